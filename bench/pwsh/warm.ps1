# Milliseconds of one call each, medians of rounds in which all take turns; of the piped ones, milliseconds of 1,000. Of
# each also the processor's time, in this process and in the host, which depends less on what else the machine does.
$ErrorActionPreference = 'Stop'
$InformationPreference = 'Ignore'
# PowerShell compiles what it has interpreted some hundred times: what is warm is so after about a thousand calls.
$rounds = [int] $env:BENCH_ROUNDS
$uri = $env:BENCH_URI
$listUri = $uri.Replace('/regenerateKey', '/listKeys')
$names = @{ SubscriptionId = $env:BENCH_SUBSCRIPTION; ResourceGroupName = 'rg'; WorkspaceName = 'ws1' }
$id = [uri]::new($uri).AbsolutePath.Replace('/regenerateKey', '')
$ids = @($id) * 1000
$body = '{"keys":["Primary"]}'
$client = @{ Method = 'Post'; ContentType = 'application/json' }
Import-Module $env:BENCH_MODULE

$timed = [ordered] @{
    call = { for ($i = 0; $i -lt 50; $i++) { New-AzQuantumApiWorkspaceKey @names -Key Primary } }
    rest = { for ($i = 0; $i -lt 50; $i++) { Invoke-RestMethod $uri @client -Body $body } }
    list = { for ($i = 0; $i -lt 50; $i++) { Get-AzQuantumApiWorkspaceKey @names } }
    restList = { for ($i = 0; $i -lt 50; $i++) { Invoke-RestMethod $listUri @client } }
    whatIf = { for ($i = 0; $i -lt 50; $i++) { New-AzQuantumApiWorkspaceKey @names -Key Primary -WhatIf 6> $null } }
}
$piped = [ordered] @{
    piped = { $ids | New-AzQuantumApiWorkspaceKey -Key Primary }
    restPiped = { $ids | ForEach-Object { Invoke-RestMethod $uri @client -Body $body } }
}

function Get-ProcessorTime {
    $time = 0
    foreach ($process in $processes) {
        $process.Refresh()
        $time += $process.TotalProcessorTime.TotalMilliseconds
    }
    $time
}

function Measure-Interleaved {
    param([System.Collections.IDictionary] $Timed, [int] $Rounds, [int] $Per, [int] $WarmUp)
    $samples = @{}
    $processor = @{}
    foreach ($name in $Timed.Keys) {
        $samples[$name] = [System.Collections.Generic.List[double]]::new()
        $processor[$name] = 0
    }
    for ($round = -$WarmUp; $round -lt $Rounds; $round++) {
        foreach ($name in $Timed.Keys) {
            $before = Get-ProcessorTime
            $watch = [System.Diagnostics.Stopwatch]::StartNew()
            $null = & $Timed[$name]
            $milliseconds = $watch.Elapsed.TotalMilliseconds / $Per
            if ($round -lt 0) { continue }
            $samples[$name].Add($milliseconds)
            $processor[$name] += (Get-ProcessorTime) - $before
        }
    }
    foreach ($name in $Timed.Keys) {
        $samples[$name].Sort()
        $result[$name] = $samples[$name][[int] [math]::Floor($samples[$name].Count / 2)]
        $result["$name processor"] = $processor[$name] / $Rounds / $Per
    }
}

$result = @{}
New-AzQuantumApiWorkspaceKey @names -Key Primary
$processes = @(Get-Process | Where-Object { $_.Id -eq $PID -or $_.Parent.Id -eq $PID })
Measure-Interleaved -Timed $timed -Rounds $rounds -Per 50 -WarmUp ([int] $env:BENCH_WARM_UP)
Measure-Interleaved -Timed $piped -Rounds ([math]::Max(1, [int] ($rounds / 4))) -Per 1 -WarmUp 0
$result.megabytes = ($processes | Where-Object Id -NE $PID).WorkingSet64 / 1MB
[System.Console]::Out.Write((ConvertTo-Json $result -Compress))

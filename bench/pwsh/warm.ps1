$ErrorActionPreference = 'Stop'
# Milliseconds of one call each, medians of rounds in which all take turns; of the piped ones, milliseconds of 1,000.
$InformationPreference = 'Ignore'
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

function Measure-Interleaved {
    param([System.Collections.IDictionary] $Timed, [int] $Rounds, [int] $Per, [int] $WarmUp)
    $samples = @{}
    foreach ($name in $Timed.Keys) { $samples[$name] = [System.Collections.Generic.List[double]]::new() }
    for ($round = -$WarmUp; $round -lt $Rounds; $round++) {
        foreach ($name in $Timed.Keys) {
            $watch = [System.Diagnostics.Stopwatch]::StartNew()
            $null = & $Timed[$name]
            if ($round -ge 0) { $samples[$name].Add($watch.Elapsed.TotalMilliseconds / $Per) }
        }
    }
    foreach ($name in $Timed.Keys) {
        $samples[$name].Sort()
        $result[$name] = $samples[$name][[int] [math]::Floor($samples[$name].Count / 2)]
    }
}

$result = @{}
Measure-Interleaved -Timed $timed -Rounds $rounds -Per 50 -WarmUp 4
Measure-Interleaved -Timed $piped -Rounds ([math]::Max(1, [int] ($rounds / 4))) -Per 1 -WarmUp 0
$nodes = Get-Process | Where-Object { $_.Parent.Id -eq $PID }
$result.megabytes = ($nodes | Measure-Object -Property WorkingSet64 -Sum).Sum / 1MB
[System.Console]::Out.Write((ConvertTo-Json $result -Compress))

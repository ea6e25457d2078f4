# Calls per second of one runspace and of sixteen at once, and how many calls did not give what they should.
$ErrorActionPreference = 'Stop'
$calls = [int] $env:BENCH_CALLS
$script = {
    param([string] $Path, [int] $Calls)
    Import-Module $Path
    $done = 0
    for ($i = 0; $i -lt $Calls; $i++) {
        if ((New-AzQuantumApiWorkspaceKey -SubscriptionId $env:BENCH_SUBSCRIPTION -ResourceGroupName rg -WorkspaceName ws1 -Key Primary -PassThru) -eq $true) { $done++ }
    }
    $done
}

function Measure-Runspace {
    param([int] $Count, [int] $Calls)
    $pool = [runspacefactory]::CreateRunspacePool($Count, $Count)
    $pool.Open()
    $workers = 1..$Count | ForEach-Object {
        $shell = [powershell]::Create()
        $shell.RunspacePool = $pool
        [void] $shell.AddScript($script).AddArgument($env:BENCH_MODULE).AddArgument($Calls)
        $shell
    }
    $watch = [System.Diagnostics.Stopwatch]::StartNew()
    $running = $workers | ForEach-Object { @{ Shell = $_; Result = $_.BeginInvoke() } }
    $done = 0
    foreach ($each in $running) {
        $done += $each.Shell.EndInvoke($each.Result)[0]
        $each.Shell.Dispose()
    }
    $seconds = $watch.Elapsed.TotalSeconds
    $pool.Dispose()
    @{ Rate = $Count * $Calls / $seconds; Failures = $Count * $Calls - $done }
}

# This runspace keeps the host of both.
Import-Module $env:BENCH_MODULE
New-AzQuantumApiWorkspaceKey -SubscriptionId $env:BENCH_SUBSCRIPTION -ResourceGroupName rg -WorkspaceName ws1 -Key Primary
[void] (Measure-Runspace -Count 1 -Calls 10)
[void] (Measure-Runspace -Count 16 -Calls 10)
$one = Measure-Runspace -Count 1 -Calls $calls
$sixteen = Measure-Runspace -Count 16 -Calls $calls
$hosts = @(Get-Process | Where-Object { $_.Parent.Id -eq $PID }).Count
[System.Console]::Out.Write((ConvertTo-Json -Compress @{
            one = $one.Rate; sixteen = $sixteen.Rate; failures = $one.Failures + $sixteen.Failures; hosts = $hosts
        }))

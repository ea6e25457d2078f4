param([string] $Path)
$ErrorActionPreference = 'Stop'
$watch = [System.Diagnostics.Stopwatch]::StartNew()
Import-Module $Path
[System.Console]::Out.Write($watch.Elapsed.TotalMilliseconds.ToString([cultureinfo]::InvariantCulture))

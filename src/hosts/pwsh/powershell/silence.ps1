# A host that hangs is noticed and ended: asked after half a second of silence whether it lives, it has two more to say
# anything at all. Only time spent waiting here counts: between two slices of waiting that follow one another. Where far
# more than a slice has passed, PowerShell was in a prompt, a debugger or a downstream command, or the machine slept.
function Add-HostSilence {
    [CmdletBinding()]
    param([hashtable] $Connection, [int] $Milliseconds)
    $now = [System.Diagnostics.Stopwatch]::GetTimestamp()
    $passed = ($now - $Connection['WaitedUntil']) * 1000 / [System.Diagnostics.Stopwatch]::Frequency
    $Connection['WaitedUntil'] = $now
    $Connection['Silence'] += $(if ($passed -lt 500) { $passed } else { $Milliseconds })
    if ($Connection['Silence'] -lt 500) { return }
    if (-not $Connection['Ready']) {
        # While it starts it cannot answer, but it works.
        try {
            $Connection['Process'].Refresh()
            $worked = $Connection['Process'].TotalProcessorTime
        }
        catch { return }
        if ($null -ne $Connection['ProcessorTime'] -and $worked -ne $Connection['ProcessorTime']) { $Connection['Silence'] = 0 }
        $Connection['ProcessorTime'] = $worked
    }
    elseif (-not $Connection['Pinged']) { $Connection['Pinged'] = [HostChannel]::StartWrite($Connection, '{"jsonrpc":"2.0","id":"ping","method":"ping"}' + "`n", $false) }
    # The machine may look for viruses before it lets a program start.
    $patience = if ($Connection['Ready']) { 2500 } else { 4000 }
    if ($Connection['Silence'] -lt $patience) { return }
    $Connection['Hung'] = $true
    Stop-HostProcess -Process $Connection['Process']
    Set-HostConnectionClosed -Connection $Connection
}

# A host that hangs is noticed and ended: asked after a second of silence whether it lives, it has two more to say
# anything at all. Only time spent waiting here counts, and each slice as what was asked for: not the time in a prompt, a
# debugger or a downstream command, nor that the machine slept.
function Add-HostSilence {
    [CmdletBinding()]
    param([hashtable] $Connection, [int] $Milliseconds)
    $Connection.Silence += $Milliseconds
    if ($Connection.Silence -lt 1000) { return }
    if (-not $Connection.Ready) {
        # While it starts it cannot answer, but it works.
        try {
            $Connection.Process.Refresh()
            $worked = $Connection.Process.TotalProcessorTime
        }
        catch { return }
        if ($worked -ne $Connection.ProcessorTime) {
            $Connection.ProcessorTime = $worked
            $Connection.Silence = 0
        }
    }
    elseif (-not $Connection.Pinged) { $Connection.Pinged = [HostChannel]::StartWrite($Connection, "{`"jsonrpc`":`"2.0`",`"id`":`"ping`",`"method`":`"ping`"}`n", $false) }
    if ($Connection.Silence -lt 3000) { return }
    $Connection.Hung = $true
    Stop-HostProcess -Process $Connection.Process
    Set-HostConnectionClosed -Connection $Connection
}

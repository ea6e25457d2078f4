# Waits a slice of time for the host's output. Whoever waits reads for all: one at a time holds the gate. A runspace can
# be stopped at any loop or command, so what has been taken from the pipe stays in the connection, for the next reader,
# until it is in an inbox.
function Read-HostOutput {
    [CmdletBinding()]
    param([hashtable] $Connection, [hashtable] $Inbox, [int] $Milliseconds)
    $reading = $false
    try {
        $reading = $Connection.ReadGate.Wait(0)
        if (-not $reading) {
            [void] [System.Threading.WaitHandle]::WaitAny(@($Inbox.Arrived, $Connection.ReadGate.AvailableWaitHandle), $Milliseconds)
            return
        }
        if (-not $Inbox.Queue.IsEmpty -or $Connection.Closed) { return }
        # All that is at hand, so that who takes many records finds them in the inbox.
        do {
            if ($null -eq $Connection.Line -and -not (Read-HostLine -Connection $Connection -Milliseconds $Milliseconds)) { return }
            try { $received = [HostJson]::Read($Connection.Line) }
            catch {
                Clear-CaughtError -ErrorRecord $_
                $Connection.Line = $null
                $Connection.Said = "a line that cannot be read: $($_.Exception.GetBaseException().GetType().Name)."
                Stop-HostProcess -Process $Connection.Process
                Set-HostConnectionClosed -Connection $Connection
                return
            }
            $id = if ($received.Contains('method')) { $received['params']['call'] } else { $received['id'] }
            $addressee = $null
            # A call that has stopped meanwhile has no inbox any more.
            if ($id -and $Connection.Inboxes.TryGetValue([string] $id, [ref] $addressee)) {
                $addressee.Queue.Enqueue($received)
                [void] $addressee.Arrived.Set()
            }
            $Connection.Line = $null
        } while ($Connection.Start -lt $Connection.Count)
    }
    finally { if ($reading) { [void] $Connection.ReadGate.Release() } }
}

# Takes the next line from the pipe into the connection. Not with ReadLineAsync: part of a long line is a sign of life.
function Read-HostLine {
    [CmdletBinding()]
    [OutputType([bool])]
    param([hashtable] $Connection, [int] $Milliseconds)
    if ($Connection.Start -ge $Connection.Count) {
        if (-not $Connection.ReadTask) { $Connection.ReadTask = $Connection.Process.StandardOutput.ReadAsync($Connection.Buffer, 0, $Connection.Buffer.Length) }
        if (-not $Connection.ReadTask.Wait($Milliseconds)) {
            Update-HostErrorText -Connection $Connection
            Add-HostSilence -Connection $Connection -Milliseconds $Milliseconds
            return $false
        }
        $Connection.Start = 0
        $Connection.Count = $Connection.ReadTask.Result
        $Connection.ReadTask = $null
        $Connection.Silence = [Math]::Min(0, $Connection.Silence)
        $Connection.Pinged = $false
        if ($Connection.Count -eq 0) { Set-HostConnectionClosed -Connection $Connection; return $false }
    }
    $length = [System.Array]::IndexOf($Connection.Buffer, [char] 10, $Connection.Start, $Connection.Count - $Connection.Start) - $Connection.Start
    if ($length -lt 0) {
        [void] $Connection.Partial.Append($Connection.Buffer, $Connection.Start, $Connection.Count - $Connection.Start)
        $Connection.Start = $Connection.Count
        return $false
    }
    if ($Connection.Partial.Length -eq 0) { $Connection.Line = [string]::new($Connection.Buffer, $Connection.Start, $length) }
    else {
        $Connection.Line = $Connection.Partial.Append($Connection.Buffer, $Connection.Start, $length).ToString()
        $Connection.Partial = [System.Text.StringBuilder]::new()
    }
    $Connection.Start += $length + 1
    $true
}

# A host that hangs is noticed and ended: asked after half a second of silence whether it lives, it has two more to
# say anything at all. Only time spent waiting here counts: between two slices of waiting that follow one another. Where far
# more than a slice has passed, PowerShell was in a prompt, a debugger or a downstream command, or the machine slept.
function Add-HostSilence {
    [CmdletBinding()]
    param([hashtable] $Connection, [int] $Milliseconds)
    $now = [System.Diagnostics.Stopwatch]::GetTimestamp()
    $passed = ($now - $Connection.WaitedUntil) * 1000 / [System.Diagnostics.Stopwatch]::Frequency
    $Connection.WaitedUntil = $now
    $Connection.Silence += $(if ($passed -lt 500) { $passed } else { $Milliseconds })
    if ($Connection.Silence -lt 500) { return }
    if (-not $Connection.Ready) {
        # While it starts it cannot answer, but it works.
        try {
            $Connection.Process.Refresh()
            $worked = $Connection.Process.TotalProcessorTime
        }
        catch { return }
        if ($null -ne $Connection.ProcessorTime -and $worked -ne $Connection.ProcessorTime) { $Connection.Silence = 0 }
        $Connection.ProcessorTime = $worked
    }
    elseif (-not $Connection.Pinged) { $Connection.Pinged = [HostPipe]::StartWrite($Connection, '{"jsonrpc":"2.0","id":"ping","method":"ping"}' + "`n", $false) }
    if ($Connection.Silence -lt 2500) { return }
    $Connection.Hung = $true
    Stop-HostProcess -Process $Connection.Process
    Set-HostConnectionClosed -Connection $Connection
}

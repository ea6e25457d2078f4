# What goes to the host and comes from it. Methods, not functions: calling a function costs a tenth of a millisecond, and
# the engine logs the arguments of functions.
class HostChannel {
    # A call's inbox: whichever runspace reads the host's output hands each message to the call it is for.
    static [hashtable] AddInbox([hashtable] $Connection, [string] $Id) {
        $inbox = @{
            Queue = [System.Collections.Concurrent.ConcurrentQueue[object]]::new()
            Arrived = [System.Threading.AutoResetEvent]::new($false)
        }
        $Connection['Inboxes'][$Id] = $inbox
        return $inbox
    }

    static [void] RemoveInbox([hashtable] $Connection, [string] $Id) {
        $inbox = $null
        [void] $Connection['Inboxes'].TryRemove($Id, [ref] $inbox)
    }

    # Sends a message whole, or not at all. While an earlier one is still on its way this goes on reading, as the host may
    # wait for that. Nobody waits for a message that asks for nothing, which comes without an inbox: it goes at once or
    # with the next one.
    static [void] Send([hashtable] $Connection, [hashtable] $Message, [hashtable] $Inbox) {
        $Message['jsonrpc'] = '2.0'
        [HostChannel]::SendLine($Connection, [HostJson]::Text($Message, 2) + "`n", $Inbox)
    }

    static [void] SendLine([hashtable] $Connection, [string] $Line, [hashtable] $Inbox) {
        while (-not [HostChannel]::StartWrite($Connection, $line, -not $Inbox) -and $Inbox -and -not $Connection['Closed']) {
            if ($Connection['WriteTask'].Wait(1)) { continue }
            [HostChannel]::ReadOutput($Connection, $Inbox, 10)
        }
    }

    # One write at a time, which nobody waits for: a call that is stopped meanwhile leaves no half of a message behind.
    static [bool] StartWrite([hashtable] $Connection, [string] $Line, [bool] $Later) {
        [System.Threading.Monitor]::Enter($Connection['WriteLock'])
        try {
            if ($Connection['WriteTask'] -and -not $Connection['WriteTask'].IsCompleted) {
                if ($Later) { [void] $Connection['Unsent'].Append($Line) }
                return $false
            }
            if ($Connection['Unsent'].Length -gt 0) {
                $Line = $Connection['Unsent'].Append($Line).ToString()
                [void] $Connection['Unsent'].Clear()
            }
            # A long message keeps the host busy before it can answer anything else.
            $Connection['Silence'] -= [int] ($Line.Length / 20000)
            $Connection['WriteTask'] = $Connection['Stdin'].WriteAsync($Line)
        }
        # That the host has ended is noticed by whoever reads next.
        catch { Set-HostConnectionClosed -Connection $Connection }
        finally { [System.Threading.Monitor]::Exit($Connection['WriteLock']) }
        return $true
    }

    # The next message for an inbox; nothing when the host has ended or the time is over. -1 is no end of time.
    static [object] Receive([hashtable] $Connection, [hashtable] $Inbox, [int] $Milliseconds) {
        $watch = [System.Diagnostics.Stopwatch]::StartNew()
        $message = $null
        while ($Milliseconds -lt 0 -or $watch.ElapsedMilliseconds -lt $Milliseconds) {
            if ($Inbox['Queue'].TryDequeue([ref] $message)) { return $message }
            if ($Connection['Closed']) { return $null }
            [HostChannel]::ReadOutput($Connection, $Inbox, 50)
        }
        return $null
    }

    # Waits a slice of time for the host's output. Whoever waits reads for all: one at a time holds the gate. A runspace
    # can be stopped at any loop or command, so what has been taken from the pipe stays in the connection, for the next
    # reader, until it is in an inbox.
    static [void] ReadOutput([hashtable] $Connection, [hashtable] $Inbox, [int] $Milliseconds) {
        $reading = $false
        try {
            $reading = $Connection['ReadGate'].Wait(0)
            if (-not $reading) {
                [void] [System.Threading.WaitHandle]::WaitAny(@($Inbox['Arrived'], $Connection['ReadGate'].AvailableWaitHandle), $Milliseconds)
                return
            }
            if (-not $Inbox['Queue'].IsEmpty -or $Connection['Closed']) { return }
            # All that is at hand, so that who takes many records finds them in the inbox.
            do {
                if ($null -eq $Connection['Line'] -and -not [HostChannel]::ReadLine($Connection, $Milliseconds)) { return }
                try { $received = [HostJson]::Read($Connection['Line']) }
                catch {
                    Clear-CaughtError -ErrorRecord $_
                    $Connection['Line'] = $null
                    $Connection['Said'] = "a line that cannot be read: $($_.Exception.GetBaseException().GetType().Name)."
                    Stop-HostProcess -Process $Connection['Process']
                    Set-HostConnectionClosed -Connection $Connection
                    return
                }
                $id = if ($received.Contains('method')) { $received['params']['call'] } else { $received['id'] }
                $addressee = $null
                # A call that has stopped meanwhile has no inbox any more.
                if ($id -and $Connection['Inboxes'].TryGetValue([string] $id, [ref] $addressee)) {
                    $addressee['Queue'].Enqueue($received)
                    [void] $addressee['Arrived'].Set()
                }
                $Connection['Line'] = $null
            } while ($Connection['Start'] -lt $Connection['Count'])
        }
        finally { if ($reading) { [void] $Connection['ReadGate'].Release() } }
    }

    # Takes the next line from the pipe into the connection. Not with a StreamReader: part of a long line is a sign of
    # life, and one whose buffer is just full waits for more before it gives what it has.
    static [bool] ReadLine([hashtable] $Connection, [int] $Milliseconds) {
        if ($Connection['Start'] -ge $Connection['Count']) {
            if (-not $Connection['ReadTask']) { $Connection['ReadTask'] = $Connection['Process'].StandardOutput.BaseStream.ReadAsync($Connection['Bytes'], 0, $Connection['Bytes'].Length) }
            if (-not $Connection['ReadTask'].Wait($Milliseconds)) {
                Update-HostErrorText -Connection $Connection
                Add-HostSilence -Connection $Connection -Milliseconds $Milliseconds
                return $false
            }
            $read = $Connection['ReadTask'].Result
            $Connection['Start'] = 0
            $Connection['Count'] = $Connection['Decoder'].GetChars($Connection['Bytes'], 0, $read, $Connection['Buffer'], 0)
            $Connection['ReadTask'] = $null
            $Connection['Silence'] = [Math]::Min(0, $Connection['Silence'])
            $Connection['Pinged'] = $false
            if ($read -eq 0) { Set-HostConnectionClosed -Connection $Connection; return $false }
        }
        $length = [System.Array]::IndexOf($Connection['Buffer'], [char] 10, $Connection['Start'], $Connection['Count'] - $Connection['Start']) - $Connection['Start']
        if ($length -lt 0) {
            [void] $Connection['Partial'].Append($Connection['Buffer'], $Connection['Start'], $Connection['Count'] - $Connection['Start'])
            $Connection['Start'] = $Connection['Count']
            return $false
        }
        if ($Connection['Partial'].Length -eq 0) { $Connection['Line'] = [string]::new($Connection['Buffer'], $Connection['Start'], $length) }
        else {
            $Connection['Line'] = $Connection['Partial'].Append($Connection['Buffer'], $Connection['Start'], $length).ToString()
            $Connection['Partial'] = [System.Text.StringBuilder]::new()
        }
        $Connection['Start'] += $length + 1
        return $true
    }
}

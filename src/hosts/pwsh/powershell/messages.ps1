# A method, not a function, because the engine logs the arguments of functions, and a line may hold a token.
class HostPipe {
    # One write at a time, which nobody waits for: a call that is stopped meanwhile leaves no half of a message behind.
    # False when an earlier one is still on its way; then the line may go later, with the next.
    static [bool] StartWrite([hashtable] $connection, [string] $line, [bool] $later) {
        [System.Threading.Monitor]::Enter($connection.WriteLock)
        try {
            if ($connection.WriteTask -and -not $connection.WriteTask.IsCompleted) {
                if ($later) { [void] $connection.Unsent.Append($line) }
                return $false
            }
            if ($connection.Unsent.Length -gt 0) {
                $line = $connection.Unsent.Append($line).ToString()
                [void] $connection.Unsent.Clear()
            }
            # A long message keeps the host busy before it can answer anything else.
            $connection.Silence -= [int] ($line.Length / 20000)
            $connection.WriteTask = $connection.Stdin.WriteAsync($line)
        }
        # That the host has ended is noticed by whoever reads next.
        catch { Set-HostConnectionClosed -Connection $connection }
        finally { [System.Threading.Monitor]::Exit($connection.WriteLock) }
        return $true
    }
}

# A call's inbox: whichever runspace reads the host's output hands each message to the call it is for.
function Add-HostInbox {
    [CmdletBinding()]
    [OutputType([hashtable])]
    param([hashtable] $Connection, [string] $Id)
    $inbox = @{
        Queue = [System.Collections.Concurrent.ConcurrentQueue[object]]::new()
        Arrived = [System.Threading.AutoResetEvent]::new($false)
    }
    $Connection.Inboxes[$Id] = $inbox
    $inbox
}

function Remove-HostInbox {
    [CmdletBinding()]
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '', Justification = 'Inner bookkeeping.')]
    param([hashtable] $Connection, [string] $Id)
    $inbox = $null
    [void] $Connection.Inboxes.TryRemove($Id, [ref] $inbox)
}

# Sends a message whole, or not at all. While an earlier one is still on its way this goes on reading, as the host may
# wait for that. Nobody waits for a message that asks for nothing: it goes at once or with the next one.
function Send-HostMessage {
    [CmdletBinding()]
    param([hashtable] $Connection, [hashtable] $Message, [hashtable] $Inbox)
    $Message['jsonrpc'] = '2.0'
    $text = [System.Text.StringBuilder]::new()
    [HostJson]::Write($text, $Message, 2)
    $line = $text.Append("`n").ToString()
    while (-not [HostPipe]::StartWrite($Connection, $line, -not $Inbox) -and $Inbox -and -not $Connection.Closed) {
        if ($Connection.WriteTask.Wait(1)) { continue }
        Read-HostOutput -Connection $Connection -Inbox $Inbox -Milliseconds 10
    }
}

# The next message for an inbox; nothing when the host has ended or the time is over.
function Receive-HostMessage {
    [CmdletBinding()]
    [OutputType([System.Collections.IDictionary])]
    param([hashtable] $Connection, [hashtable] $Inbox, [int] $Milliseconds = -1)
    $watch = [System.Diagnostics.Stopwatch]::StartNew()
    $message = $null
    while ($Milliseconds -lt 0 -or $watch.ElapsedMilliseconds -lt $Milliseconds) {
        if ($Inbox.Queue.TryDequeue([ref] $message)) { return $message }
        if ($Connection.Closed) { return }
        Read-HostOutput -Connection $Connection -Inbox $Inbox -Milliseconds 50
    }
}

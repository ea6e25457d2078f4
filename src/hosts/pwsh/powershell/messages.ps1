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
    if ($Connection.Inboxes.TryRemove($Id, [ref] $inbox)) { $inbox.Arrived.Dispose() }
}

function Send-HostMessage {
    [CmdletBinding()]
    param([hashtable] $Connection, [hashtable] $Message)
    $Message['jsonrpc'] = '2.0'
    $text = [System.Text.StringBuilder]::new()
    [HostJson]::Write($text, $Message, 2)
    $bytes = [System.Text.Encoding]::UTF8.GetBytes($text.Append("`n").ToString())
    [System.Threading.Monitor]::Enter($Connection.WriteLock)
    try {
        $Connection.Stdin.Write($bytes, 0, $bytes.Length)
        $Connection.Stdin.Flush()
    }
    catch { $Connection.Closed = $true; throw (Get-HostEndedError -Connection $Connection) }
    finally { [System.Threading.Monitor]::Exit($Connection.WriteLock) }
}

# The next message for an inbox. Whoever waits reads for all: one at a time holds the gate, in slices short enough for
# Ctrl+C, which cannot interrupt a blocking .NET call.
function Receive-HostMessage {
    [CmdletBinding()]
    [OutputType([System.Collections.IDictionary])]
    param([hashtable] $Connection, [hashtable] $Inbox, [int] $Milliseconds = -1)
    $watch = [System.Diagnostics.Stopwatch]::StartNew()
    $slice = 50
    $message = $null
    while ($Milliseconds -lt 0 -or $watch.ElapsedMilliseconds -lt $Milliseconds) {
        if ($Inbox.Queue.TryDequeue([ref] $message)) { return $message }
        if ($Connection.Closed) { throw (Get-HostEndedError -Connection $Connection) }
        if (-not $Connection.ReadGate.Wait(0)) {
            [void] [System.Threading.WaitHandle]::WaitAny(@($Inbox.Arrived, $Connection.ReadGate.AvailableWaitHandle), $slice)
            continue
        }
        try {
            if (-not $Inbox.Queue.IsEmpty) { continue }
            if (-not $Connection.ReadTask) { $Connection.ReadTask = $Connection.Stdout.ReadLineAsync() }
            if (-not $Connection.ReadTask.Wait($slice)) { continue }
            $line = $Connection.ReadTask.Result
            $Connection.ReadTask = $null
            if ($null -eq $line) {
                $Connection.Closed = $true
                foreach ($each in $Connection.Inboxes.Values) { [void] $each.Arrived.Set() }
                continue
            }
            $received = [HostJson]::Read($line)
            $id = if ($received.Contains('method')) { $received['params']['call'] } else { $received['id'] }
            $addressee = $null
            # A call that has stopped meanwhile has no inbox any more.
            if ($id -and $Connection.Inboxes.TryGetValue([string] $id, [ref] $addressee)) {
                $addressee.Queue.Enqueue($received)
                [void] $addressee.Arrived.Set()
            }
        }
        finally { [void] $Connection.ReadGate.Release() }
    }
}

function Get-HostEndedError {
    [CmdletBinding()]
    [OutputType([System.Management.Automation.ErrorRecord])]
    param([hashtable] $Connection)
    $code = if ($Connection.Process.WaitForExit(500)) { "with exit code $($Connection.Process.ExitCode)" } else { 'its connection' }
    $said = Get-HostErrorText -Connection $Connection
    $said = if ($said) { " It said: $said" } else { '' }
    New-HostError -ErrorId HostEnded -Category ConnectionError -Message "The host of $($script:HostSettings.ModuleName) ended $code during the call. A change may or may not have been made: look before you repeat it. The next call starts a new host.$said"
}

function New-HostError {
    [CmdletBinding()]
    [OutputType([System.Management.Automation.ErrorRecord])]
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '', Justification = 'Makes an object.')]
    param([string] $ErrorId, [System.Management.Automation.ErrorCategory] $Category, [string] $Message)
    [System.Management.Automation.ErrorRecord]::new([System.InvalidOperationException]::new($Message), $ErrorId, $Category, $null)
}

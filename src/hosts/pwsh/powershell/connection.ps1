# The host of this process. Every runspace that imports the module shares it, so it is kept where the whole process
# finds it; a Process object that only one runspace holds is finalised with that runspace. It may still be starting:
# Confirm-HostConnection waits for its hello.
function Get-HostConnection {
    [CmdletBinding()]
    [OutputType([hashtable])]
    param()
    $settings = $script:HostSettings
    $connection = [System.AppDomain]::CurrentDomain.GetData($settings['ConnectionKey'])
    if ($connection -and -not $connection['Closed'] -and -not $connection['Process'].HasExited -and $connection['Users'].ContainsKey($settings['InstanceId'])) { return $connection }
    $locked = $false
    try {
        while (-not $locked) { $locked = [System.Threading.Monitor]::TryEnter((Get-HostLock), 50) }
        $connection = [System.AppDomain]::CurrentDomain.GetData($settings['ConnectionKey'])
        if (-not $connection -or $connection['Closed'] -or $connection['Process'].HasExited) {
            # One that died between two calls is replaced without a word: nothing was under way.
            if ($connection) { Close-HostConnection -Connection $connection }
            $connection = Start-ModuleHost
            [System.AppDomain]::CurrentDomain.SetData($settings['ConnectionKey'], $connection)
            [HostChannel]::Send($connection, (Get-HelloMessage), $null)
        }
        # Each job has a runspace of its own, and is forgotten after it.
        foreach ($each in @($connection['Users'].GetEnumerator())) {
            $user = $each.Value.Target
            if (-not $user -or $user.RunspaceStateInfo.State -ne 'Opened') { [void] $connection['Users'].TryRemove($each.Key, [ref] $user) }
        }
        $connection['Users'][$settings['InstanceId']] = [System.WeakReference]::new([runspace]::DefaultRunspace)
        return $connection
    }
    finally { if ($locked) { [System.Threading.Monitor]::Exit((Get-HostLock)) } }
}

# Starting, joining and leaving happen one at a time in the whole process: an interned string is the same object in
# every runspace, and so a lock they share.
function Get-HostLock {
    [CmdletBinding()]
    [OutputType([string])]
    param()
    [string]::Intern($script:HostSettings['ConnectionKey'])
}

function Get-HelloMessage {
    [CmdletBinding()]
    [OutputType([hashtable])]
    param()
    @{
        id = 'hello'
        method = 'initialize'
        params = @{
            protocolVersion = $script:HostSettings['ProtocolVersion']
            moduleName = $script:HostSettings['ModuleName']
            moduleVersion = $script:HostSettings['ModuleVersion']
            powerShellVersion = [string] $PSVersionTable.PSVersion
        }
    }
}

# Hello: both halves say who they are, and refuse each other when they do not belong together. Whoever comes first waits
# for it; should that one be stopped, the next goes on waiting for the same host. All learn the same of how it ends.
function Confirm-HostConnection {
    [CmdletBinding()]
    param([hashtable] $Connection)
    $locked = $false
    try {
        while (-not $locked) { $locked = [System.Threading.Monitor]::TryEnter($Connection['HelloLock'], 50) }
        if ($Connection['Ready']) { return }
        if (-not $Connection['StartError']) {
            $hello = [HostChannel]::Receive($Connection, $Connection['Inboxes']['hello'], 30000)
            $Connection['StartError'] = Get-HelloError -Connection $Connection -Hello $hello
        }
        if ($Connection['StartError']) {
            Close-HostConnection -Connection $Connection
            throw $Connection['StartError']
        }
        $Connection['Ready'] = $true
        [HostChannel]::RemoveInbox($Connection, 'hello')
    }
    finally { if ($locked) { [System.Threading.Monitor]::Exit($Connection['HelloLock']) } }
}

# Why a host cannot be used; nothing when it can.
function Get-HelloError {
    [CmdletBinding()]
    [OutputType([System.Management.Automation.ErrorRecord])]
    param([hashtable] $Connection, [System.Collections.IDictionary] $Hello)
    $settings = $script:HostSettings
    if (-not $Hello) { return Get-NodeStartError -Connection $Connection }
    $result = $Hello['result']
    if (-not $result -or $result['protocolVersion'] -ne $settings['ProtocolVersion'] -or $result['moduleVersion'] -ne $settings['ModuleVersion']) {
        return New-HostError -ErrorId HostVersionMismatch -Category InvalidOperation -Message "The host file $($settings['HostPath']) does not belong to $($settings['ModuleName']) $($settings['ModuleVersion']). Install the module again; in a clone of its repository, run 'npm ci'."
    }
    if ([version] $result['nodeVersion'].TrimStart('v').Split('-')[0] -lt [version] $settings['MinimumNode']) { return Get-NodeStartError -Connection $Connection }
}

# Closing stdin tells the host to end; it is given a moment before it is made to.
function Close-HostConnection {
    [CmdletBinding()]
    param([hashtable] $Connection)
    Set-HostConnectionClosed -Connection $Connection
    try { $Connection['Stdin'].BaseStream.Dispose() }
    catch { Write-Debug "close: $_" }
    try { [void] (Wait-HostExit -Process $Connection['Process'] -Milliseconds 2000) }
    finally { Stop-HostProcess -Process $Connection['Process'] }
}

# Every call on the connection learns of it.
function Set-HostConnectionClosed {
    [CmdletBinding()]
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '', Justification = 'Inner bookkeeping.')]
    param([hashtable] $Connection)
    $Connection['Closed'] = $true
    foreach ($inbox in $Connection['Inboxes'].Values) { [void] $inbox['Arrived'].Set() }
}

# What OnRemove does: the host ends with the last runspace that uses it. A runspace that was disposed of has not said so.
function Disconnect-ModuleHost {
    [CmdletBinding()]
    param()
    $connection = [System.AppDomain]::CurrentDomain.GetData($script:HostSettings['ConnectionKey'])
    if (-not $connection) { return }
    $locked = $false
    try {
        while (-not $locked) { $locked = [System.Threading.Monitor]::TryEnter((Get-HostLock), 50) }
        $user = $null
        [void] $connection['Users'].TryRemove($script:HostSettings['InstanceId'], [ref] $user)
        foreach ($each in $connection['Users'].Values) {
            if ($each.Target -and $each.Target.RunspaceStateInfo.State -eq 'Opened') { return }
        }
        Close-HostConnection -Connection $connection
    }
    finally { if ($locked) { [System.Threading.Monitor]::Exit((Get-HostLock)) } }
}

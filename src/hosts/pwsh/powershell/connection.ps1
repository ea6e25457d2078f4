# The host of this process. Every runspace that imports the module shares it, so it is kept where the whole process
# finds it; a Process object that only one runspace holds is finalised with that runspace.
function Get-HostConnection {
    [CmdletBinding()]
    [OutputType([hashtable])]
    param()
    $key = $script:HostSettings.ConnectionKey
    $connection = [System.AppDomain]::CurrentDomain.GetData($key)
    # One that died between two calls is replaced without a word: nothing was under way.
    if ($connection -and -not $connection.Closed -and $connection.Process.HasExited) { Close-HostConnection -Connection $connection }
    if ($connection -and -not $connection.Closed) {
        $connection.Users[$script:HostSettings.RunspaceId] = $true
        return $connection
    }
    # An interned string is the same object in every runspace, and so a lock they share.
    $lock = [string]::Intern($key)
    [System.Threading.Monitor]::Enter($lock)
    try {
        $connection = [System.AppDomain]::CurrentDomain.GetData($key)
        if (-not $connection -or $connection.Closed) {
            $connection = Start-ModuleHost
            [System.AppDomain]::CurrentDomain.SetData($key, $connection)
        }
        $connection.Users[$script:HostSettings.RunspaceId] = $true
        return $connection
    }
    finally { [System.Threading.Monitor]::Exit($lock) }
}

function Start-ModuleHost {
    [CmdletBinding()]
    [OutputType([hashtable])]
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '', Justification = 'Starting the host changes nothing of the caller.')]
    param()
    if (-not [System.IO.File]::Exists($script:HostSettings.HostPath)) {
        throw (New-HostError -ErrorId HostFileMissing -Category ObjectNotFound -Message "$($script:HostSettings.ModuleName) is not complete: there is no file $($script:HostSettings.HostPath). Install the module again; in a clone of its repository, run 'npm ci'.")
    }
    $node = Find-Node
    $encoding = [System.Text.UTF8Encoding]::new($false)
    $start = [System.Diagnostics.ProcessStartInfo]::new($node)
    $start.Arguments = '"' + ($script:HostSettings.HostPath -replace '(\\*)"', '$1$1\"') + '"'
    $start.UseShellExecute = $false
    $start.CreateNoWindow = $true
    $start.RedirectStandardInput = $true
    $start.RedirectStandardOutput = $true
    $start.RedirectStandardError = $true
    $start.StandardOutputEncoding = $encoding
    $start.StandardErrorEncoding = $encoding
    # These change what node runs or how; the host is the module's own business.
    foreach ($name in 'NODE_OPTIONS', 'NODE_PATH', 'NODE_DEBUG', 'NODE_DEBUG_NATIVE', 'NODE_INSPECT_RESUME_ON_START', 'NODE_REPL_EXTERNAL_MODULE', 'NODE_V8_COVERAGE', 'NODE_REDIRECT_WARNINGS', 'NODE_PENDING_DEPRECATION') {
        $start.EnvironmentVariables.Remove($name)
    }
    if ($PSVersionTable.PSEdition -ne 'Core') { Add-Type -AssemblyName System.Web.Extensions }
    try { $process = [System.Diagnostics.Process]::Start($start) }
    catch {
        throw (New-HostError -ErrorId NodeNotUsable -Category InvalidOperation -Message "'$node' cannot be started: $($_.Exception.GetBaseException().Message) Set $($script:HostSettings.NodeVariable) to the full path of Node $($script:HostSettings.MinimumNode) or later.")
    }
    $connection = [hashtable]::Synchronized(@{
            Process = $process
            Stdin = $process.StandardInput.BaseStream
            Stdout = $process.StandardOutput
            Stderr = $process.StandardError.ReadToEndAsync()
            WriteLock = [object]::new()
            ReadGate = [System.Threading.SemaphoreSlim]::new(1, 1)
            ReadTask = $null
            Inboxes = [System.Collections.Concurrent.ConcurrentDictionary[string, object]]::new()
            Users = [System.Collections.Concurrent.ConcurrentDictionary[string, object]]::new()
            Closed = $false
        })
    try { Initialize-ModuleHost -Connection $connection -Node $node }
    catch {
        Close-HostConnection -Connection $connection
        throw
    }
    $connection
}

# Hello: both halves say who they are, and refuse each other when they do not belong together.
function Initialize-ModuleHost {
    [CmdletBinding()]
    param([hashtable] $Connection, [string] $Node)
    $settings = $script:HostSettings
    $id = 'hello'
    $inbox = Add-HostInbox -Connection $Connection -Id $id
    $message = @{
        id = $id
        method = 'initialize'
        params = @{
            protocolVersion = $settings.ProtocolVersion
            moduleName = $settings.ModuleName
            moduleVersion = $settings.ModuleVersion
            powerShellVersion = [string] $PSVersionTable.PSVersion
        }
    }
    $hello = $null
    try {
        Send-HostMessage -Connection $Connection -Message $message
        $hello = Receive-HostMessage -Connection $Connection -Inbox $inbox -Milliseconds 30000
    }
    catch [System.Management.Automation.RuntimeException] { Write-Debug "hello: $_" }
    finally { Remove-HostInbox -Connection $Connection -Id $id }
    if (-not $hello) {
        [void] $Connection.Process.WaitForExit(500)
        throw (Get-NodeStartError -Node $Node -Process $Connection.Process -ErrorText (Get-HostErrorText -Connection $Connection))
    }
    $result = $hello['result']
    if (-not $result -or $result['protocolVersion'] -ne $settings.ProtocolVersion -or $result['moduleVersion'] -ne $settings.ModuleVersion) {
        throw (New-HostError -ErrorId HostVersionMismatch -Category InvalidOperation -Message "The host file $($settings.HostPath) does not belong to $($settings.ModuleName) $($settings.ModuleVersion). Install the module again; in a clone of its repository, run 'npm ci'.")
    }
    if ([version] $result['nodeVersion'].TrimStart('v').Split('-')[0] -lt [version] $settings.MinimumNode) {
        throw (Get-NodeStartError -Node $Node -Process $Connection.Process -ErrorText '')
    }
}

# The last lines that the host wrote to its stderr, once it has ended.
function Get-HostErrorText {
    [CmdletBinding()]
    [OutputType([string])]
    param([hashtable] $Connection)
    if (-not $Connection.Process.HasExited -or -not $Connection.Stderr.Wait(500)) { return '' }
    $lines = @($Connection.Stderr.Result.Trim() -split '\r?\n')
    ($lines | Select-Object -Last 12) -join [System.Environment]::NewLine
}

# Closing stdin tells the host to end; it is given a moment before it is made to.
function Close-HostConnection {
    [CmdletBinding()]
    param([hashtable] $Connection)
    $Connection.Closed = $true
    foreach ($inbox in $Connection.Inboxes.Values) { [void] $inbox.Arrived.Set() }
    try {
        $Connection.Stdin.Dispose()
        if (-not $Connection.Process.WaitForExit(2000)) { $Connection.Process.Kill() }
    }
    catch { Write-Debug "close: $_" }
}

# What OnRemove does: the host ends with the last runspace that uses it.
function Disconnect-ModuleHost {
    [CmdletBinding()]
    param()
    $connection = [System.AppDomain]::CurrentDomain.GetData($script:HostSettings.ConnectionKey)
    if (-not $connection) { return }
    $user = $null
    [void] $connection.Users.TryRemove($script:HostSettings.RunspaceId, [ref] $user)
    if ($connection.Users.IsEmpty) { Close-HostConnection -Connection $connection }
}

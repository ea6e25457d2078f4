# Starts the host and makes the connection to it, which knows nothing of any runspace.
function Start-ModuleHost {
    [CmdletBinding()]
    [OutputType([hashtable])]
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '', Justification = 'Starting the host changes nothing of the caller.')]
    param()
    if (-not [System.IO.File]::Exists($script:HostSettings['HostPath'])) {
        throw (New-HostError -ErrorId HostFileMissing -Category ObjectNotFound -Message "$($script:HostSettings['ModuleName']) is not complete: there is no file $($script:HostSettings['HostPath']). Install the module again; in a clone of its repository, run 'npm ci'.")
    }
    $node = Find-Node
    $encoding = [System.Text.UTF8Encoding]::new($false)
    $start = [System.Diagnostics.ProcessStartInfo]::new($node)
    $start.Arguments = '"' + ($script:HostSettings['HostPath'] -replace '(\\*)"', '$1$1\"') + '"'
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
        throw (New-HostError -ErrorId NodeNotUsable -Category InvalidOperation -Message "'$node' cannot be started: $($_.Exception.GetBaseException().Message) Set $($script:HostSettings['NodeVariable']) to the full path of Node $($script:HostSettings['MinimumNode']) or later.")
    }
    # Process.StandardInput would write in the console's encoding.
    $stdin = [System.IO.StreamWriter]::new($process.StandardInput.BaseStream, $encoding, 65536)
    $stdin.AutoFlush = $true
    $connection = [hashtable]::Synchronized(@{
            Node = $node
            Process = $process
            Ready = $false
            HelloLock = [object]::new()
            StartError = $null
            Closed = $false
            Hung = $false
            Stdin = $stdin
            WriteLock = [object]::new()
            WriteTask = $null
            Environment = $null
            Unsent = [System.Text.StringBuilder]::new()
            ReadGate = [System.Threading.SemaphoreSlim]::new(1, 1)
            ReadTask = $null
            Bytes = [byte[]]::new(65536)
            Decoder = $encoding.GetDecoder()
            Buffer = [char[]]::new($encoding.GetMaxCharCount(65536))
            Start = 0
            Count = 0
            Partial = [System.Text.StringBuilder]::new()
            Line = $null
            Silence = 0
            WaitedUntil = 0L
            Pinged = $false
            ProcessorTime = $null
            StderrTask = $null
            StderrBuffer = [char[]]::new(4096)
            Said = ''
            SaidAll = $false
            Inboxes = [System.Collections.Concurrent.ConcurrentDictionary[string, object]]::new()
            Users = [System.Collections.Concurrent.ConcurrentDictionary[string, object]]::new()
        })
    [void] [HostChannel]::AddInbox($connection, 'hello')
    $connection
}

# In slices, as all waiting here: Ctrl+C cannot interrupt a blocking .NET call.
function Wait-HostExit {
    [CmdletBinding()]
    [OutputType([bool])]
    param([System.Diagnostics.Process] $Process, [int] $Milliseconds)
    for ($waited = 0; $waited -lt $Milliseconds; $waited += 50) {
        if ($Process.WaitForExit(50)) { return $true }
    }
    $Process.HasExited
}

function Stop-HostProcess {
    [CmdletBinding()]
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '', Justification = 'The process is our own.')]
    param([System.Diagnostics.Process] $Process)
    try { if (-not $Process.HasExited) { $Process.Kill() } }
    catch { Write-Debug "kill: $_" }
}

# Keeps the end of what the host writes to its stderr: its reason, should it die. Only whoever holds the gate reads.
function Update-HostErrorText {
    [CmdletBinding()]
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '', Justification = 'Inner bookkeeping.')]
    param([hashtable] $Connection, [int] $Milliseconds = 0)
    while ($true) {
        if (-not $Connection['StderrTask']) {
            $Connection['StderrTask'] = $Connection['Process'].StandardError.ReadAsync($Connection['StderrBuffer'], 0, $Connection['StderrBuffer'].Length)
        }
        if (-not $Connection['StderrTask'].Wait($Milliseconds)) { return }
        if ($Connection['StderrTask'].Result -eq 0) {
            $Connection['SaidAll'] = $true
            return
        }
        $said = $Connection['Said'] + [string]::new($Connection['StderrBuffer'], 0, $Connection['StderrTask'].Result)
        $Connection['Said'] = $said.Substring([Math]::Max(0, $said.Length - 8192))
        $Connection['StderrTask'] = $null
    }
}

# The last lines that the host wrote to its stderr, once it has ended.
function Get-HostErrorText {
    [CmdletBinding()]
    [OutputType([string])]
    param([hashtable] $Connection)
    # To its end, which comes with the process's own, unless a child of the host has it too.
    for ($waited = 0; $waited -lt 5000 -and -not $Connection['SaidAll']; $waited += 100) {
        $reading = $false
        try {
            $reading = $Connection['ReadGate'].Wait(100)
            if ($reading) { Update-HostErrorText -Connection $Connection -Milliseconds 100 }
        }
        catch { Write-Debug "stderr: $_" }
        finally { if ($reading) { [void] $Connection['ReadGate'].Release() } }
    }
    $lines = @($Connection['Said'].Trim() -split '\r?\n')
    ($lines | Select-Object -Last 12) -join [System.Environment]::NewLine
}

# Where Node is: the variable the module names, an absolute path, else the first on PATH. Process.Start would look into
# the current directory before PATH on some systems, so it is given an absolute path, and relative entries are skipped.
function Find-Node {
    [CmdletBinding()]
    [OutputType([string])]
    param()
    $variable = $script:HostSettings['NodeVariable']
    $configured = [System.Environment]::GetEnvironmentVariable($variable)
    $windows = [System.IO.Path]::DirectorySeparatorChar -eq '\'
    if ($configured) {
        if (-not (Test-AbsolutePath -Path $configured -Windows $windows)) {
            throw (New-HostError -ErrorId NodeNotFound -Category ObjectNotFound -Message "$variable is '$configured', which is not an absolute path. Set it to the full path of node, or remove it to use the node on PATH.")
        }
        if (-not [System.IO.File]::Exists($configured)) {
            throw (New-HostError -ErrorId NodeNotFound -Category ObjectNotFound -Message "$variable is '$configured', where there is no file. Set it to the full path of node, or remove it to use the node on PATH.")
        }
        return $configured
    }
    $fileName = if ($windows) { 'node.exe' } else { 'node' }
    foreach ($entry in ([string] $env:PATH).Split([System.IO.Path]::PathSeparator)) {
        $folder = $entry.Trim('"')
        if (-not $folder -or -not (Test-AbsolutePath -Path $folder -Windows $windows)) { continue }
        $candidate = [System.IO.Path]::Combine($folder, $fileName)
        if (-not [System.IO.File]::Exists($candidate)) { continue }
        if (-not $windows -and -not ([int] [System.IO.File]::GetUnixFileMode($candidate) -band 73)) { continue }
        return $candidate
    }
    throw (New-HostError -ErrorId NodeNotFound -Category ObjectNotFound -Message "$($script:HostSettings['ModuleName']) needs Node $($script:HostSettings['MinimumNode']) or later, and there is no $fileName on PATH. Install it from https://nodejs.org, or set $variable to its full path.")
}

# On Windows .NET takes C:tools and \tools for rooted, although both depend on where one is. An entry of PATH may have
# characters in it that no path can have, over which .NET Framework would throw.
function Test-AbsolutePath {
    [CmdletBinding()]
    [OutputType([bool])]
    param([string] $Path, [bool] $Windows)
    if ($Path.IndexOfAny([System.IO.Path]::GetInvalidPathChars()) -ge 0) { return $false }
    $Path -match $(if ($Windows) { '^(?:[A-Za-z]:[\\/]|[\\/]{2})' } else { '^/' })
}

function Get-NodeVersion {
    [CmdletBinding()]
    [OutputType([version])]
    param([string] $Node)
    $start = [System.Diagnostics.ProcessStartInfo]::new($Node, '--version')
    $start.UseShellExecute = $false
    $start.CreateNoWindow = $true
    $start.RedirectStandardInput = $true
    $start.RedirectStandardOutput = $true
    $start.RedirectStandardError = $true
    $process = $null
    try {
        $process = [System.Diagnostics.Process]::Start($start)
        $process.StandardInput.Dispose()
        $answer = $process.StandardOutput.ReadLineAsync()
        for ($waited = 0; $waited -lt 5000 -and -not $answer.Wait(50); $waited += 50) { continue }
        if ($answer.IsCompleted -and [string] $answer.Result -match '^v(\d+\.\d+\.\d+)') { [version] $Matches[1] }
    }
    catch { Write-Debug "$Node --version: $_" }
    finally { if ($process) { Stop-HostProcess -Process $process } }
}

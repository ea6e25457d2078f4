# The error of a call whose host ended under it. A cmdlet changes something only after it was allowed to, so before that
# nothing can have been changed.
function Get-HostEndedError {
    [CmdletBinding()]
    [OutputType([System.Management.Automation.ErrorRecord])]
    param([hashtable] $Connection, [bool] $Allowed)
    $what = if ($Allowed) { 'A change may or may not have been made: look before you repeat it.' } else { 'Nothing had been changed yet.' }
    $name = $script:HostSettings['ModuleName']
    if ($Connection['Hung']) {
        return New-HostError -ErrorId HostNotResponding -Category OperationTimeout -Message "The host of $name did not respond during the call and was ended. $what The next call starts a new host."
    }
    $code = if (Wait-HostExit -Process $Connection['Process'] -Milliseconds 500) { "with exit code $($Connection['Process'].ExitCode)" } else { 'its connection' }
    $said = Get-HostErrorText -Connection $Connection
    $said = if ($said) { " It said: $said" } else { '' }
    New-HostError -ErrorId HostEnded -Category ConnectionError -Message "The host of $name ended $code during the call. $what The next call starts a new host.$said"
}

# Why a program that should be Node did not say hello.
function Get-NodeStartError {
    [CmdletBinding()]
    [OutputType([System.Management.Automation.ErrorRecord])]
    param([hashtable] $Connection)
    $settings = $script:HostSettings
    $node = $Connection['Node']
    $name = "the host of $($settings['ModuleName']) ('$node' $($settings['HostPath']))"
    if ($Connection['Hung']) {
        return New-HostError -ErrorId HostNotStarted -Category OperationTimeout -Message "Nothing was done: $name did not answer before it said hello, and was ended. The next call starts a new one."
    }
    [void] (Wait-HostExit -Process $Connection['Process'] -Milliseconds 500)
    $version = Get-NodeVersion -Node $node
    if (-not $version) {
        return New-HostError -ErrorId NodeNotUsable -Category InvalidOperation -Message "'$node' does not answer --version as Node does. Set $($settings['NodeVariable']) to the full path of Node $($settings['MinimumNode']) or later."
    }
    if ($version -lt [version] $settings['MinimumNode']) {
        return New-HostError -ErrorId NodeNotUsable -Category InvalidOperation -Message "'$node' is Node $version, and $($settings['ModuleName']) needs $($settings['MinimumNode']) or later. Install a newer one, or set $($settings['NodeVariable']) to its full path."
    }
    $ending = 'did not answer'
    $said = ''
    if ($Connection['Process'].HasExited) {
        $ending = "ended with exit code $($Connection['Process'].ExitCode)"
        $said = Get-HostErrorText -Connection $Connection
        if ($said) { $said = " It said: $said" }
    }
    New-HostError -ErrorId HostNotStarted -Category InvalidOperation -Message "Nothing was done: $name $ending before it said hello.$said"
}

function New-HostError {
    [CmdletBinding()]
    [OutputType([System.Management.Automation.ErrorRecord])]
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '', Justification = 'Makes an object.')]
    param([string] $ErrorId, [System.Management.Automation.ErrorCategory] $Category, [string] $Message)
    [System.Management.Automation.ErrorRecord]::new([System.InvalidOperationException]::new($Message), $ErrorId, $Category, $null)
}

# What is caught here is reported once, by the cmdlet; the engine has put it into $Error already when it was thrown.
function Clear-CaughtError {
    [CmdletBinding()]
    param([System.Management.Automation.ErrorRecord] $ErrorRecord)
    while ($global:Error.Count -gt 0 -and [object]::ReferenceEquals($global:Error[0].Exception, $ErrorRecord.Exception)) { $global:Error.RemoveAt(0) }
}

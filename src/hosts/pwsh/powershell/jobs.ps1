# -AsJob: the cmdlet as a thread job. It runs in a runspace of its own, in this process and with the same host, as if the
# caller had called it there now: with the same arguments, preferences, location, environment and session. When more jobs
# run than Start-ThreadJob lets run at once, that may be much later.
function Start-HostJob {
    [CmdletBinding()]
    [OutputType([System.Management.Automation.Job])]
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '', Justification = 'The host asks, through the bridge.')]
    param([System.Management.Automation.PSCmdlet] $Cmdlet, [System.Collections.IDictionary] $BoundParameters)
    $settings = $script:HostSettings
    # As it was declared: Import-Module -Prefix renames it.
    $name = $Cmdlet.MyInvocation.MyCommand.ScriptBlock.Ast.Name
    $impact = $settings.ConfirmImpacts[$name]
    if ($null -ne $impact -and $WhatIfPreference) {
        Invoke-HostCmdlet -Cmdlet $Cmdlet -BoundParameters $BoundParameters
        return
    }
    if (-not (Get-Command -Name Start-ThreadJob -ErrorAction Ignore)) {
        $module = if ($PSVersionTable.PSEdition -eq 'Core') { 'Microsoft.PowerShell.ThreadJob' } else { 'ThreadJob' }
        $Cmdlet.ThrowTerminatingError((New-HostError -ErrorId ThreadJobNotInstalled -Category NotInstalled -Message "-AsJob needs the command Start-ThreadJob, which is not here, and nothing was done. Install its module with 'Install-Module -Name $module -Scope CurrentUser', or call $name without -AsJob."))
    }
    # Nobody can be asked in a job, so whoever is to be asked is asked before.
    $preference = [int] [System.Management.Automation.ConfirmImpact] $ConfirmPreference
    $asks = $null -ne $impact -and $preference -ne 0 -and $preference -le $impact
    if ($asks -and -not (Invoke-HostCmdlet -Cmdlet $Cmdlet -BoundParameters $BoundParameters -AskOnly)) { return }
    # What is wrong with Node is said here, and the host does not end with the job.
    try { [void] (Get-HostConnection) }
    catch {
        Clear-CaughtError -ErrorRecord $_
        $Cmdlet.ThrowTerminatingError($_)
    }
    $location = $global:PWD
    if ($location.Provider.Name -ne 'FileSystem') { $location = $Cmdlet.SessionState.Path.CurrentFileSystemLocation }
    $call = @{
        Start = $script:HostJobStart.ToString()
        Manifest = [System.IO.Path]::Combine($PSScriptRoot, "$($settings.ModuleName).psd1")
        Parameters = @{}
        Preferences = @{ ConfirmPreference = $(if ($asks) { 'None' } else { $ConfirmPreference }) }
        Location = $location.ProviderPath
        Environment = [HostCall]::Variables($settings.Environment)
        Session = $script:HostSession
    }
    foreach ($entry in $BoundParameters.GetEnumerator()) {
        # With the switch, unlike the preference, ShouldProcess says what is done.
        if ($settings.Parameters[$name] -contains $entry.Key -or $entry.Key -eq 'Verbose') { $call.Parameters[$entry.Key] = $entry.Value }
    }
    foreach ($each in 'ErrorActionPreference', 'WarningPreference', 'InformationPreference', 'VerbosePreference', 'DebugPreference', 'ProgressPreference') {
        $value = Get-Variable -Name $each -ValueOnly
        # There is nobody to ask. An error that ended the job itself would come back without its id; nothing follows it anyway.
        if ($value -eq 'Inquire' -or ($value -eq 'Stop' -and $each -eq 'ErrorActionPreference')) { $value = 'Continue' }
        $call.Preferences[$each] = $value
    }
    # The text is what Get-Job shows as the command; what the caller gave is not in it.
    $text = 'param($Call) . ([scriptblock]::Create($Call.Start)); $Parameters = $Call.Parameters; ' + $name + ' @Parameters'
    Start-ThreadJob -Name $name -ScriptBlock ([scriptblock]::Create($text)) -ArgumentList $call
}

# What a job begins with, in the runspace that is its own. Nothing of it is heard.
$script:HostJobStart = {
    & (Import-Module -Name $Call.Manifest -PassThru -ErrorAction Stop) {
        Import-HostBridge
        Enter-HostJob -Call $args[0]
    } $Call
    Set-Location -LiteralPath $Call.Location -ErrorAction Ignore
    foreach ($preference in $Call.Preferences.GetEnumerator()) { Set-Variable -Name $preference.Key -Value $preference.Value }
}

function Enter-HostJob {
    [CmdletBinding()]
    param([hashtable] $Call)
    [HostCall]::Given = $Call.Environment
    $script:HostSession = $Call.Session
}

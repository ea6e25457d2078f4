# Asks the engine ShouldProcess and ShouldContinue under a host that answers prompts from a list and keeps what it is
# shown. $data.shouldProcess has the name and the path of a generated module and of two files: cases, one a line, and
# outcomes, a list of events a line.
# The engine calls these from the thread of another runspace.
[NoRunspaceAffinity()]
class AnsweringUI : System.Management.Automation.Host.PSHostUserInterface {
    [System.Collections.Generic.List[object]] $Events = @()
    [System.Collections.Queue] $Answers = @()

    [int] PromptForChoice([string] $caption, [string] $message, [System.Collections.ObjectModel.Collection[System.Management.Automation.Host.ChoiceDescription]] $choices, [int] $defaultChoice) {
        $labels = [string[]] $choices.Label
        $answer = $this.Answers.Dequeue()
        $this.Events.Add([ordered] @{ prompt = $caption; message = $message; choices = $labels; default = $labels[$defaultChoice]; answer = $answer })
        return [array]::IndexOf([string[]] ($labels -replace '&'), $answer)
    }
    [void] WriteLine([string] $value) { $this.Events.Add(@{ line = $value }) }
    [void] WriteVerboseLine([string] $message) { $this.Events.Add(@{ verbose = $message }) }

    [System.Management.Automation.Host.PSHostRawUserInterface] get_RawUI() { return $null }
    [string] ReadLine() { throw 'Nobody is there.' }
    [securestring] ReadLineAsSecureString() { throw 'Nobody is there.' }
    [System.Collections.Generic.Dictionary[string, psobject]] Prompt([string] $caption, [string] $message, [System.Collections.ObjectModel.Collection[System.Management.Automation.Host.FieldDescription]] $descriptions) { throw 'Nobody is there.' }
    [pscredential] PromptForCredential([string] $caption, [string] $message, [string] $userName, [string] $targetName) { throw 'Nobody is there.' }
    [pscredential] PromptForCredential([string] $caption, [string] $message, [string] $userName, [string] $targetName, [System.Management.Automation.PSCredentialTypes] $types, [System.Management.Automation.PSCredentialUIOptions] $options) { throw 'Nobody is there.' }
    [void] Write([string] $value) { $this.Events.Add(@{ text = $value }) }
    [void] Write([ConsoleColor] $foreground, [ConsoleColor] $background, [string] $value) { $this.Write($value) }
    [void] WriteErrorLine([string] $value) { $this.Events.Add(@{ error = $value }) }
    [void] WriteDebugLine([string] $message) { }
    [void] WriteWarningLine([string] $message) { $this.Events.Add(@{ warning = $message }) }
    [void] WriteProgress([long] $sourceId, [System.Management.Automation.ProgressRecord] $record) { }
}

[NoRunspaceAffinity()]
class AnsweringHost : System.Management.Automation.Host.PSHost {
    [AnsweringUI] $Answering = [AnsweringUI]::new()
    [guid] $Id = [guid]::NewGuid()

    [guid] get_InstanceId() { return $this.Id }
    [string] get_Name() { return 'Answering' }
    [version] get_Version() { return [version] '1.0' }
    [System.Management.Automation.Host.PSHostUserInterface] get_UI() { return $this.Answering }
    [cultureinfo] get_CurrentCulture() { return [cultureinfo]::InvariantCulture }
    [cultureinfo] get_CurrentUICulture() { return [cultureinfo] 'en-US' }
    [void] SetShouldExit([int] $exitCode) { }
    [void] EnterNestedPrompt() { throw 'Nobody is there.' }
    [void] ExitNestedPrompt() { }
    [void] NotifyBeginApplication() { }
    [void] NotifyEndApplication() { }
}

function Invoke-InRunspace {
    param([runspace] $Runspace, [string] $Script, [object[]] $Arguments)
    $pipeline = [powershell]::Create($Runspace)
    try {
        [void] $pipeline.AddScript($Script)
        foreach ($argument in $Arguments) { [void] $pipeline.AddArgument($argument) }
        $pipeline.Invoke()
        if ($pipeline.HadErrors) { throw $pipeline.Streams.Error[0] }
    }
    finally { $pipeline.Dispose() }
}

# In the place of the function that talks to the host: asks what the case wants asked, and notes the answer.
$probe = @'
param([string] $Path, [string] $Name, [System.Collections.Generic.List[object]] $Events)
Import-Module -Name $Path
$global:events = $Events
& (Get-Module -Name $Name) {
    Import-HostBridge
    function script:Invoke-HostCmdlet {
        param([System.Management.Automation.PSCmdlet] $Cmdlet, [System.Collections.IDictionary] $BoundParameters, [string] $Phase = 'process', [object[]] $Kept)
        if ($Phase -ne 'process') { return }
        $target = $BoundParameters['Name']
        $allowed = if ($global:continue) { $Cmdlet.ShouldContinue("Go on with $target`?", "Tree $target") } else { $Cmdlet.ShouldProcess("tree $target", 'Clear') }
        $global:events.Add(@{ allowed = $allowed })
    }
}
'@

# Preferences are the caller's variables; each case starts from the engine's own defaults.
$run = @'
param([System.Collections.IDictionary] $Case)
$global:continue = $Case['continue']
$ConfirmPreference = 'High'
$WhatIfPreference = $false
foreach ($preference in $Case['preferences'].GetEnumerator()) { $ExecutionContext.SessionState.PSVariable.Set($preference.Key, $preference.Value) }
$parameters = @{ Verbose = $true }
foreach ($argument in $Case['arguments'].GetEnumerator()) { $parameters[$argument.Key] = $argument.Value }
$Case['targets'] | & $Case['cmdlet'] @parameters
'@

foreach ($each in $data.shouldProcess) {
    Import-Module -Name $each.path
    $answering = [AnsweringHost]::new()
    $runspace = [runspacefactory]::CreateRunspace($answering)
    $runspace.Open()
    try {
        Invoke-InRunspace -Runspace $runspace -Script $probe -Arguments $each.path, $each.name, $answering.Answering.Events
        $answering.Answering.Events.Clear()
        $lines = @(foreach ($line in [System.IO.File]::ReadLines($each.cases)) {
            $case = $line | ConvertFrom-Json -AsHashtable
            foreach ($answer in $case['answers']) { $answering.Answering.Answers.Enqueue($answer) }
            Invoke-InRunspace -Runspace $runspace -Script $run -Arguments $case
            ConvertTo-Json -InputObject $answering.Answering.Events.ToArray() -Compress -Depth 4
            $answering.Answering.Events.Clear()
            $answering.Answering.Answers.Clear()
        })
        [System.IO.File]::WriteAllLines($each.outcomes, [string[]] $lines)
    }
    finally { $runspace.Dispose() }
}

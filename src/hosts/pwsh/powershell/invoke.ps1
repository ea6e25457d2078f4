# Runs one body of a cmdlet in the host, and is the host's far end meanwhile: streams, ShouldProcess and questions are
# the real engine's. Returns what the body wants kept for `end`.
function Invoke-HostCmdlet {
    [CmdletBinding()]
    [OutputType([array])]
    param(
        [System.Management.Automation.PSCmdlet] $Cmdlet,
        [System.Collections.IDictionary] $BoundParameters,
        [string] $Phase = 'process',
        [object[]] $Kept
    )
    $settings = $script:HostSettings
    $settings.CallCount++
    $id = "$($settings.InstanceId)/$($settings.CallCount)"
    $finished = $false
    $inbox = $null
    $question = $null
    # What `process` was allowed may be done in `end`.
    $allowed = $Phase -eq 'end'
    # The catch matters: without one, a caller's $ErrorActionPreference would let this run on after a failed statement.
    try {
        # The message is made while a new host is still starting.
        $connection = [System.AppDomain]::CurrentDomain.GetData($settings.ConnectionKey)
        # What holds for nearly every call is seen here already: calling a function costs more than looking.
        if (-not $connection -or $connection.Closed -or $connection.Process.HasExited -or -not $connection.Users.ContainsKey($settings.InstanceId)) { $connection = Get-HostConnection }
        $streams = @{
            verbose = $VerbosePreference -notin 'SilentlyContinue', 'Ignore'
            debug = $DebugPreference -notin 'SilentlyContinue', 'Ignore'
        }
        $message = [HostCall]::Message($Cmdlet, $BoundParameters, $id, $Phase, $Kept, $streams, $settings)
        $environment = [HostCall]::Environment($settings.Environment)
        if ($connection.Environment -and $connection.Environment.Text -ceq $environment) { $message['params']['environmentOf'] = $connection.Environment.Call }
        else { $message['params']['environment'] = [HostCall]::Variables($settings.Environment) }
        if (-not $connection.Ready) { Confirm-HostConnection -Connection $connection }
        $inbox = [HostChannel]::AddInbox($connection, $id)
        [HostChannel]::Send($connection, $message, $inbox)
        # Once it is sent, later calls need only name it.
        if ($message['params'].Contains('environment')) { $connection.Environment = @{ Text = $environment; Call = $id } }
        while (-not $finished) {
            $message = [HostChannel]::Receive($connection, $inbox, -1)
            if (-not $message) { throw (Get-HostEndedError -Connection $connection -Allowed $allowed) }
            if ($message.Contains('method')) {
                $question = $message['id']
                $answer = [HostCall]::Answer($Cmdlet, $BoundParameters, $message)
                if ($message['method'] -eq 'shouldProcess' -and $answer['result']) { $allowed = $true }
                [HostChannel]::Send($connection, $answer, $inbox)
                $question = $null
                continue
            }
            $finished = $true
            if ($message.Contains('error')) { $Cmdlet.ThrowTerminatingError((ConvertTo-ErrorRecord -Value $message['error']['data'] -Fallback $message['error'])) }
            if ($message['result'].Contains('kept')) { , $message['result']['kept'] }
        }
    }
    catch {
        if ($_.Exception -is [System.Management.Automation.ActionPreferenceStopException]) { throw }
        Clear-CaughtError -ErrorRecord $_
        $Cmdlet.ThrowTerminatingError($_)
    }
    finally {
        if ($inbox) {
            [HostChannel]::RemoveInbox($connection, $id)
            # Whatever stopped us, the host need not go on: nothing more is sent to the service.
            if (-not $finished -and -not $connection.Closed) {
                [HostChannel]::Send($connection, @{ method = '$/cancelRequest'; params = @{ id = $id } }, $null)
                # The host keeps a question until it is answered.
                if ($question) { [HostChannel]::Send($connection, @{ id = $question; result = $null }, $null) }
            }
        }
    }
}

# Methods, not functions: calling a function costs a tenth of a millisecond.
class HostCall {
    static [hashtable] Message([System.Management.Automation.PSCmdlet] $Cmdlet, [System.Collections.IDictionary] $BoundParameters, [string] $Id, [string] $Phase, [object[]] $Kept, [hashtable] $Streams, [hashtable] $Settings) {
        # As it was declared: Import-Module -Prefix renames it.
        $name = $Cmdlet.MyInvocation.MyCommand.ScriptBlock.Ast.Name
        $bound = @{}
        foreach ($parameter in $Settings.Parameters[$name]) {
            if (-not $BoundParameters.ContainsKey($parameter)) { continue }
            # What only this side can use stays here; the host learns that it was given.
            # Not the value of an if statement: that would take a list apart.
            if ($Settings.LocalParameters -contains $parameter) { $bound[$parameter] = $true }
            else { $bound[$parameter] = $BoundParameters[$parameter] }
        }
        $params = @{
            call = $Id
            cmdlet = $name
            phase = $Phase
            parameterSet = $Cmdlet.ParameterSetName
            bound = $bound
            piped = $Cmdlet.MyInvocation.ExpectingInput
            location = $Cmdlet.SessionState.Path.CurrentFileSystemLocation.ProviderPath
            verbose = $Streams.verbose
            debug = $Streams.debug
        }
        if ($Phase -eq 'end') { $params['kept'] = $Kept }
        return @{ id = $Id; method = 'invoke'; params = $params }
    }

    # The variables that the host uses, in one string: whether any has changed is seen at a glance.
    static [string] Environment([string[]] $Names) {
        $text = ''
        foreach ($name in $Names) {
            $value = [System.Environment]::GetEnvironmentVariable($name)
            if ($null -ne $value) { $text += $name + '=' + $value + "`0" }
        }
        return $text
    }

    static [hashtable] Variables([string[]] $Names) {
        $variables = @{}
        foreach ($name in $Names) {
            $value = [System.Environment]::GetEnvironmentVariable($name)
            if ($null -ne $value) { $variables[$name] = $value }
        }
        return $variables
    }

    # Does what the host asks and returns the answer to send.
    static [hashtable] Answer([System.Management.Automation.PSCmdlet] $Cmdlet, [System.Collections.IDictionary] $BoundParameters, [System.Collections.IDictionary] $Message) {
        $params = $Message['params']
        $method = $Message['method']
        if ($method -eq 'write') {
            if ($params['stream'] -eq 'output') { $Cmdlet.WriteObject($params['value']) }
            else { Write-HostRecord -Cmdlet $Cmdlet -Record $params }
            return @{ method = 'taken'; params = @{ call = $params['call']; count = 1 } }
        }
        try {
            $result = $null
            if ($method -eq 'shouldProcess') { $result = $Cmdlet.ShouldProcess($params['target'], $params['action']) }
            elseif ($method -eq 'shouldContinue') { $result = $Cmdlet.ShouldContinue($params['query'], $params['caption']) }
            elseif ($method -eq 'ask') { $result = & $script:HostSettings.Questions[$params['question']] -Call @{ Parameters = $params['parameters']; BoundParameters = $BoundParameters } }
            return @{ id = $Message['id']; result = $result }
        }
        catch {
            # A question that nobody can answer (a prompt without a person, no login) is the call's error, not the bridge's.
            if ($_.Exception -is [System.Management.Automation.ActionPreferenceStopException]) { throw }
            Clear-CaughtError -ErrorRecord $_
            $exception = $_.Exception.GetBaseException()
            $cause = if ($exception -is [System.Management.Automation.IContainsErrorRecord]) { $exception.ErrorRecord } else { $_ }
            $data = @{ message = $exception.Message; errorId = $cause.FullyQualifiedErrorId.Split(',')[0]; category = [string] $cause.CategoryInfo.Category }
            return @{ id = $Message['id']; error = @{ code = -31001; message = 'The question was not answered.'; data = $data } }
        }
    }
}

function Write-HostRecord {
    [CmdletBinding()]
    param([System.Management.Automation.PSCmdlet] $Cmdlet, [System.Collections.IDictionary] $Record)
    $value = $Record['value']
    switch ($Record['stream']) {
        'error' { $Cmdlet.WriteError((ConvertTo-ErrorRecord -Value $value)) }
        'warning' { $Cmdlet.WriteWarning($value) }
        'verbose' { $Cmdlet.WriteVerbose($value) }
        'debug' { $Cmdlet.WriteDebug($value) }
        'information' { $Cmdlet.WriteInformation($value, [string[]] @()) }
        'progress' {
            $progress = [System.Management.Automation.ProgressRecord]::new(1, $value['activity'], $value['statusDescription'])
            if ($value.Contains('percentComplete')) { $progress.PercentComplete = $value['percentComplete'] }
            if ($value['completed']) { $progress.RecordType = 'Completed' }
            $Cmdlet.WriteProgress($progress)
        }
    }
}

function ConvertTo-ErrorRecord {
    [CmdletBinding()]
    [OutputType([System.Management.Automation.ErrorRecord])]
    param([System.Collections.IDictionary] $Value, [System.Collections.IDictionary] $Fallback)
    if (-not $Value) { return New-HostError -ErrorId HostFault -Category NotSpecified -Message "The host failed: $($Fallback['message'])" }
    $exception = [System.InvalidOperationException]::new($Value['message'])
    if ($Value.Contains('data')) {
        foreach ($property in $Value['data'].PSObject.Properties) { $exception.Data[$property.Name] = $property.Value }
    }
    $record = [System.Management.Automation.ErrorRecord]::new($exception, $Value['errorId'], $Value['category'], $Value['target'])
    if ($Value.Contains('recommendedAction')) {
        $record.ErrorDetails = [System.Management.Automation.ErrorDetails]::new($Value['message'])
        $record.ErrorDetails.RecommendedAction = $Value['recommendedAction']
    }
    $record
}

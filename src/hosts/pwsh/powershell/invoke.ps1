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
    $taken = 0
    # What `process` was allowed may be done in `end`.
    $allowed = $Phase -eq 'end'
    # The catch matters: without one, a caller's $ErrorActionPreference would let this run on after a failed statement.
    try {
        # The message is made while a new host is still starting.
        $connection = Get-HostConnection
        $message = Get-InvokeMessage -Cmdlet $Cmdlet -BoundParameters $BoundParameters -Id $id -Phase $Phase -Kept $Kept
        if (-not $connection.Ready) { Confirm-HostConnection -Connection $connection }
        $inbox = Add-HostInbox -Connection $connection -Id $id
        Send-HostMessage -Connection $connection -Message $message -Inbox $inbox
        while (-not $finished) {
            # Said for several records at once while there is more here.
            if ($taken -ge 32 -or ($taken -gt 0 -and $inbox.Queue.IsEmpty)) {
                Send-HostMessage -Connection $connection -Message @{ method = 'taken'; params = @{ call = $id; count = $taken } } -Inbox $inbox
                $taken = 0
            }
            $message = Receive-HostMessage -Connection $connection -Inbox $inbox
            if (-not $message) { throw (Get-HostEndedError -Connection $connection -Allowed $allowed) }
            if ($message['method'] -eq 'write') {
                Write-HostRecord -Cmdlet $Cmdlet -Record $message['params']
                $taken++
                continue
            }
            if ($message.Contains('method')) {
                $answer = Invoke-HostRequest -Cmdlet $Cmdlet -BoundParameters $BoundParameters -Message $message
                if ($message['method'] -eq 'shouldProcess' -and $answer['result']) { $allowed = $true }
                Send-HostMessage -Connection $connection -Message $answer -Inbox $inbox
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
            Remove-HostInbox -Connection $connection -Id $id
            # Whatever stopped us, the host need not go on: nothing more is sent to the service.
            if (-not $finished -and -not $connection.Closed) {
                Send-HostMessage -Connection $connection -Message @{ method = '$/cancelRequest'; params = @{ id = $id } }
            }
        }
    }
}

function Get-InvokeMessage {
    [CmdletBinding()]
    [OutputType([hashtable])]
    param([System.Management.Automation.PSCmdlet] $Cmdlet, [System.Collections.IDictionary] $BoundParameters, [string] $Id, [string] $Phase, [object[]] $Kept)
    $settings = $script:HostSettings
    # As it was declared: Import-Module -Prefix renames it.
    $name = $Cmdlet.MyInvocation.MyCommand.ScriptBlock.Ast.Name
    $bound = @{}
    foreach ($parameter in $settings.Parameters[$name]) {
        if (-not $BoundParameters.ContainsKey($parameter)) { continue }
        # What only this side can use stays here; the host learns that it was given.
        # Not the value of an if statement: that would take a list apart.
        if ($settings.LocalParameters -contains $parameter) { $bound[$parameter] = $true }
        else { $bound[$parameter] = $BoundParameters[$parameter] }
    }
    $environment = @{}
    foreach ($variable in $settings.Environment) {
        $value = [System.Environment]::GetEnvironmentVariable($variable)
        if ($null -ne $value) { $environment[$variable] = $value }
    }
    $params = @{
        call = $Id
        cmdlet = $name
        phase = $Phase
        parameterSet = $Cmdlet.ParameterSetName
        bound = $bound
        piped = $Cmdlet.MyInvocation.ExpectingInput
        location = $Cmdlet.SessionState.Path.CurrentFileSystemLocation.ProviderPath
        environment = $environment
        verbose = $VerbosePreference -notin 'SilentlyContinue', 'Ignore'
        debug = $DebugPreference -notin 'SilentlyContinue', 'Ignore'
    }
    if ($Phase -eq 'end') { $params['kept'] = $Kept }
    @{ id = $Id; method = 'invoke'; params = $params }
}

# Does what the host asks and returns the answer to send.
function Invoke-HostRequest {
    [CmdletBinding()]
    [OutputType([hashtable])]
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSShouldProcess', '', Justification = 'It asks for the calling cmdlet, which has the attribute.')]
    param([System.Management.Automation.PSCmdlet] $Cmdlet, [System.Collections.IDictionary] $BoundParameters, [System.Collections.IDictionary] $Message)
    $params = $Message['params']
    try {
        $result = switch ($Message['method']) {
            'shouldProcess' { $Cmdlet.ShouldProcess($params['target'], $params['action']) }
            'shouldContinue' { $Cmdlet.ShouldContinue($params['query'], $params['caption']) }
            'ask' { & $script:HostSettings.Questions[$params['question']] -Call @{ Parameters = $params['parameters']; BoundParameters = $BoundParameters } }
        }
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

function Write-HostRecord {
    [CmdletBinding()]
    param([System.Management.Automation.PSCmdlet] $Cmdlet, [System.Collections.IDictionary] $Record)
    $value = $Record['value']
    switch ($Record['stream']) {
        'output' { $Cmdlet.WriteObject($value) }
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

# Runs one body of a cmdlet in the host, and is the host's far end meanwhile: streams, ShouldProcess and questions are
# the real engine's. Returns what the body wants kept for `end`.
function Invoke-HostCmdlet {
    [CmdletBinding()]
    [OutputType([array])]
    param(
        [System.Management.Automation.PSCmdlet] $Cmdlet,
        [System.Collections.IDictionary] $BoundParameters,
        [string] $Phase = 'process',
        [object[]] $Kept,
        # Returns whether ShouldProcess was allowed, and does nothing more.
        [switch] $AskOnly
    )
    $settings = $script:HostSettings
    $settings['CallCount']++
    $id = "$($settings['InstanceId'])/$($settings['CallCount'])"
    $finished = $false
    $inbox = $null
    $taken = 0
    # What `process` was allowed may be done in `end`.
    $allowed = $Phase -eq 'end'
    # The catch matters: without one, a caller's $ErrorActionPreference would let this run on after a failed statement.
    try {
        # The message is made while a new host is still starting.
        $connection = [System.AppDomain]::CurrentDomain.GetData($settings['ConnectionKey'])
        # What holds for nearly every call is seen here already: calling a function costs more than looking.
        if (-not $connection -or $connection['Closed'] -or $connection['Process'].HasExited -or -not $connection['Users'].ContainsKey($settings['InstanceId'])) { $connection = Get-HostConnection }
        $streams = @{
            verbose = $VerbosePreference -notin 'SilentlyContinue', 'Ignore'
            debug = $DebugPreference -notin 'SilentlyContinue', 'Ignore'
            askOnly = $AskOnly
        }
        # Whether ShouldProcess would ask or say anything depends on these alone: where it would not, nobody is asked.
        $name = $Cmdlet.MyInvocation.MyCommand.ScriptBlock.Ast.Name
        $impact = $settings['ConfirmImpacts'][$name]
        $streams['confirmed'] = $null -ne $impact -and -not $WhatIfPreference -and -not $streams['verbose'] -and
            ([int] [System.Management.Automation.ConfirmImpact] $ConfirmPreference -eq 0 -or [int] [System.Management.Automation.ConfirmImpact] $ConfirmPreference -gt $impact)
        $streams['whatIf'] = $null -ne $impact -and $WhatIfPreference
        $allowed = $allowed -or $streams['confirmed']
        $environment = [HostCall]::Environment()
        $known = $connection['Environment']
        $isKnown = $known -and $known['Text'] -ceq $environment
        if ($isKnown) { $variables = '"environmentOf":"' + $known['Call'] + '"' }
        else { $variables = '"environment":' + [HostJson]::Text([HostCall]::Variables($settings['Environment']), 0) }
        if ($null -ne $script:HostSession -and $settings['SessionCmdlets'] -contains $name) { $variables += ',"session":' + [HostJson]::Text($script:HostSession, 0) }
        $line = [HostCall]::Line($Cmdlet, $BoundParameters, $id, $Phase, $Kept, $streams, $variables, $settings)
        if (-not $connection['Ready']) { Confirm-HostConnection -Connection $connection }
        $inbox = [HostChannel]::AddInbox($connection, $id)
        [HostChannel]::SendLine($connection, $line, $inbox)
        # Once it is sent, later calls need only name it.
        if (-not $isKnown) { $connection['Environment'] = @{ Text = $environment; Call = $id } }
        while (-not $finished) {
            # Said for several records at once while there is more here.
            if ($taken -ge 32 -or ($taken -gt 0 -and $inbox['Queue'].IsEmpty)) {
                [HostChannel]::Send($connection, @{ method = 'taken'; params = @{ call = $id; count = $taken } }, $inbox)
                $taken = 0
            }
            $message = [HostChannel]::Receive($connection, $inbox, -1)
            if (-not $message) { throw (Get-HostEndedError -Connection $connection -Allowed $allowed) }
            if ($message['method'] -eq 'write') {
                $record = $message['params']
                if ($record['stream'] -eq 'output') { $Cmdlet.WriteObject($record['value']) }
                elseif ($record['stream'] -eq 'session') { $script:HostSession = $record['value'] }
                else { [HostCall]::WriteRecord($Cmdlet, $record) }
                $taken++
                continue
            }
            if ($message.Contains('method')) {
                if ($message['method'] -eq 'shouldProcess' -and $message['params'].Contains('impact') -and -not $WhatIfPreference -and
                    [int] [System.Management.Automation.ConfirmImpact] $ConfirmPreference -gt [int] [System.Management.Automation.ConfirmImpact] $message['params']['impact']) {
                    # The engine would ask: it knows only what the cmdlet declares, and less is at stake here.
                    $Cmdlet.WriteVerbose("Performing the operation `"$($message['params']['action'])`" on target `"$($message['params']['target'])`".")
                    $answer = @{ id = $message['id']; result = $true }
                }
                else { $answer = [HostCall]::Answer($Cmdlet, $BoundParameters, $message) }
                if ($message['method'] -eq 'shouldProcess' -and $answer['result']) { $allowed = $true }
                [HostChannel]::Send($connection, $answer, $inbox)
                continue
            }
            $finished = $true
            if ($message.Contains('error')) { $Cmdlet.ThrowTerminatingError((ConvertTo-ErrorRecord -Value $message['error']['data'] -Fallback $message['error'])) }
            if ($AskOnly) { $message['result'].Contains('allowed') }
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
            if (-not $finished -and -not $connection['Closed']) {
                [HostChannel]::Send($connection, @{ method = '$/cancelRequest'; params = @{ id = $id } }, $null)
            }
        }
    }
}

# Methods, not functions: calling a function costs a tenth of a millisecond.
class HostCall {
    # The request that runs one body. Written out, as it goes with every call; its names are plain ASCII.
    static [string] Line([System.Management.Automation.PSCmdlet] $Cmdlet, [System.Collections.IDictionary] $BoundParameters, [string] $Id, [string] $Phase, [object[]] $Kept, [hashtable] $Streams, [string] $Variables, [hashtable] $Settings) {
        # As it was declared: Import-Module -Prefix renames it.
        $name = $Cmdlet.MyInvocation.MyCommand.ScriptBlock.Ast.Name
        $text = [System.Text.StringBuilder]::new('{"jsonrpc":"2.0","id":"' + $Id + '","method":"invoke","params":{"call":"' + $Id + '","cmdlet":"' + $name +
            '","phase":"' + $Phase + '","parameterSet":"' + $Cmdlet.ParameterSetName + '"')
        if ($Cmdlet.MyInvocation.ExpectingInput) { [void] $text.Append(',"piped":true') }
        else { [void] $text.Append(',"piped":false') }
        foreach ($stream in 'verbose', 'debug', 'confirmed', 'whatIf') {
            if ($Streams[$stream]) { [void] $text.Append(',"' + $stream + '":true') }
            else { [void] $text.Append(',"' + $stream + '":false') }
        }
        if ($Streams['askOnly']) { [void] $text.Append(',"askOnly":true') }
        [void] $text.Append(',"location":')
        $location = $global:PWD
        if ($location.Provider.Name -ne 'FileSystem') { $location = $Cmdlet.SessionState.Path.CurrentFileSystemLocation }
        [HostJson]::WriteString($text, $location.ProviderPath)
        [void] $text.Append(',').Append($Variables).Append(',"bound":{"$entries":[')
        $separator = ''
        $own = $Settings['Parameters'][$name]
        foreach ($entry in $BoundParameters.GetEnumerator()) {
            $parameter = $entry.Key
            if ($own -notcontains $parameter) { continue }
            [void] $text.Append($separator).Append('["').Append($parameter).Append('",')
            $value = $entry.Value
            # What only this side can use stays here; the host learns that it was given.
            if ($Settings['LocalParameters'] -contains $parameter) { [void] $text.Append('true') }
            elseif ($value -is [string] -and [HostJson]::NeedsNoEscape.IsMatch($value)) { [void] $text.Append('"').Append([string] $value).Append('"') }
            else { [HostJson]::Write($text, $value, -1) }
            [void] $text.Append(']')
            $separator = ','
        }
        [void] $text.Append(']}')
        if ($Phase -eq 'end') {
            [void] $text.Append(',"kept":')
            [HostJson]::Write($text, $Kept, 0)
        }
        return $text.Append("}}`n").ToString()
    }

    # In a job, the variables of its caller.
    static [hashtable] $Given

    # All variables in one string: whether any has changed is seen at a glance, and asking for each that the host uses
    # would take longer than all else.
    static [string] Environment() {
        $variables = [HostCall]::Given
        if (-not $variables) { $variables = [System.Environment]::GetEnvironmentVariables() }
        return (@($variables.get_Keys()) -join "`0") + "`0`0" + (@($variables.get_Values()) -join "`0")
    }

    static [hashtable] Variables([string[]] $Names) {
        if ([HostCall]::Given) { return [HostCall]::Given }
        $variables = @{}
        foreach ($name in $Names) {
            $value = [System.Environment]::GetEnvironmentVariable($name)
            if ($null -ne $value) { $variables[$name] = $value }
        }
        return $variables
    }

    # A record for any stream but the output.
    static [void] WriteRecord([System.Management.Automation.PSCmdlet] $Cmdlet, [System.Collections.IDictionary] $Record) {
        $value = $Record['value']
        switch ($Record['stream']) {
            'whatIf' { [void] $Cmdlet.ShouldProcess($value['target'], $value['action']) }
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

    # Does what the host asks and returns the answer to send.
    static [hashtable] Answer([System.Management.Automation.PSCmdlet] $Cmdlet, [System.Collections.IDictionary] $BoundParameters, [System.Collections.IDictionary] $Message) {
        $params = $Message['params']
        $method = $Message['method']
        try {
            $result = $null
            if ($method -eq 'shouldProcess') { $result = $Cmdlet.ShouldProcess($params['target'], $params['action']) }
            elseif ($method -eq 'shouldContinue') { $result = $Cmdlet.ShouldContinue($params['query'], $params['caption']) }
            elseif ($method -eq 'ask') { $result = & $script:HostSettings['Questions'][$params['question']] -Call @{ Parameters = $params['parameters']; BoundParameters = $BoundParameters; Hurried = $false } }
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

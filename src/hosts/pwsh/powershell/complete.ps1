# What to offer whoever types the value of a parameter. Nobody who types is to be disturbed: it answers within half a
# second, which $Watch has counted from the beginning, or not at all, and says nothing of what went wrong.
#
# $Arguments are those that the engine gives an argument completer: the command, the parameter, the word, the syntax
# tree, and what is bound so far, the parameter itself included.
function Complete-HostParameter {
    [CmdletBinding()]
    [OutputType([System.Management.Automation.CompletionResult[]])]
    param([string] $Cmdlet, [object[]] $Arguments, [System.Diagnostics.Stopwatch] $Watch)
    $settings = $script:HostSettings
    $settings['CallCount']++
    $id = "$($settings['InstanceId'])/$($settings['CallCount'])"
    $inbox = $null
    $finished = $false
    try {
        $connection = Get-HostConnection
        $request = [HostCompletion]::Request($id, $Cmdlet, $Arguments, $settings)
        $hello = $connection['Inboxes']['hello']
        while (-not $connection['Ready'] -and $hello -and $hello['Queue'].IsEmpty) {
            if ($connection['Closed'] -or $Watch.ElapsedMilliseconds -ge 500) { return }
            [HostChannel]::ReadOutput($connection, $hello, 20)
        }
        Confirm-HostConnection -Connection $connection
        $inbox = [HostChannel]::AddInbox($connection, $id)
        [HostChannel]::Send($connection, $request, $inbox)
        while (-not $finished -and $Watch.ElapsedMilliseconds -lt 500) {
            $message = [HostChannel]::Receive($connection, $inbox, 500 - $Watch.ElapsedMilliseconds)
            if (-not $message) { return }
            if ($message['method'] -eq 'ask') {
                $answer = Get-QuietAnswer -Params $message['params'] -BoundParameters $Arguments[4] 2>$null 3>$null 4>$null 5>$null 6>$null
                [HostChannel]::Send($connection, @{ id = $message['id']; result = $answer }, $inbox)
            }
            $finished = -not $message.Contains('method')
            if ($message['result']) { [HostCompletion]::Results($message['result']['values']) }
        }
    }
    catch { Clear-CaughtError -ErrorRecord $_ }
    finally {
        if ($inbox) {
            [HostChannel]::RemoveInbox($connection, $id)
            if (-not $finished -and -not $connection['Closed']) {
                [HostChannel]::Send($connection, @{ method = '$/cancelRequest'; params = @{ id = $id } }, $null)
            }
        }
    }
}

# What the session answers to one of the module's questions. The caller drops what it says besides.
function Get-QuietAnswer {
    [CmdletBinding()]
    [OutputType([object])]
    param([System.Collections.IDictionary] $Params, [System.Collections.IDictionary] $BoundParameters)
    $ProgressPreference = 'SilentlyContinue'
    $errorCount = $global:Error.Count
    try { & $script:HostSettings.Questions[$Params['question']] -Call @{ Parameters = $Params['parameters']; BoundParameters = $BoundParameters; Hurried = $true } }
    # Which is no answer; the host may do without.
    catch { Write-Debug "$($Params['question']): $_" }
    finally { while ($global:Error.Count -gt $errorCount) { $global:Error.RemoveAt(0) } }
}

class HostCompletion {
    static [hashtable] Request([string] $Id, [string] $Cmdlet, [object[]] $Arguments, [hashtable] $Settings) {
        $bound = @{}
        foreach ($entry in $Arguments[4].GetEnumerator()) {
            if ($entry.Key -eq $Arguments[1]) { continue }
            if ($Settings['LocalParameters'] -contains $entry.Key) { $bound[$entry.Key] = $true }
            else { $bound[$entry.Key] = $entry.Value }
        }
        return @{
            id = $Id
            method = 'complete'
            params = @{
                call = $Id
                cmdlet = $Cmdlet
                parameter = $Arguments[1]
                word = ([string] $Arguments[2]).Trim([char] 34, [char] 39)
                bound = $bound
                location = $global:ExecutionContext.SessionState.Path.CurrentFileSystemLocation.ProviderPath
                environment = [HostCall]::Variables($Settings['Environment'])
            }
        }
    }

    # Quoted where the parser would otherwise take the value for something else.
    static [System.Management.Automation.CompletionResult[]] Results([object[]] $Values) {
        return @(foreach ($value in $Values) {
                if (-not $value) { continue }
                $text = $value
                if ($value -notmatch '^[A-Za-z_][\w.-]*\z') { $text = "'" + [System.Management.Automation.Language.CodeGeneration]::EscapeSingleQuotedStringContent($value) + "'" }
                [System.Management.Automation.CompletionResult]::new($text, $value, 'ParameterValue', $value)
            })
    }
}

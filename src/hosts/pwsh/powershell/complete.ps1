# What to offer whoever types the value of a parameter. Nobody who types is to be disturbed: it answers within half a
# second or not at all, and says nothing of what went wrong.
#
# $Arguments are those that the engine gives an argument completer: the command, the parameter, the word, the syntax
# tree, and what is bound so far, the parameter itself included.
function Complete-HostParameter {
    [CmdletBinding()]
    [OutputType([System.Management.Automation.CompletionResult[]])]
    param([string] $Cmdlet, [object[]] $Arguments)
    $watch = [System.Diagnostics.Stopwatch]::StartNew()
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
            if ($connection['Closed'] -or $watch.ElapsedMilliseconds -ge 500) { return }
            [HostChannel]::ReadOutput($connection, $hello, 20)
        }
        Confirm-HostConnection -Connection $connection
        $inbox = [HostChannel]::AddInbox($connection, $id)
        [HostChannel]::Send($connection, $request, $inbox)
        while (-not $finished -and $watch.ElapsedMilliseconds -lt 500) {
            $message = [HostChannel]::Receive($connection, $inbox, 500 - $watch.ElapsedMilliseconds)
            if (-not $message) { return }
            if ($message['method'] -eq 'ask') { [HostChannel]::Send($connection, [HostCall]::Answer($null, $Arguments[4], $message), $inbox) }
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

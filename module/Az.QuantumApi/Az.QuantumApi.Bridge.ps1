# Generated from the declarations. Do not edit: change the declaration and build again.

# Reading and writing the lines of the conversation. These are methods, not functions, because the engine logs the
# arguments of functions (module logging, transcripts), and a line may hold a key or a token.
class HostJson {
    # What needs no escape: anything else travels as base64.
    static [regex] $NeedsNoEscape = [regex]::new('^[ !#-\[\]-~]*\z')

    static [object] $ReadOptions

    static [string] Text([object] $value, [int] $plainDepth) {
        $text = [System.Text.StringBuilder]::new()
        [HostJson]::Write($text, $value, $plainDepth)
        return $text.ToString()
    }

    # $plainDepth levels of dictionaries are our own and become JSON objects; deeper ones are a caller's, and travel as
    # lists of entries, so that any name is safe. What is too deep is refused, never cut. Without recursion: a method
    # that calls itself some hundred times ends the whole process for want of stack.
    static [void] Write([System.Text.StringBuilder] $out, [object] $value, [int] $plainDepth) {
        $open = [System.Collections.Stack]::new()
        while ($true) {
            if ($plainDepth -lt -100) { throw (New-HostError -ErrorId DepthExceeded -Category InvalidArgument -Message 'A value is nested more than 100 levels deep, or holds itself. Pass one that is not.') }
            if ($null -eq $value) { [void] $out.Append('null') }
            elseif ($value -is [string]) {
                # Calling a method costs ten times what a statement does, so plain strings are written here.
                if ([HostJson]::NeedsNoEscape.IsMatch($value)) { [void] $out.Append('"').Append([string] $value).Append('"') }
                else { [HostJson]::WriteString($out, $value) }
            }
            elseif ($value -is [bool] -or $value -is [switch]) { [void] $out.Append($(if ($value) { 'true' } else { 'false' })) }
            elseif ($value -is [int] -or $value -is [long] -or $value -is [byte] -or $value -is [int16]) { [void] $out.Append([long] $value) }
            elseif ($value -is [double] -or $value -is [single] -or $value -is [decimal]) { [HostJson]::WriteNumber($out, $value) }
            elseif ($value -is [datetime]) {
                $milliseconds = [math]::Floor($value.ToUniversalTime().Ticks / 10000d) - 62135596800000
                [void] $out.Append('{"$date":').Append([long] $milliseconds).Append('}')
            }
            elseif ($value -is [securestring]) { [HostJson]::WriteSecureString($out, $value) }
            elseif ($value -is [System.Collections.IDictionary] -or $value -is [System.Management.Automation.PSCustomObject] -or $value -is [pscredential]) {
                if ($value -is [System.Collections.IDictionary]) { $items = @($value.GetEnumerator()) }
                elseif ($value -is [pscredential]) {
                    $plainDepth = [Math]::Min(0, $plainDepth)
                    $items = @([System.Collections.DictionaryEntry]::new('userName', $value.UserName), [System.Collections.DictionaryEntry]::new('password', $value.Password))
                }
                else {
                    $plainDepth = [Math]::Min(0, $plainDepth)
                    $items = @(foreach ($property in $value.PSObject.Properties) { [System.Collections.DictionaryEntry]::new($property.Name, $property.Value) })
                }
                $plain = $plainDepth -gt 0
                [void] $out.Append($(if ($plain) { '{' } else { '{"$entries":[' }))
                $open.Push(@{ Items = $items; Index = 0; Depth = $plainDepth - 1; Named = $true; Listed = -not $plain; End = $(if ($plain) { '}' } else { ']}' }) })
            }
            elseif ($value -is [System.Collections.IEnumerable]) {
                [void] $out.Append('[')
                $open.Push(@{ Items = @($value); Index = 0; Depth = [Math]::Min(0, $plainDepth - 1); Named = $false; Listed = $false; End = ']' })
            }
            # As it was written: its string shows some characters that are escaped.
            elseif ($value -is [uri]) { [HostJson]::WriteString($out, $value.OriginalString) }
            else { [HostJson]::WriteString($out, [string] $value) }

            $more = $false
            while (-not $more -and $open.Count -gt 0) {
                $level = $open.Peek()
                if ($level['Listed'] -and $level['Index'] -gt 0) { [void] $out.Append(']') }
                if ($level['Index'] -eq $level['Items'].Length) {
                    [void] $out.Append($level['End'])
                    [void] $open.Pop()
                    continue
                }
                if ($level['Index'] -gt 0) { [void] $out.Append(',') }
                $value = $level['Items'][$level['Index']]
                $level['Index']++
                $plainDepth = $level['Depth']
                $more = $true
                if (-not $level['Named']) { continue }
                if ($level['Listed']) {
                    [void] $out.Append('[')
                    [HostJson]::WriteString($out, [string] $value.Key)
                    [void] $out.Append(',')
                }
                else { [void] $out.Append('"').Append([string] $value.Key).Append('":') }
                $value = $value.Value
            }
            if (-not $more) { return }
        }
    }

    # Anything but plain ASCII travels as base64 of UTF-16: nothing to escape, and even half a surrogate pair arrives.
    static [void] WriteString([System.Text.StringBuilder] $out, [string] $value) {
        if ([HostJson]::NeedsNoEscape.IsMatch($value)) { [void] $out.Append('"').Append($value).Append('"') }
        else {
            # Copied byte by byte: an encoding would replace half a surrogate pair.
            $bytes = [byte[]]::new($value.Length * 2)
            [System.Buffer]::BlockCopy($value.ToCharArray(), 0, $bytes, 0, $bytes.Length)
            [void] $out.Append('{"$string":"').Append([System.Convert]::ToBase64String($bytes)).Append('"}')
        }
    }

    # Unprotected byte by byte into what is sent, never into a string of its own that stays in memory.
    static [void] WriteSecureString([System.Text.StringBuilder] $out, [securestring] $value) {
        $bytes = [byte[]]::new($value.Length * 2)
        $pointer = [System.Runtime.InteropServices.Marshal]::SecureStringToGlobalAllocUnicode($value)
        try { [System.Runtime.InteropServices.Marshal]::Copy($pointer, $bytes, 0, $bytes.Length) }
        finally { [System.Runtime.InteropServices.Marshal]::ZeroFreeGlobalAllocUnicode($pointer) }
        [void] $out.Append('{"$secure":"').Append([System.Convert]::ToBase64String($bytes)).Append('"}')
        [array]::Clear($bytes, 0, $bytes.Length)
    }

    static [void] WriteNumber([System.Text.StringBuilder] $out, [object] $value) {
        # .NET Framework drops the last digits unless asked for all that it takes to read the same number again.
        $format = if ($value -is [decimal]) { 'G' } else { 'R' }
        $text = ([System.IFormattable] $value).ToString($format, [cultureinfo]::InvariantCulture)
        if ($text -cmatch '^-?[0-9.]+(E[+-][0-9]+)?\z') { [void] $out.Append($text) }
        else { [HostJson]::WriteString($out, $text) }
    }

    # System.Text.Json is there since .NET Core 3, and needs neither a module nor Newtonsoft to be loaded first;
    # JavaScriptSerializer is what .NET Framework has, where the other one may come with a module and lack what it needs.
    static [object] Read([string] $line) {
        if ($global:PSVersionTable.PSEdition -eq 'Core') {
            # Far more than a value of 100 levels takes, each of which is two or three.
            if (-not [HostJson]::ReadOptions) {
                # By name: Windows PowerShell refuses to parse a class that names a type it does not have.
                [HostJson]::ReadOptions = ('System.Text.Json.JsonDocumentOptions' -as [type])::new()
                [HostJson]::ReadOptions.MaxDepth = 512
            }
            $document = ('System.Text.Json.JsonDocument' -as [type])::Parse($line, [HostJson]::ReadOptions)
            try { return [HostJson]::FromParsed($document.RootElement, $true) }
            finally { $document.Dispose() }
        }
        $serializer = New-Object -TypeName System.Web.Script.Serialization.JavaScriptSerializer
        $serializer.MaxJsonLength = [int]::MaxValue
        $serializer.RecursionLimit = 512
        return [HostJson]::FromParsed($serializer.DeserializeObject($line), $false)
    }

    # Without recursion, as in writing. What System.Text.Json has read are elements, which tell their kind by a number,
    # JsonValueKind; what JavaScriptSerializer has read are dictionaries, arrays and values.
    static [object] FromParsed([object] $parsed, [bool] $isElement) {
        $open = [System.Collections.Stack]::new()
        while ($true) {
            if ($isElement) { $kind = [int] $parsed.ValueKind }
            elseif ($parsed -is [System.Collections.IDictionary]) { $kind = 1 }
            elseif ($parsed -is [array]) { $kind = 2 }
            else { $kind = 0 }
            $value = $null
            $opened = $true
            if ($kind -eq 1) {
                if ($isElement) { $items = @($parsed.EnumerateObject()) }
                else { $items = @($parsed.GetEnumerator()) }
                $open.Push(@{ Items = $items; Index = 0; Made = [ordered] @{}; Name = $null })
            }
            elseif ($kind -eq 2) {
                if ($isElement) { $items = @($parsed.EnumerateArray()) }
                else { $items = $parsed }
                $open.Push(@{ Items = $items; Index = 0; Made = [System.Collections.ArrayList]::new() })
            }
            else {
                $opened = $false
                if ($kind -eq 3) { $value = $parsed.GetString() }
                elseif ($kind -eq 4) { $value = [HostJson]::FromNumber($parsed.GetRawText()) }
                elseif ($kind -eq 5) { $value = $true }
                elseif ($kind -eq 6) { $value = $false }
                # What is no whole number comes as a decimal. By its text: a cast rounds twice.
                elseif ($parsed -is [decimal]) { $value = [double]::Parse($parsed.ToString([cultureinfo]::InvariantCulture), [cultureinfo]::InvariantCulture) }
                elseif (-not $isElement) { $value = $parsed }
            }
            while ($true) {
                if (-not $opened) {
                    if ($open.Count -eq 0) { return $value }
                    $level = $open.Peek()
                    if ($level['Made'] -is [System.Collections.IDictionary]) { $level['Made'][$level['Name']] = $value }
                    else { [void] $level['Made'].Add($value) }
                }
                $level = $open.Peek()
                if ($level['Index'] -lt $level['Items'].Length) {
                    $parsed = $level['Items'][$level['Index']]
                    $level['Index']++
                    if ($level['Made'] -is [System.Collections.IDictionary]) {
                        $level['Name'] = if ($isElement) { $parsed.Name } else { $parsed.Key }
                        $parsed = $parsed.Value
                    }
                    break
                }
                $value = $open.Pop().Made
                if ($value -is [System.Collections.ArrayList]) { $value = $value.ToArray() }
                elseif ($value.Contains('$string') -or $value.Contains('$date') -or $value.Contains('$secure') -or $value.Contains('$properties') -or $value.Contains('$entries')) { $value = [HostJson]::FromMembers($value) }
                $opened = $false
            }
        }
        return $null
    }

    static [object] FromNumber([string] $text) {
        $integer = 0L
        if ([long]::TryParse($text, [ref] $integer)) {
            if ($integer -ge [int]::MinValue -and $integer -le [int]::MaxValue) { return [int] $integer }
            return $integer
        }
        return [double]::Parse($text, [cultureinfo]::InvariantCulture)
    }

    # What JSON cannot say is tagged: dates, strings that look like dates, secure strings, hashtables, objects with a type.
    static [object] FromMembers([System.Collections.IDictionary] $members) {
        if ($members.Contains('$string')) { return [string]::new([HostJson]::Characters($members['$string'])) }
        if ($members.Contains('$secure')) {
            $secret = [securestring]::new()
            foreach ($character in [HostJson]::Characters($members['$secure'])) { $secret.AppendChar($character) }
            $secret.MakeReadOnly()
            return $secret
        }
        if ($members.Contains('$date')) {
            return [datetime]::new(1970, 1, 1, 0, 0, 0, [System.DateTimeKind]::Utc).AddMilliseconds($members['$date'])
        }
        if ($members.Contains('$entries')) {
            $table = @{}
            foreach ($entry in $members['$entries']) { $table[[string] $entry[0]] = $entry[1] }
            return $table
        }
        if ($members.Contains('$properties')) {
            $properties = $members['$properties']
            # A list where the name of one could be taken for a tag, or is no UTF-8.
            if ($properties -is [array]) {
                $properties = [ordered] @{}
                foreach ($property in $members['$properties']) { $properties[[string] $property[0]] = $property[1] }
            }
            $object = [pscustomobject] $properties
            if ($members.Contains('$type')) { $object.PSObject.TypeNames.Insert(0, $members['$type']) }
            return $object
        }
        return $members
    }

    static [char[]] Characters([string] $base64) {
        $bytes = [System.Convert]::FromBase64String($base64)
        $characters = [char[]]::new($bytes.Length / 2)
        [System.Buffer]::BlockCopy($bytes, 0, $characters, 0, $bytes.Length)
        return $characters
    }
}

# What goes to the host and comes from it. Methods, not functions: calling a function costs a tenth of a millisecond, and
# the engine logs the arguments of functions.
class HostChannel {
    # A call's inbox: whichever runspace reads the host's output hands each message to the call it is for.
    static [hashtable] AddInbox([hashtable] $Connection, [string] $Id) {
        $inbox = @{
            Queue = [System.Collections.Concurrent.ConcurrentQueue[object]]::new()
            Arrived = [System.Threading.AutoResetEvent]::new($false)
        }
        $Connection['Inboxes'][$Id] = $inbox
        return $inbox
    }

    static [void] RemoveInbox([hashtable] $Connection, [string] $Id) {
        $inbox = $null
        [void] $Connection['Inboxes'].TryRemove($Id, [ref] $inbox)
    }

    # Sends a message whole, or not at all. While an earlier one is still on its way this goes on reading, as the host may
    # wait for that. Nobody waits for a message that asks for nothing, which comes without an inbox: it goes at once or
    # with the next one.
    static [void] Send([hashtable] $Connection, [hashtable] $Message, [hashtable] $Inbox) {
        $Message['jsonrpc'] = '2.0'
        [HostChannel]::SendLine($Connection, [HostJson]::Text($Message, 2) + "`n", $Inbox)
    }

    static [void] SendLine([hashtable] $Connection, [string] $Line, [hashtable] $Inbox) {
        while (-not [HostChannel]::StartWrite($Connection, $line, -not $Inbox) -and $Inbox -and -not $Connection['Closed']) {
            if ($Connection['WriteTask'].Wait(1)) { continue }
            [HostChannel]::ReadOutput($Connection, $Inbox, 10)
        }
    }

    # One write at a time, which nobody waits for: a call that is stopped meanwhile leaves no half of a message behind.
    static [bool] StartWrite([hashtable] $Connection, [string] $Line, [bool] $Later) {
        [System.Threading.Monitor]::Enter($Connection['WriteLock'])
        try {
            if ($Connection['WriteTask'] -and -not $Connection['WriteTask'].IsCompleted) {
                if ($Later) { [void] $Connection['Unsent'].Append($Line) }
                return $false
            }
            if ($Connection['Unsent'].Length -gt 0) {
                $Line = $Connection['Unsent'].Append($Line).ToString()
                [void] $Connection['Unsent'].Clear()
            }
            # A long message keeps the host busy before it can answer anything else.
            $Connection['Silence'] -= [int] ($Line.Length / 20000)
            $Connection['WriteTask'] = $Connection['Stdin'].WriteAsync($Line)
        }
        # That the host has ended is noticed by whoever reads next.
        catch { Set-HostConnectionClosed -Connection $Connection }
        finally { [System.Threading.Monitor]::Exit($Connection['WriteLock']) }
        return $true
    }

    # The next message for an inbox; nothing when the host has ended or the time is over. -1 is no end of time.
    static [object] Receive([hashtable] $Connection, [hashtable] $Inbox, [int] $Milliseconds) {
        $watch = [System.Diagnostics.Stopwatch]::StartNew()
        $message = $null
        while ($Milliseconds -lt 0 -or $watch.ElapsedMilliseconds -lt $Milliseconds) {
            if ($Inbox['Queue'].TryDequeue([ref] $message)) { return $message }
            if ($Connection['Closed']) { return $null }
            [HostChannel]::ReadOutput($Connection, $Inbox, 50)
        }
        return $null
    }

    # Waits a slice of time for the host's output. Whoever waits reads for all: one at a time holds the gate. A runspace
    # can be stopped at any loop or command, so what has been taken from the pipe stays in the connection, for the next
    # reader, until it is in an inbox.
    static [void] ReadOutput([hashtable] $Connection, [hashtable] $Inbox, [int] $Milliseconds) {
        $reading = $false
        try {
            $reading = $Connection['ReadGate'].Wait(0)
            if (-not $reading) {
                [void] [System.Threading.WaitHandle]::WaitAny(@($Inbox['Arrived'], $Connection['ReadGate'].AvailableWaitHandle), $Milliseconds)
                return
            }
            if (-not $Inbox['Queue'].IsEmpty -or $Connection['Closed']) { return }
            # All that is at hand, so that who takes many records finds them in the inbox.
            do {
                if ($null -eq $Connection['Line'] -and -not [HostChannel]::ReadLine($Connection, $Milliseconds)) { return }
                try { $received = [HostJson]::Read($Connection['Line']) }
                catch {
                    Clear-CaughtError -ErrorRecord $_
                    $Connection['Line'] = $null
                    $Connection['Said'] = "a line that cannot be read: $($_.Exception.GetBaseException().GetType().Name)."
                    Stop-HostProcess -Process $Connection['Process']
                    Set-HostConnectionClosed -Connection $Connection
                    return
                }
                $id = if ($received.Contains('method')) { $received['params']['call'] } else { $received['id'] }
                $addressee = $null
                # A call that has stopped meanwhile has no inbox any more.
                if ($id -and $Connection['Inboxes'].TryGetValue([string] $id, [ref] $addressee)) {
                    $addressee['Queue'].Enqueue($received)
                    [void] $addressee['Arrived'].Set()
                }
                $Connection['Line'] = $null
            } while ($Connection['Start'] -lt $Connection['Count'])
        }
        finally { if ($reading) { [void] $Connection['ReadGate'].Release() } }
    }

    # Takes the next line from the pipe into the connection. Not with a StreamReader: part of a long line is a sign of
    # life, and one whose buffer is just full waits for more before it gives what it has.
    static [bool] ReadLine([hashtable] $Connection, [int] $Milliseconds) {
        if ($Connection['Start'] -ge $Connection['Count']) {
            if (-not $Connection['ReadTask']) { $Connection['ReadTask'] = $Connection['Process'].StandardOutput.BaseStream.ReadAsync($Connection['Bytes'], 0, $Connection['Bytes'].Length) }
            if (-not $Connection['ReadTask'].Wait($Milliseconds)) {
                Update-HostErrorText -Connection $Connection
                Add-HostSilence -Connection $Connection -Milliseconds $Milliseconds
                return $false
            }
            $read = $Connection['ReadTask'].Result
            $Connection['Start'] = 0
            $Connection['Count'] = $Connection['Decoder'].GetChars($Connection['Bytes'], 0, $read, $Connection['Buffer'], 0)
            $Connection['ReadTask'] = $null
            $Connection['Silence'] = [Math]::Min(0, $Connection['Silence'])
            $Connection['Pinged'] = $false
            if ($read -eq 0) { Set-HostConnectionClosed -Connection $Connection; return $false }
        }
        $length = [System.Array]::IndexOf($Connection['Buffer'], [char] 10, $Connection['Start'], $Connection['Count'] - $Connection['Start']) - $Connection['Start']
        if ($length -lt 0) {
            [void] $Connection['Partial'].Append($Connection['Buffer'], $Connection['Start'], $Connection['Count'] - $Connection['Start'])
            $Connection['Start'] = $Connection['Count']
            return $false
        }
        if ($Connection['Partial'].Length -eq 0) { $Connection['Line'] = [string]::new($Connection['Buffer'], $Connection['Start'], $length) }
        else {
            $Connection['Line'] = $Connection['Partial'].Append($Connection['Buffer'], $Connection['Start'], $length).ToString()
            $Connection['Partial'] = [System.Text.StringBuilder]::new()
        }
        $Connection['Start'] += $length + 1
        return $true
    }
}

# Where Node is: the variable the module names, an absolute path, else the first on PATH. Process.Start would look into
# the current directory before PATH on some systems, so it is given an absolute path, and relative entries are skipped.
function script:Find-Node {
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
function script:Test-AbsolutePath {
    [CmdletBinding()]
    [OutputType([bool])]
    param([string] $Path, [bool] $Windows)
    if ($Path.IndexOfAny([System.IO.Path]::GetInvalidPathChars()) -ge 0) { return $false }
    $Path -match $(if ($Windows) { '^(?:[A-Za-z]:[\\/]|[\\/]{2})' } else { '^/' })
}

function script:Get-NodeVersion {
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

# Starts the host and makes the connection to it, which knows nothing of any runspace.
function script:Start-ModuleHost {
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
function script:Wait-HostExit {
    [CmdletBinding()]
    [OutputType([bool])]
    param([System.Diagnostics.Process] $Process, [int] $Milliseconds)
    for ($waited = 0; $waited -lt $Milliseconds; $waited += 50) {
        if ($Process.WaitForExit(50)) { return $true }
    }
    $Process.HasExited
}

function script:Stop-HostProcess {
    [CmdletBinding()]
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '', Justification = 'The process is our own.')]
    param([System.Diagnostics.Process] $Process)
    try { if (-not $Process.HasExited) { $Process.Kill() } }
    catch { Write-Debug "kill: $_" }
}

# Keeps the end of what the host writes to its stderr: its reason, should it die. Only whoever holds the gate reads.
function script:Update-HostErrorText {
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
function script:Get-HostErrorText {
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

# The host of this process. Every runspace that imports the module shares it, so it is kept where the whole process
# finds it; a Process object that only one runspace holds is finalised with that runspace. It may still be starting:
# Confirm-HostConnection waits for its hello.
function script:Get-HostConnection {
    [CmdletBinding()]
    [OutputType([hashtable])]
    param()
    $settings = $script:HostSettings
    $connection = [System.AppDomain]::CurrentDomain.GetData($settings['ConnectionKey'])
    if ($connection -and -not $connection['Closed'] -and -not $connection['Process'].HasExited -and $connection['Users'].ContainsKey($settings['InstanceId'])) { return $connection }
    $locked = $false
    try {
        while (-not $locked) { $locked = [System.Threading.Monitor]::TryEnter((Get-HostLock), 50) }
        $connection = [System.AppDomain]::CurrentDomain.GetData($settings['ConnectionKey'])
        if (-not $connection -or $connection['Closed'] -or $connection['Process'].HasExited) {
            # One that died between two calls is replaced without a word: nothing was under way.
            if ($connection) { Close-HostConnection -Connection $connection }
            $connection = Start-ModuleHost
            [System.AppDomain]::CurrentDomain.SetData($settings['ConnectionKey'], $connection)
            [HostChannel]::Send($connection, (Get-HelloMessage), $null)
        }
        # Each job has a runspace of its own, and is forgotten after it.
        foreach ($each in @($connection['Users'].GetEnumerator())) {
            $user = $each.Value.Target
            if (-not $user -or $user.RunspaceStateInfo.State -ne 'Opened') { [void] $connection['Users'].TryRemove($each.Key, [ref] $user) }
        }
        $connection['Users'][$settings['InstanceId']] = [System.WeakReference]::new([runspace]::DefaultRunspace)
        return $connection
    }
    finally { if ($locked) { [System.Threading.Monitor]::Exit((Get-HostLock)) } }
}

# Starting, joining and leaving happen one at a time in the whole process: an interned string is the same object in
# every runspace, and so a lock they share.
function script:Get-HostLock {
    [CmdletBinding()]
    [OutputType([string])]
    param()
    [string]::Intern($script:HostSettings['ConnectionKey'])
}

function script:Get-HelloMessage {
    [CmdletBinding()]
    [OutputType([hashtable])]
    param()
    @{
        id = 'hello'
        method = 'initialize'
        params = @{
            protocolVersion = $script:HostSettings['ProtocolVersion']
            moduleName = $script:HostSettings['ModuleName']
            moduleVersion = $script:HostSettings['ModuleVersion']
            powerShellVersion = [string] $PSVersionTable.PSVersion
        }
    }
}

# Hello: both halves say who they are, and refuse each other when they do not belong together. Whoever comes first waits
# for it; should that one be stopped, the next goes on waiting for the same host. All learn the same of how it ends.
function script:Confirm-HostConnection {
    [CmdletBinding()]
    param([hashtable] $Connection)
    $locked = $false
    try {
        while (-not $locked) { $locked = [System.Threading.Monitor]::TryEnter($Connection['HelloLock'], 50) }
        if ($Connection['Ready']) { return }
        if (-not $Connection['StartError']) {
            $hello = [HostChannel]::Receive($Connection, $Connection['Inboxes']['hello'], 30000)
            $Connection['StartError'] = Get-HelloError -Connection $Connection -Hello $hello
        }
        if ($Connection['StartError']) {
            Close-HostConnection -Connection $Connection
            throw $Connection['StartError']
        }
        $Connection['Ready'] = $true
        [HostChannel]::RemoveInbox($Connection, 'hello')
    }
    finally { if ($locked) { [System.Threading.Monitor]::Exit($Connection['HelloLock']) } }
}

# Why a host cannot be used; nothing when it can.
function script:Get-HelloError {
    [CmdletBinding()]
    [OutputType([System.Management.Automation.ErrorRecord])]
    param([hashtable] $Connection, [System.Collections.IDictionary] $Hello)
    $settings = $script:HostSettings
    if (-not $Hello) { return Get-NodeStartError -Connection $Connection }
    $result = $Hello['result']
    if (-not $result -or $result['protocolVersion'] -ne $settings['ProtocolVersion'] -or $result['moduleVersion'] -ne $settings['ModuleVersion']) {
        return New-HostError -ErrorId HostVersionMismatch -Category InvalidOperation -Message "The host file $($settings['HostPath']) does not belong to $($settings['ModuleName']) $($settings['ModuleVersion']). Install the module again; in a clone of its repository, run 'npm ci'."
    }
    if ([version] $result['nodeVersion'].TrimStart('v').Split('-')[0] -lt [version] $settings['MinimumNode']) { return Get-NodeStartError -Connection $Connection }
}

# Closing stdin tells the host to end; it is given a moment before it is made to.
function script:Close-HostConnection {
    [CmdletBinding()]
    param([hashtable] $Connection)
    Set-HostConnectionClosed -Connection $Connection
    try { $Connection['Stdin'].BaseStream.Dispose() }
    catch { Write-Debug "close: $_" }
    try { [void] (Wait-HostExit -Process $Connection['Process'] -Milliseconds 2000) }
    finally { Stop-HostProcess -Process $Connection['Process'] }
}

# Every call on the connection learns of it.
function script:Set-HostConnectionClosed {
    [CmdletBinding()]
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '', Justification = 'Inner bookkeeping.')]
    param([hashtable] $Connection)
    $Connection['Closed'] = $true
    foreach ($inbox in $Connection['Inboxes'].Values) { [void] $inbox['Arrived'].Set() }
}

# What OnRemove does: the host ends with the last runspace that uses it. A runspace that was disposed of has not said so.
function script:Disconnect-ModuleHost {
    [CmdletBinding()]
    param()
    $connection = [System.AppDomain]::CurrentDomain.GetData($script:HostSettings['ConnectionKey'])
    if (-not $connection) { return }
    $locked = $false
    try {
        while (-not $locked) { $locked = [System.Threading.Monitor]::TryEnter((Get-HostLock), 50) }
        $user = $null
        [void] $connection['Users'].TryRemove($script:HostSettings['InstanceId'], [ref] $user)
        foreach ($each in $connection['Users'].Values) {
            if ($each.Target -and $each.Target.RunspaceStateInfo.State -eq 'Opened') { return }
        }
        Close-HostConnection -Connection $connection
    }
    finally { if ($locked) { [System.Threading.Monitor]::Exit((Get-HostLock)) } }
}

# A host that hangs is noticed and ended: asked after half a second of silence whether it lives, it has two more to say
# anything at all. Only time spent waiting here counts: between two slices of waiting that follow one another. Where far
# more than a slice has passed, PowerShell was in a prompt, a debugger or a downstream command, or the machine slept.
function script:Add-HostSilence {
    [CmdletBinding()]
    param([hashtable] $Connection, [int] $Milliseconds)
    $now = [System.Diagnostics.Stopwatch]::GetTimestamp()
    $passed = ($now - $Connection['WaitedUntil']) * 1000 / [System.Diagnostics.Stopwatch]::Frequency
    $Connection['WaitedUntil'] = $now
    $Connection['Silence'] += $(if ($passed -lt 500) { $passed } else { $Milliseconds })
    if ($Connection['Silence'] -lt 500) { return }
    if (-not $Connection['Ready']) {
        # While it starts it cannot answer, but it works.
        try {
            $Connection['Process'].Refresh()
            $worked = $Connection['Process'].TotalProcessorTime
        }
        catch { return }
        if ($null -ne $Connection['ProcessorTime'] -and $worked -ne $Connection['ProcessorTime']) { $Connection['Silence'] = 0 }
        $Connection['ProcessorTime'] = $worked
    }
    elseif (-not $Connection['Pinged']) { $Connection['Pinged'] = [HostChannel]::StartWrite($Connection, '{"jsonrpc":"2.0","id":"ping","method":"ping"}' + "`n", $false) }
    # The machine may look for viruses before it lets a program start.
    $patience = if ($Connection['Ready']) { 2500 } else { 4000 }
    if ($Connection['Silence'] -lt $patience) { return }
    $Connection['Hung'] = $true
    Stop-HostProcess -Process $Connection['Process']
    Set-HostConnectionClosed -Connection $Connection
}

# What each cmdlet runs in its own scope, by dot-sourcing, before anything else: a module's function does not see the
# preferences of its caller by itself. Here once, as an import would parse it in each of them.
$script:CallersPreferences = {
    $given = $PSCmdlet.MyInvocation.BoundParameters
    if (-not $given.ContainsKey('WhatIf')) { $WhatIfPreference = $PSCmdlet.GetVariableValue('WhatIfPreference') }
    if (-not $given.ContainsKey('Confirm')) { $ConfirmPreference = $PSCmdlet.GetVariableValue('ConfirmPreference') }
    if (-not $given.ContainsKey('ErrorAction')) { $ErrorActionPreference = $PSCmdlet.GetVariableValue('ErrorActionPreference') }
    if (-not $given.ContainsKey('WarningAction')) { $WarningPreference = $PSCmdlet.GetVariableValue('WarningPreference') }
    if (-not $given.ContainsKey('InformationAction')) { $InformationPreference = $PSCmdlet.GetVariableValue('InformationPreference') }
    if (-not $given.ContainsKey('Verbose')) { $VerbosePreference = $PSCmdlet.GetVariableValue('VerbosePreference') }
    if (-not $given.ContainsKey('Debug')) { $DebugPreference = $PSCmdlet.GetVariableValue('DebugPreference') }
    if (-not $given.ContainsKey('ProgressAction')) { $ProgressPreference = $PSCmdlet.GetVariableValue('ProgressPreference') }
}

# Runs one body of a cmdlet in the host, and is the host's far end meanwhile: streams, ShouldProcess and questions are
# the real engine's. Returns what the body wants kept for `end`.
function script:Invoke-HostCmdlet {
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

function script:ConvertTo-ErrorRecord {
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

# -AsJob: the cmdlet as a thread job. It runs in a runspace of its own, in this process and with the same host, as if the
# caller had called it there now: with the same arguments, preferences, location, environment and session. When more jobs
# run than Start-ThreadJob lets run at once, that may be much later.
function script:Start-HostJob {
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

function script:Enter-HostJob {
    [CmdletBinding()]
    param([hashtable] $Call)
    [HostCall]::Given = $Call.Environment
    $script:HostSession = $Call.Session
}

# What to offer whoever types the value of a parameter. Nobody who types is to be disturbed: it answers within half a
# second, which $Watch has counted from the beginning, or not at all, and says nothing of what went wrong.
#
# $Arguments are those that the engine gives an argument completer: the command, the parameter, the word, the syntax
# tree, and what is bound so far, the parameter itself included.
function script:Complete-HostParameter {
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
function script:Get-QuietAnswer {
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

# The error of a call whose host ended under it. A cmdlet changes something only after it was allowed to, so before that
# nothing can have been changed.
function script:Get-HostEndedError {
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
function script:Get-NodeStartError {
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

function script:New-HostError {
    [CmdletBinding()]
    [OutputType([System.Management.Automation.ErrorRecord])]
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '', Justification = 'Makes an object.')]
    param([string] $ErrorId, [System.Management.Automation.ErrorCategory] $Category, [string] $Message)
    [System.Management.Automation.ErrorRecord]::new([System.InvalidOperationException]::new($Message), $ErrorId, $Category, $null)
}

# What is caught here is reported once, by the cmdlet; the engine has put it into $Error already when it was thrown.
function script:Clear-CaughtError {
    [CmdletBinding()]
    param([System.Management.Automation.ErrorRecord] $ErrorRecord)
    while ($global:Error.Count -gt 0 -and [object]::ReferenceEquals($global:Error[0].Exception, $ErrorRecord.Exception)) { $global:Error.RemoveAt(0) }
}

$ExecutionContext.SessionState.Module.OnRemove = { Disconnect-ModuleHost }

# What the cmdlets of this runspace keep from one call to the next; the secrets in it are secure strings.
$script:HostSession = $null

$script:HostSettings = @{
    ModuleName = 'Az.QuantumApi'
    ModuleVersion = '0.1.0'
    ProtocolVersion = 1
    HostPath = [System.IO.Path]::Combine($PSScriptRoot, 'host', 'Az.QuantumApi.Host.mjs')
    NodeVariable = 'AZURE_QUANTUM_NODE'
    MinimumNode = '20.19.0'
    ConnectionKey = 'Az.QuantumApi/0.1.0'
    InstanceId = [string] [guid]::NewGuid()
    CallCount = 0
    Environment = @('AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT', 'AZURE_QUANTUM_API_VERSION', 'AZURE_QUANTUM_TRUSTED_HOSTS', 'AZURE_SUBSCRIPTION_ID', 'AZURE_TENANT_ID', 'AZURE_CLIENT_ID', 'AZURE_CLIENT_SECRET', 'AZURE_USERNAME', 'AZURE_PASSWORD', 'AZURE_CLIENT_CERTIFICATE_PATH', 'AZURE_CLIENT_CERTIFICATE_PASSWORD', 'AZURE_CLIENT_SEND_CERTIFICATE_CHAIN', 'AZURE_AUTHORITY_HOST', 'AZURE_ADDITIONALLY_ALLOWED_TENANTS', 'AZURE_FEDERATED_TOKEN_FILE', 'AZURE_TOKEN_CREDENTIALS', 'AZURE_CONFIG_DIR', 'AZURE_POD_IDENTITY_AUTHORITY_HOST', 'IDENTITY_ENDPOINT', 'IDENTITY_HEADER', 'IDENTITY_SERVER_THUMBPRINT', 'IMDS_ENDPOINT', 'MSI_ENDPOINT', 'MSI_SECRET', 'AZURE_QUANTUM_CONNECTION_STRING', 'AZURE_QUANTUM_SUBSCRIPTION_ID', 'SUBSCRIPTION_ID', 'AZURE_QUANTUM_WORKSPACE_RG', 'RESOURCE_GROUP', 'AZURE_QUANTUM_WORKSPACE_NAME', 'AZURE_QUANTUM_WORKSPACE_LOCATION', 'LOCATION', 'HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'NO_PROXY', 'http_proxy', 'https_proxy', 'all_proxy', 'no_proxy', 'AZURE_QUANTUM_CONFIG_DIR', 'XDG_STATE_HOME', 'LOCALAPPDATA', 'PATH')
    Parameters = @{
        'Connect-AzQuantumApiWorkspace' = @('ResourceGroupName', 'WorkspaceName', 'SubscriptionId', 'ResourceId', 'Location', 'Endpoint', 'Key', 'ConnectionString', 'DefaultProfile', 'Proxy', 'ProxyCredential', 'ProxyUseDefaultCredentials')
        'Disconnect-AzQuantumApiWorkspace' = @()
        'Get-AzQuantumApiOffering' = @('LocationName', 'SubscriptionId', 'DefaultProfile', 'Proxy', 'ProxyCredential', 'ProxyUseDefaultCredentials')
        'Get-AzQuantumApiTarget' = @('ResourceGroupName', 'WorkspaceName', 'SubscriptionId', 'Location', 'Endpoint', 'Key', 'ConnectionString', 'InputObject', 'ProviderId', 'Name', 'DefaultProfile', 'Proxy', 'ProxyCredential', 'ProxyUseDefaultCredentials')
        'Get-AzQuantumApiWorkspace' = @('Name', 'ResourceGroupName', 'SubscriptionId', 'InputObject', 'DefaultProfile', 'Proxy', 'ProxyCredential', 'ProxyUseDefaultCredentials')
        'Get-AzQuantumApiWorkspaceKey' = @('ResourceGroupName', 'WorkspaceName', 'SubscriptionId', 'AsSecureString', 'DefaultProfile', 'Proxy', 'ProxyCredential', 'ProxyUseDefaultCredentials')
        'New-AzQuantumApiWorkspace' = @('Name', 'ResourceGroupName', 'SubscriptionId', 'Location', 'ApiKeyEnabled', 'IdentityType', 'IdentityUserAssignedIdentity', 'Provider', 'StorageAccount', 'Tag', 'DefaultProfile', 'NoWait', 'Proxy', 'ProxyCredential', 'ProxyUseDefaultCredentials')
        'New-AzQuantumApiWorkspaceKey' = @('ResourceGroupName', 'SubscriptionId', 'WorkspaceName', 'InputObject', 'Body', 'Key', 'DefaultProfile', 'PassThru', 'Proxy', 'ProxyCredential', 'ProxyUseDefaultCredentials')
        'Remove-AzQuantumApiWorkspace' = @('Name', 'ResourceGroupName', 'SubscriptionId', 'InputObject', 'DefaultProfile', 'NoWait', 'PassThru', 'Proxy', 'ProxyCredential', 'ProxyUseDefaultCredentials')
        'Test-AzQuantumApiWorkspaceNameAvailability' = @('Location', 'SubscriptionId', 'InputObject', 'Body', 'Name', 'Type', 'DefaultProfile', 'Proxy', 'ProxyCredential', 'ProxyUseDefaultCredentials')
        'Update-AzQuantumApiWorkspace' = @('Name', 'ResourceGroupName', 'SubscriptionId', 'InputObject', 'ApiKeyEnabled', 'DefaultProfile', 'NoWait', 'Proxy', 'ProxyCredential', 'ProxyUseDefaultCredentials')
        'Update-AzQuantumApiWorkspaceTag' = @('ResourceGroupName', 'SubscriptionId', 'WorkspaceName', 'InputObject', 'Tag', 'DefaultProfile', 'Proxy', 'ProxyCredential', 'ProxyUseDefaultCredentials')
        'Invoke-AzQuantumApiKeyRotation' = @('ResourceGroupName', 'SubscriptionId', 'WorkspaceName', 'InputObject', 'Id', 'AllIn', 'Publish', 'InUse', 'Slot', 'Grace', 'ValidityPeriodDays', 'RotationId', 'LedgerPath', 'Concurrency', 'Budget', 'Report', 'DefaultProfile', 'Proxy', 'ProxyCredential', 'ProxyUseDefaultCredentials')
    }
    ConfirmImpacts = @{
        'Get-AzQuantumApiWorkspaceKey' = 2
        'New-AzQuantumApiWorkspace' = 2
        'New-AzQuantumApiWorkspaceKey' = 2
        'Remove-AzQuantumApiWorkspace' = 2
        'Test-AzQuantumApiWorkspaceNameAvailability' = 2
        'Update-AzQuantumApiWorkspace' = 2
        'Update-AzQuantumApiWorkspaceTag' = 2
        'Invoke-AzQuantumApiKeyRotation' = 3
    }
    LocalParameters = @('DefaultProfile')
    SessionCmdlets = @('Connect-AzQuantumApiWorkspace', 'Disconnect-AzQuantumApiWorkspace', 'Get-AzQuantumApiTarget')
    Questions = @{
        'azContext' = {
            param([hashtable] $Call)
            $context = $Call.BoundParameters['DefaultProfile']
            $installed = $null -ne (Get-Module -Name Az.Accounts)
            foreach ($folder in ([string] $env:PSModulePath).Split([System.IO.Path]::PathSeparator)) {
                if ($installed -or -not $folder) { continue }
                $installed = [System.IO.Directory]::Exists([System.IO.Path]::Combine($folder, 'Az.Accounts'))
            }
            if ($installed -and $Call.Hurried -and -not (Get-Module -Name Az.Accounts)) { return @{ notLoaded = $true } }
            if ($installed) {
                Import-Module -Name Az.Accounts -Global -ErrorAction Stop
                if (-not $context) { $context = Get-AzContext -ErrorAction Stop }
            }
            if ($context -and $context.PSObject.Properties['DefaultContext']) { $context = $context.DefaultContext }
            if ($context -and $context.Account) {
                @{
                    account = [string] $context.Account.Id
                    tenant = [string] $context.Tenant.Id
                    subscription = [string] $context.Subscription.Id
                    environment = [string] $context.Environment.Name
                    endpoint = [string] $context.Environment.ResourceManagerUrl
                    usable = $installed
                }
            }
        }
        'azToken' = {
            param([hashtable] $Call)
            $request = @{ ResourceUrl = $Call.Parameters['resource']; ErrorAction = 'Stop' }
            if ($Call.Parameters['tenant']) { $request['TenantId'] = $Call.Parameters['tenant'] }
            if ($Call.BoundParameters['DefaultProfile']) { $request['DefaultProfile'] = $Call.BoundParameters['DefaultProfile'] }
            $token = Get-AzAccessToken @request
            $secret = $token.Token
            if ($secret -is [securestring]) { $secret = [System.Net.NetworkCredential]::new('', $secret).Password }
            @{
                token = [System.Convert]::ToBase64String([System.Text.Encoding]::UTF8.GetBytes($secret))
                expiresOn = ([System.DateTimeOffset] $token.ExpiresOn).ToUnixTimeMilliseconds()
            }
        }
        'systemProxy' = {
            param([hashtable] $Call)
            $endpoint = [uri] $Call.Parameters['endpoint']
            $proxy = [System.Net.WebRequest]::GetSystemWebProxy()
            if ($proxy -and -not $proxy.IsBypassed($endpoint)) { @{ address = [string] $proxy.GetProxy($endpoint) } }
        }
    }
}

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

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
    # lists of entries, so that any name is safe. What is too deep is refused, never cut. Calling a method costs ten
    # times what a statement does, so plain strings are written where they are met.
    static [void] Write([System.Text.StringBuilder] $out, [object] $value, [int] $plainDepth) {
        if ($plainDepth -lt -100) { throw (New-HostError -ErrorId DepthExceeded -Category InvalidArgument -Message 'A value is nested more than 100 levels deep, or holds itself. Pass one that is not.') }
        if ($null -eq $value) { [void] $out.Append('null') }
        elseif ($value -is [string]) { [HostJson]::WriteString($out, $value) }
        elseif ($value -is [switch]) { [void] $out.Append($(if ($value.IsPresent) { 'true' } else { 'false' })) }
        elseif ($value -is [bool]) { [void] $out.Append($(if ($value) { 'true' } else { 'false' })) }
        elseif ($value -is [int] -or $value -is [long] -or $value -is [byte] -or $value -is [int16]) { [void] $out.Append([long] $value) }
        elseif ($value -is [double] -or $value -is [single] -or $value -is [decimal]) { [HostJson]::WriteNumber($out, $value) }
        elseif ($value -is [datetime]) {
            $milliseconds = [math]::Floor($value.ToUniversalTime().Ticks / 10000d) - 62135596800000
            [void] $out.Append('{"$date":').Append([long] $milliseconds).Append('}')
        }
        elseif ($value -is [securestring]) { [HostJson]::WriteSecureString($out, $value) }
        elseif ($value -is [System.Collections.IDictionary]) { [HostJson]::WriteDictionary($out, $value, $plainDepth) }
        elseif ($value -is [System.Management.Automation.PSCustomObject]) {
            $entries = [ordered] @{}
            foreach ($property in $value.PSObject.Properties) { $entries[$property.Name] = $property.Value }
            [HostJson]::WriteDictionary($out, $entries, [Math]::Min(0, $plainDepth))
        }
        elseif ($value -is [System.Collections.IEnumerable]) {
            [void] $out.Append('[')
            $separator = ''
            foreach ($item in $value) {
                [void] $out.Append($separator)
                if ($item -is [string] -and [HostJson]::NeedsNoEscape.IsMatch($item)) { [void] $out.Append('"').Append([string] $item).Append('"') }
                else { [HostJson]::Write($out, $item, [Math]::Min(0, $plainDepth - 1)) }
                $separator = ','
            }
            [void] $out.Append(']')
        }
        else { [HostJson]::WriteString($out, [string] $value) }
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

    static [void] WriteDictionary([System.Text.StringBuilder] $out, [System.Collections.IDictionary] $value, [int] $plainDepth) {
        $plain = $plainDepth -gt 0
        [void] $out.Append($(if ($plain) { '{' } else { '{"$entries":[' }))
        $separator = ''
        foreach ($entry in $value.GetEnumerator()) {
            [void] $out.Append($separator)
            if ($plain) { [void] $out.Append('"').Append([string] $entry.Key).Append('":') }
            else {
                [void] $out.Append('[')
                [HostJson]::WriteString($out, [string] $entry.Key)
                [void] $out.Append(',')
            }
            $item = $entry.Value
            if ($item -is [string] -and [HostJson]::NeedsNoEscape.IsMatch($item)) { [void] $out.Append('"').Append([string] $item).Append('"') }
            elseif ($item -is [bool]) { [void] $out.Append($(if ($item) { 'true' } else { 'false' })) }
            else { [HostJson]::Write($out, $item, $plainDepth - 1) }
            if (-not $plain) { [void] $out.Append(']') }
            $separator = ','
        }
        [void] $out.Append($(if ($plain) { '}' } else { ']}' }))
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
            try { return [HostJson]::FromElement($document.RootElement) }
            finally { $document.Dispose() }
        }
        $serializer = New-Object -TypeName System.Web.Script.Serialization.JavaScriptSerializer
        $serializer.MaxJsonLength = [int]::MaxValue
        $serializer.RecursionLimit = 512
        return [HostJson]::FromTree($serializer.DeserializeObject($line))
    }

    # The kinds by number, as System.Text.Json.JsonValueKind has them: telling them by name is slow.
    static [object] FromElement([object] $element) {
        $kind = [int] $element.ValueKind
        if ($kind -eq 1) {
            $members = [ordered] @{}
            foreach ($member in $element.EnumerateObject()) {
                $value = $member.Value
                if ([int] $value.ValueKind -eq 3) { $members[$member.Name] = $value.GetString() }
                else { $members[$member.Name] = [HostJson]::FromElement($value) }
            }
            if ($members.Contains('$string') -or $members.Contains('$date') -or $members.Contains('$secure') -or $members.Contains('$properties')) { return [HostJson]::FromMembers($members) }
            return $members
        }
        if ($kind -eq 2) {
            $items = [System.Collections.ArrayList]::new()
            foreach ($item in $element.EnumerateArray()) { [void] $items.Add([HostJson]::FromElement($item)) }
            return $items.ToArray()
        }
        if ($kind -eq 3) { return $element.GetString() }
        if ($kind -eq 4) { return [HostJson]::FromNumber($element.GetRawText()) }
        if ($kind -eq 5) { return $true }
        if ($kind -eq 6) { return $false }
        return $null
    }

    static [object] FromTree([object] $tree) {
        if ($tree -is [System.Collections.IDictionary]) {
            $members = [ordered] @{}
            foreach ($entry in $tree.GetEnumerator()) { $members[$entry.Key] = [HostJson]::FromTree($entry.Value) }
            return [HostJson]::FromMembers($members)
        }
        if ($tree -is [array]) {
            $items = [System.Collections.ArrayList]::new()
            foreach ($item in $tree) { [void] $items.Add([HostJson]::FromTree($item)) }
            return $items.ToArray()
        }
        # What is no whole number comes as a decimal. By its text: a cast rounds twice.
        if ($tree -is [decimal]) { return [double]::Parse($tree.ToString([cultureinfo]::InvariantCulture), [cultureinfo]::InvariantCulture) }
        return $tree
    }

    static [object] FromNumber([string] $text) {
        $integer = 0L
        if ([long]::TryParse($text, [ref] $integer)) {
            if ($integer -ge [int]::MinValue -and $integer -le [int]::MaxValue) { return [int] $integer }
            return $integer
        }
        return [double]::Parse($text, [cultureinfo]::InvariantCulture)
    }

    # What JSON cannot say is tagged: dates, strings that look like dates, secure strings, objects with a type.
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

# Takes what people pass for an object parameter (a string, a hashtable, an object of another command) down to the
# declared properties, under the type name that help shows. What it holds is checked by the host.
class ModelArgumentAttribute : System.Management.Automation.ArgumentTransformationAttribute {
    # By type name, what the conversion needs to know. The same in every runspace; made at the first conversion, as an
    # import has no need of it.
    static [hashtable] $Models

    static [hashtable] DeclaredModels() { return @{} }

    [string] $TypeName

    ModelArgumentAttribute([string] $typeName) {
        # The engine makes attributes before a function runs, so this is where a call meets a constrained session.
        if ($global:ExecutionContext.SessionState.LanguageMode -ne 'FullLanguage') {
            Write-Error -ErrorId ConstrainedLanguage -Category PermissionDenied -ErrorAction Stop -Message $script:ConstrainedLanguage
        }
        $this.TypeName = $typeName
        # The engine makes one attribute for all runspaces, and runs its methods in the runspace that made it: another
        # one would wait for that until it is idle, possibly for ever. Without a session state of its own, an object's
        # methods run where they are called, which is what [NoRunspaceAffinity()] does from PowerShell 7.4 on.
        $field = [ModelArgumentAttribute].GetField('__sessionState', [System.Reflection.BindingFlags] 'NonPublic, Instance')
        if ($field) { $field.SetValue($this, $null) }
    }

    # Nothing is thrown here: an exception of a script's class would be left in $Error beside the engine's own. What
    # cannot be meant stays without the type name, and the engine refuses it or tries another parameter set.
    [object] Transform([System.Management.Automation.EngineIntrinsics] $engine, [object] $value) {
        if ($null -eq $value) { return $null }
        if (-not [ModelArgumentAttribute]::Models) { [ModelArgumentAttribute]::Models = [ModelArgumentAttribute]::DeclaredModels() }
        $model = [ModelArgumentAttribute]::Models[$this.TypeName]
        if ($model.Secret) { return $this.ToSecret($value) }
        if ($model.List) {
            # Collected as statement output: a method call would strip the type name from a string again.
            $items = @(foreach ($item in @($value)) {
                    if ($model.Choices) { foreach ($part in ([string] $item).Split(',')) { $this.ToName($part.Trim()) } }
                    elseif ($null -eq $item -or $item -is [array]) { , $item }
                    else { $this.ToObject($model, $item) }
                })
            return $items
        }
        # A list is not looked into by the engine when it is empty; a text without the type name is refused.
        if ($value -is [array]) { return [string] $value }
        if ($model.Choices) { return $this.ToName([string] $value) }
        return $this.ToObject($model, $value)
    }

    # Names are taken whole: a .NET enumeration would also take a prefix, a number, and only the last of 'A,B'.
    [psobject] ToName([string] $text) {
        $name = [psobject] $text
        $name.PSObject.TypeNames.Insert(0, $this.ItemTypeName())
        return $name
    }

    # A text is made a secret here, before any command of the module is given it as an argument that the engine may log.
    [object] ToSecret([object] $value) {
        if ($value -isnot [string]) { return $value }
        $secret = [securestring]::new()
        foreach ($character in ([string] $value).ToCharArray()) { $secret.AppendChar($character) }
        $secret.MakeReadOnly()
        return $secret
    }

    [object] ToObject([hashtable] $model, [object] $value) {
        if ($value -is [string]) {
            if (-not $model.FromString) { return $value }
            return $this.Typed([ordered] @{ $model.FromString = [string] $value })
        }
        if ($value -is [valuetype] -or $value -is [array]) { return $value }
        $given = $this.NamesOf($value)
        $properties = [ordered] @{}
        foreach ($field in $model.Fields) {
            foreach ($name in $field.Names) {
                if ($given -notcontains $name) { continue }
                # Not the value of an if statement: that would take a list apart.
                $item = $this.ValueOf($value, $name)
                if ($null -eq $item) { continue }
                $properties[$field.Name] = $item
                break
            }
        }
        if ($properties.Count -eq 0 -and $given.Count -gt 0) { return $value }
        if ($model.Strict) {
            # The host refuses these by name.
            foreach ($name in $given) {
                if ($model.Fields.Names -notcontains $name -and $null -ne $this.ValueOf($value, $name)) { $properties[$name] = $true }
            }
        }
        return $this.Typed($properties)
    }

    # Only names are looked at here: reading every property of a live .NET object can have effects.
    [string[]] NamesOf([object] $value) {
        $names = if ($value -is [System.Collections.IDictionary]) {
            # Not $value.Keys: for a hashtable that has an entry of that name, this is the entry.
            foreach ($entry in $value.GetEnumerator()) { if ($null -ne $entry.Value) { [string] $entry.Key } }
        }
        else { foreach ($property in $value.PSObject.Properties) { $property.Name } }
        return @($names)
    }

    [object] ValueOf([object] $value, [string] $name) {
        if ($value -is [System.Collections.IDictionary]) {
            foreach ($entry in $value.GetEnumerator()) { if ([string] $entry.Key -eq $name) { return $entry.Value } }
            return $null
        }
        return $value.PSObject.Properties[$name].Value
    }

    [object] Typed([System.Collections.IDictionary] $properties) {
        $object = [pscustomobject] $properties
        $object.PSObject.TypeNames.Insert(0, $this.ItemTypeName())
        return $object
    }

    [string] ItemTypeName() { return $this.TypeName -replace '\[\]$' }
}

# Takes what people pass for an object parameter (a string, a hashtable, an object of another command) down to the
# declared properties, under the type name that help shows. What it holds is checked by the host.
class ModelArgumentAttribute : System.Management.Automation.ArgumentTransformationAttribute {
    [string] $TypeName

    ModelArgumentAttribute([string] $typeName) { $this.TypeName = $typeName }

    [object] Transform([System.Management.Automation.EngineIntrinsics] $engine, [object] $value) {
        if ($null -eq $value) { return $null }
        $model = $script:HostSettings.Models[$this.TypeName]
        if ($model.Choices) { return $this.ToChoices($value) }
        if ($value -is [string]) {
            if (-not $model.FromString) { $this.Refuse("Cannot convert a string to $($this.ShortName()).", $true) }
            return $this.ToObject([ordered] @{ $model.FromString = [string] $value })
        }
        if ($value -is [valuetype] -or $value -is [array]) { $this.Refuse("Cannot convert a $($value.GetType().Name) to $($this.ShortName()).", $true) }
        $properties = [ordered] @{}
        $given = $this.NamesOf($value)
        foreach ($field in $model.Fields) {
            foreach ($name in $field.Names) {
                $item = if ($given -contains $name) { $this.ValueOf($value, $name) }
                if ($null -eq $item) { continue }
                $properties[$field.Name] = $item
                break
            }
        }
        if ($properties.Count -eq 0 -and @($given).Count -gt 0) {
            $this.Refuse("Cannot convert the object to $($this.ShortName()): it has none of $($model.Fields.Name -join ', ').", $true)
        }
        if ($model.Strict) {
            $known = $model.Fields.Names
            foreach ($name in $given) {
                if ($known -notcontains $name) {
                    $this.Refuse("'$name' is not a property of $($this.ShortName()), which has $($model.Fields.Name -join ', ').", $false)
                }
            }
        }
        return $this.ToObject($properties)
    }

    # Names are taken whole: a .NET enumeration would also take a prefix, a number, and only the last of 'A,B'.
    [object] ToChoices([object] $value) {
        # Collected as statement output: a method call would strip the type name from the string again.
        $names = @(foreach ($item in @($value)) {
                foreach ($part in ([string] $item).Split(',')) {
                    $name = [psobject] $part.Trim()
                    $name.PSObject.TypeNames.Insert(0, $this.TypeName)
                    $name
                }
            })
        return $names
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

    [object] ToObject([System.Collections.IDictionary] $properties) {
        $object = [pscustomobject] $properties
        $object.PSObject.TypeNames.Insert(0, $this.TypeName)
        return $object
    }

    [string] ShortName() { return $this.TypeName.Substring($this.TypeName.LastIndexOf('.') + 1) }

    # The engine goes on to another parameter set only when the cause is an invalid cast.
    [void] Refuse([string] $message, [bool] $tryAnotherSet) {
        $cause = if ($tryAnotherSet) { [System.Management.Automation.PSInvalidCastException]::new($message) }
        throw [System.Management.Automation.ArgumentTransformationMetadataException]::new($message, $cause)
    }
}

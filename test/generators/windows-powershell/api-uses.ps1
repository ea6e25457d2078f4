using namespace System.Management.Automation.Language

# What scripts use that is not their own: .NET types and members, commands with their parameters, variables. A method
# has the number of its arguments, as that is where overloads differ. Calls of the scripts' own static methods are there
# too, marked. Each use has its conditions: those of the `if` and the `-and` that it stands behind, and the function or
# method that it is in.
function Get-ApiUse([psobject] $Scripts) {
    $trees = foreach ($script in $Scripts.PSObject.Properties) {
        $file = $script.Name
        $errors = $null
        [Parser]::ParseInput($script.Value, $file, [ref] $null, [ref] $errors)
        # A type of the other script is found when it runs.
        $errors = @($errors | Where-Object ErrorId -NotIn 'TypeNotFound', 'CustomAttributeTypeNotFound')
        if ($errors.Count -gt 0) { throw "${file}: $($errors[0])" }
    }
    $nodes = @($trees | ForEach-Object { $_.FindAll({ $true }, $true) })
    $own = Get-OwnName $nodes
    foreach ($node in $nodes) {
        $names = @(Get-UsedName $node $own)
        if ($names.Count -eq 0) { continue }
        $conditions = @(Get-Condition $node)
        $place = "$($node.Extent.File):$($node.Extent.StartLineNumber)"
        foreach ($name in $names) {
            @{ name = $name; own = $own.Types.ContainsKey(($name -split '::')[0]); place = $place; conditions = $conditions }
        }
    }
}

# What the scripts define: nobody else has to have it.
function Get-OwnName([Ast[]] $Nodes) {
    $own = @{ Types = @{}; Members = @{}; Functions = @{}; Variables = @{} }
    foreach ($node in $Nodes) {
        if ($node -is [TypeDefinitionAst]) { $own.Types[$node.Name] = $true }
        elseif ($node -is [PropertyMemberAst]) { $own.Members[".$($node.Name)"] = $true }
        elseif ($node -is [FunctionMemberAst]) { $own.Members[".$($node.Name)($($node.Parameters.Count))"] = $true }
        elseif ($node -is [HashtableAst]) { foreach ($pair in $node.KeyValuePairs) { if ($pair.Item1 -is [StringConstantExpressionAst]) { $own.Members[".$($pair.Item1.Value)"] = $true } } }
        elseif ($node -is [FunctionDefinitionAst]) { $own.Functions[$node.Name -replace '^script:'] = $true }
        elseif ($node -is [ParameterAst]) { $own.Variables[$node.Name.VariablePath.UserPath] = $true }
        elseif ($node -is [ForEachStatementAst]) { $own.Variables[$node.Variable.VariablePath.UserPath] = $true }
        elseif ($node -is [AssignmentStatementAst]) {
            $left = $node.Left
            while ($left -is [AttributedExpressionAst]) { $left = $left.Child }
            if ($left -is [VariableExpressionAst]) { $own.Variables[$left.VariablePath.UserPath] = $true }
            elseif ($left -is [IndexExpressionAst] -and $left.Index -is [StringConstantExpressionAst]) { $own.Members[".$($left.Index.Value)"] = $true }
        }
    }
    $own
}

function Get-UsedName([Ast] $Node, [hashtable] $Own) {
    if ($Node -is [TypeExpressionAst] -or $Node -is [TypeConstraintAst]) { Get-TypeName $Node.TypeName $Own }
    elseif ($Node -is [AttributeAst]) {
        $type = Get-TypeName $Node.TypeName $Own
        $type
        if ($type) { foreach ($argument in $Node.NamedArguments) { "$type.$($argument.ArgumentName)" } }
    }
    elseif ($Node -is [MemberExpressionAst]) {
        $name = if ($Node.Member -is [StringConstantExpressionAst]) { $Node.Member.Value } else { '(computed)' }
        if ($Node -is [InvokeMemberExpressionAst]) { $name += "($(@($Node.Arguments | Where-Object { $_ }).Count))" }
        if (-not $Node.Static -or $Node.Expression -isnot [TypeExpressionAst]) { if (-not $Own.Members[".$name"]) { ".$name" } }
        elseif ($Node.Expression.TypeName -is [ArrayTypeName]) { "System.Array::$name" }
        else {
            $type = @(Get-TypeName $Node.Expression.TypeName $Own)[0]
            if ($type) { "${type}::$name" } else { "$($Node.Expression.TypeName.Name)::$name" }
        }
    }
    # By name, a type is only looked for when that is run.
    elseif ($Node -is [BinaryExpressionAst] -and $Node.Operator -eq 'As' -and $Node.Left -is [StringConstantExpressionAst]) { $Node.Left.Value }
    elseif ($Node -is [CommandAst]) {
        $command = $Node.GetCommandName()
        if (-not $command -or $Own.Functions[$command]) { return }
        $command
        foreach ($element in $Node.CommandElements) { if ($element -is [CommandParameterAst]) { "$command -$($element.ParameterName)" } }
        if ($command -eq 'New-Object') { [StaticParameterBinder]::BindCommand($Node).BoundParameters['TypeName'].ConstantValue }
    }
    elseif ($Node -is [VariableExpressionAst] -and -not $Node.VariablePath.IsDriveQualified) {
        $name = $Node.VariablePath.UserPath
        $plain = $name -replace '^(script|global):'
        if (-not $Own.Variables[$name] -and -not $Own.Variables["script:$plain"]) { "`$$plain" }
    }
}

# The full name of a type; of an array that of its elements, of a generic type those of its arguments too.
function Get-TypeName([ITypeName] $Type, [hashtable] $Own) {
    if ($Type -is [ArrayTypeName]) { return Get-TypeName $Type.ElementType $Own }
    if ($Type -is [GenericTypeName]) {
        "$($Type.TypeName.FullName)``$($Type.GenericArguments.Count)"
        foreach ($argument in $Type.GenericArguments) { Get-TypeName $argument $Own }
        return
    }
    if ($Own.Types[$Type.Name]) { return }
    $found = $Type.GetReflectionType()
    if (-not $found) { $found = $Type.GetReflectionAttributeType() }
    if ($found) { $found.FullName } else { $Type.FullName }
}

function Get-Condition([Ast] $Node) {
    for ($child = $Node; $child.Parent; $child = $child.Parent) {
        $parent = $child.Parent
        if ($parent -is [IfStatementAst]) { foreach ($clause in $parent.Clauses) { if ($clause.Item2 -eq $child) { $clause.Item1.Extent.Text } } }
        elseif ($parent -is [BinaryExpressionAst] -and $parent.Operator -eq 'And' -and $parent.Right -eq $child) { $parent.Left.Extent.Text }
        elseif ($parent -is [FunctionMemberAst]) { "in $($parent.Parent.Name).$($parent.Name)" }
        elseif ($parent -is [FunctionDefinitionAst] -and $parent.Parent -isnot [FunctionMemberAst]) { "in $($parent.Name -replace '^script:')" }
    }
}

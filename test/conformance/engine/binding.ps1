# Lets the engine bind invocations and says what it decided. Each item of $data.binding has the name and the path of a
# generated module, of a file with one invocation a line, and of the file to write: one outcome a line.
foreach ($each in $data.binding) {
    Import-Module -Name $each.path -Force
    & (Get-Module -Name $each.name) {
        param([string] $Cases, [string] $Outcomes)

        . ([System.IO.Path]::Combine($ExecutionContext.SessionState.Module.ModuleBase, "$($ExecutionContext.SessionState.Module.Name).Bridge.ps1"))

        # In the place of the function that talks to the host: says what the host would be told, and by what it was bound.
        function script:Invoke-HostCmdlet {
            param([System.Management.Automation.PSCmdlet] $Cmdlet, [System.Collections.IDictionary] $BoundParameters, [string] $Phase = 'process', [object[]] $Kept)
            if ($Phase -ne 'process') { return }
            $binder = Get-Binder -Cmdlet $Cmdlet
            $boundNow = Get-Hidden $binder 'BoundParameters'
            $boundByPipeline = Get-Hidden $binder 'ParametersBoundThroughPipelineInput'
            $piped = @(foreach ($parameter in $boundByPipeline) { Get-Hidden (Get-Hidden $parameter 'Parameter') 'Name' })
            $outcome = [ordered] @{ parameterSet = $Cmdlet.ParameterSetName; argument = [ordered] @{}; pipeline = [ordered] @{}; default = [ordered] @{} }
            foreach ($name in $script:HostSettings.Parameters[$Cmdlet.MyInvocation.MyCommand.Name]) {
                if ($boundNow.ContainsKey($name)) {
                    $source = if ($piped -contains $name) { 'pipeline' } else { 'argument' }
                    # Not the value of an if statement: that would take a list apart.
                    if ($script:HostSettings.LocalParameters -contains $name) { $outcome[$source][$name] = $true }
                    else { $outcome[$source][$name] = $BoundParameters[$name] }
                }
                elseif ($Cmdlet.MyInvocation.MyCommand.ScriptBlock.Ast.Body.ParamBlock.Parameters.Where{ $_.Name.VariablePath.UserPath -eq $name }.DefaultValue) {
                    # The variable of the function that called this one.
                    $outcome['default'][$name] = (Get-Variable -Name $name -Scope 1).Value
                }
            }
            foreach ($source in 'argument', 'pipeline', 'default') { if ($outcome[$source].psbase.Count -eq 0) { $outcome.Remove($source) } }
            $text = [System.Text.StringBuilder]::new()
            [HostJson]::Write($text, $outcome, 2)
            $Cmdlet.WriteObject($text.ToString())
        }

        # $PSBoundParameters keeps what earlier records bound; the binder does not.
        function Get-Binder {
            param([System.Management.Automation.PSCmdlet] $Cmdlet)
            $processors = Get-Hidden (Get-Hidden $Cmdlet.CommandRuntime 'PipelineProcessor') 'Commands'
            $processor = $processors.Where{ (Get-Hidden $_ 'Command') -eq $Cmdlet }[0]
            Get-Hidden $processor 'CmdletParameterBinderController'
        }

        function Get-Hidden {
            param([object] $Object, [string] $Name)
            for ($type = $Object.GetType(); $type; $type = $type.BaseType) {
                $property = $type.GetProperty($Name, [System.Reflection.BindingFlags] 'NonPublic, Public, Instance, DeclaredOnly')
                if ($property) { return , $property.GetValue($Object) }
            }
        }

        function Get-ErrorOutcome {
            param([System.Management.Automation.ErrorRecord] $ErrorRecord, [System.Exception] $Exception)
            $outcome = [ordered] @{
                id = $ErrorRecord.FullyQualifiedErrorId.Split(',')[0]
                category = [string] $ErrorRecord.CategoryInfo.Category
                reason = $Exception.GetType().Name
            }
            if ($null -ne $ErrorRecord.TargetObject) { $outcome['target'] = $ErrorRecord.TargetObject.GetType().FullName }
            if ($Exception -is [System.Management.Automation.ParameterBindingException]) {
                if ($Exception.ParameterName) { $outcome['parameter'] = $Exception.ParameterName.Trim() }
                # The wrapper is the only type that an object made of properties has.
                if ($Exception.TypeSpecified) { $outcome['typeSpecified'] = $Exception.TypeSpecified.FullName -replace 'PSObject$', 'PSCustomObject' }
            }
            $text = [System.Text.StringBuilder]::new()
            [HostJson]::Write($text, @{ error = $outcome }, 2)
            $text.ToString()
        }

        # The reader makes ordered dictionaries of what stands for hashtables.
        function ConvertTo-CaseValue {
            param([object] $Value)
            if ($Value -is [System.Collections.IDictionary] -and $Value.Contains('$credential')) {
                $name, $password = $Value['$credential']
                return [pscredential]::new($name, [HostJson]::FromMembers(@{ '$secure' = $password }))
            }
            if ($Value -is [System.Collections.IDictionary]) {
                $table = @{}
                foreach ($entry in $Value.GetEnumerator()) { $table[$entry.Key] = ConvertTo-CaseValue $entry.Value }
                return $table
            }
            if ($Value -is [array]) {
                $list = [object[]]::new($Value.Length)
                for ($i = 0; $i -lt $list.Length; $i++) { $list[$i] = ConvertTo-CaseValue $Value[$i] }
                return , $list
            }
            if ($Value -is [System.Management.Automation.PSCustomObject]) {
                foreach ($property in $Value.PSObject.Properties) { $property.Value = ConvertTo-CaseValue $property.Value }
            }
            # Not wrapped by the way: an object in the place of a value would be something else to the binder.
            if ($Value -isnot [System.Management.Automation.PSCustomObject] -and $null -ne $Value) { return , $Value.PSObject.BaseObject }
            return , $Value
        }

        function Get-Outcome {
            param([System.Collections.IDictionary] $Case)
            $ErrorActionPreference = 'Continue'
            $pipeline = [powershell]::Create('CurrentRunspace')
            if ($Case.Contains('input')) {
                [void] $pipeline.AddScript('param($items) foreach ($item in $items) { , $item }').AddArgument((ConvertTo-CaseValue $Case['input']))
            }
            [void] $pipeline.AddCommand($Case['cmdlet'])
            foreach ($argument in $Case['arguments']) { [void] $pipeline.AddParameter($argument[0], (ConvertTo-CaseValue $argument[1])) }
            # Errors come between the outputs, in the order of the records.
            $pipeline.Commands.Commands[-1].MergeMyResults('Error', 'Output')
            try {
                $records = foreach ($item in $pipeline.Invoke()) {
                    if ($item -is [System.Management.Automation.ErrorRecord]) { Get-ErrorOutcome -ErrorRecord $item -Exception $item.Exception } else { $item }
                }
                if ($Case.Contains('input')) { '{"records":[' + (@($records) -join ',') + ']}' } else { $records }
            }
            catch [System.Management.Automation.MethodInvocationException] {
                $exception = $_.Exception.InnerException
                Get-ErrorOutcome -ErrorRecord $exception.ErrorRecord -Exception $exception
            }
            finally { $pipeline.Dispose() }
        }

        $lines = @(foreach ($line in [System.IO.File]::ReadLines($Cases)) { Get-Outcome -Case ([HostJson]::Read($line)) })
        [System.IO.File]::WriteAllLines($Outcomes, [string[]] $lines)
    } $each.cases $each.outcomes
    Remove-Module -Name $each.name
}

# Lets the engine bind invocations and says what it decided. Each item of $data.binding has the name and the path of a
# generated module, of a file with one invocation a line, and of the file to write: one outcome a line.
foreach ($each in $data.binding) {
    Import-Module -Name $each.path
    & (Get-Module -Name $each.name) {
        param([string] $Cases, [string] $Outcomes)

        . ([System.IO.Path]::Combine($ExecutionContext.SessionState.Module.ModuleBase, "$($ExecutionContext.SessionState.Module.Name).Bridge.ps1"))

        # In the place of the function that talks to the host: says what the host would be told.
        function script:Invoke-HostCmdlet {
            param([System.Management.Automation.PSCmdlet] $Cmdlet, [System.Collections.IDictionary] $BoundParameters, [string] $Phase = 'process', [object[]] $Kept)
            if ($Phase -ne 'process') { return }
            $boundNow = Get-BoundNow -Cmdlet $Cmdlet
            $values = [ordered] @{}
            foreach ($name in $script:HostSettings.Parameters[$Cmdlet.MyInvocation.MyCommand.Name]) {
                if (-not $boundNow.ContainsKey($name)) { continue }
                if ($script:HostSettings.LocalParameters -contains $name) { $values[$name] = $true }
                else { $values[$name] = $BoundParameters[$name] }
            }
            $text = [System.Text.StringBuilder]::new()
            [HostJson]::Write($text, [ordered] @{ parameterSet = $Cmdlet.ParameterSetName; values = $values }, 2)
            $Cmdlet.WriteObject($text.ToString())
        }

        # The binder's own list: $PSBoundParameters keeps what earlier records bound.
        function Get-BoundNow {
            param([System.Management.Automation.PSCmdlet] $Cmdlet)
            $processors = Get-Hidden (Get-Hidden $Cmdlet.CommandRuntime 'PipelineProcessor') 'Commands'
            $processor = $processors.Where{ (Get-Hidden $_ 'Command') -eq $Cmdlet }[0]
            Get-Hidden (Get-Hidden $processor 'CmdletParameterBinderController') 'BoundParameters'
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
            $outcome = [ordered] @{ id = $ErrorRecord.FullyQualifiedErrorId.Split(',')[0]; category = [string] $ErrorRecord.CategoryInfo.Category }
            if ($Exception -is [System.Management.Automation.ParameterBindingException] -and $Exception.ParameterName) {
                $outcome['parameter'] = $Exception.ParameterName.Trim()
            }
            $text = [System.Text.StringBuilder]::new()
            [HostJson]::Write($text, @{ error = $outcome }, 2)
            $text.ToString()
        }

        function Get-Outcome {
            param([System.Collections.IDictionary] $Case)
            $ErrorActionPreference = 'Continue'
            $pipeline = [powershell]::Create('CurrentRunspace')
            if ($Case.Contains('input')) {
                [void] $pipeline.AddScript('param($items) foreach ($item in $items) { , $item }').AddArgument($Case['input'])
            }
            [void] $pipeline.AddCommand($Case['cmdlet'])
            foreach ($argument in $Case['arguments']) { [void] $pipeline.AddParameter($argument[0], $argument[1]) }
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
}

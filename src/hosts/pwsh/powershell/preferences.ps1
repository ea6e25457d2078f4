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

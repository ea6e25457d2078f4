# Generated from the declarations in src by build.ts. Do not edit: change the declaration and build again.

if ($ExecutionContext.SessionState.LanguageMode -ne 'FullLanguage') {
    Write-Error -ErrorId ConstrainedLanguage -Category PermissionDenied -ErrorAction Stop -Message 'Az.QuantumApi cannot run in a session in constrained language mode, which forbids the .NET calls it needs to start Node and talk to it. Use a session in full language mode, or the command azq.'
}

. ([System.IO.Path]::Combine($PSScriptRoot, 'Az.QuantumApi.Cmdlets.ps1'))

$ExecutionContext.SessionState.Module.OnRemove = { Disconnect-ModuleHost }

Export-ModuleMember -Function 'Get-AzQuantumApiWorkspaceKey', 'New-AzQuantumApiWorkspaceKey'

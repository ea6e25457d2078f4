# Generated from the declarations. Do not edit: change the declaration and build again.

$script:ConstrainedLanguage = 'Az.QuantumApi cannot run in a session in constrained language mode, which forbids the .NET calls it needs to start Node and talk to it. Use a session in full language mode, or the command azq.'

try { . "$PSScriptRoot/Az.QuantumApi.Cmdlets.ps1" }
catch {
    if ($ExecutionContext.SessionState.LanguageMode -eq 'FullLanguage') { throw }
    Write-Error -ErrorId ConstrainedLanguage -Category PermissionDenied -ErrorAction Stop -Message $script:ConstrainedLanguage
}

import type { CmdletModule } from '../cmdlet/module.js';
import { generatedNotice } from './generated-notice.js';
import { quote } from './powershell-literals.js';

/**
 * A script that the manifest runs before the module: a session in constrained language mode cannot even parse the
 * module's classes, and would answer with a page of parse errors.
 */
export function generateLanguageCheck(module: CmdletModule): string {
  return `${generatedNotice}

if ($ExecutionContext.SessionState.LanguageMode -ne 'FullLanguage') {
    Write-Error -ErrorId ConstrainedLanguage -Category PermissionDenied -ErrorAction Stop -Message ${quote(constrainedLanguageMessage(module))}
}
`;
}

/** File name of the script. */
export function languageCheckFile(module: CmdletModule): string {
  return `${module.name}.LanguageMode.ps1`;
}

export function constrainedLanguageMessage({ name, shellName }: CmdletModule): string {
  return `${name} cannot run in a session in constrained language mode, which forbids the .NET calls it needs to start Node and talk to it. Use a session in full language mode, or the command ${shellName}.`;
}

import { runPwsh } from '../helpers/pwsh.js';

/** What a script gives to `Out-Result`. The first error ends the script, and is the error. */
export async function pwshResult(script: string, data: unknown): Promise<unknown> {
  const { results, stderr, stdout, exitCode } = await runPwsh(`$ErrorActionPreference = 'Stop'\n${script}`, data);
  if (exitCode !== 0 || results.length !== 1) throw new Error(`pwsh ended with ${exitCode}: ${stderr || stdout}`);
  return results[0];
}

import { join } from 'node:path';
import type { Figure } from '../figure.js';
import { interleave } from '../interleave.js';
import { runProcess } from '../run-process.js';
import { environmentOf, modulePath, rounds, type Subject } from '../subject.js';

/** Import-Module in a fresh PowerShell, against that of an empty script module. */
export async function importModule(subject: Subject): Promise<Figure[]> {
  const script = join(import.meta.dirname, '../pwsh/import.ps1');
  const env = environmentOf(subject, subject.endpoint);
  const timed = (path: string) => async () =>
    Number((await runProcess('pwsh', ['-NoProfile', '-NonInteractive', '-File', script, path], env)).stdout);
  const from = await interleave(rounds(subject, 15), {
    'an empty module': timed(subject.emptyModulePath),
    'the module': timed(modulePath),
  });
  const value = from['the module'] - from['an empty module'];
  return [{ name: 'Import-Module, above an empty script module', value, unit: 'ms', target: { atMost: 40 }, from }];
}

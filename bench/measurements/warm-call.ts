import { join } from 'node:path';
import type { Figure } from '../figure.js';
import { runProcess } from '../run-process.js';
import { environmentOf, rounds, type Subject } from '../subject.js';

interface Result {
  readonly call: number;
  readonly list: number;
  readonly rest: number;
  readonly restList: number;
  readonly whatIf: number;
  readonly piped: number;
  readonly restPiped: number;
  readonly megabytes: number;
}

/** Calls in a PowerShell that has made many, against the same requests by Invoke-RestMethod. */
export async function warmCall(subject: Subject): Promise<Figure[]> {
  const script = join(import.meta.dirname, '../pwsh/warm.ps1');
  const env = { ...environmentOf(subject, subject.endpoint), BENCH_ROUNDS: String(rounds(subject, 12)) };
  const { stdout } = await runProcess('pwsh', ['-NoProfile', '-NonInteractive', '-File', script], env);
  // The engine writes what -WhatIf says to the console, whatever is redirected.
  const ms = JSON.parse(stdout.split('\n').at(-1) ?? '') as Result;
  const ratio = (name: string, [ours, theirs]: readonly [number, number], atMost?: number): Figure => ({
    name,
    value: ours / theirs,
    unit: 'x',
    ...(atMost !== undefined && { target: { atMost } }),
    from: { 'the cmdlet': ours, 'Invoke-RestMethod': theirs },
  });
  return [
    ratio('Warm call (New-...Key), against Invoke-RestMethod', [ms.call, ms.rest], 1),
    ratio('Warm call (Get-...Key), against Invoke-RestMethod', [ms.list, ms.restList], 1),
    ratio('-WhatIf, against Invoke-RestMethod', [ms.whatIf, ms.rest], 0.6),
    ratio('1,000 piped objects, against 1,000 times Invoke-RestMethod', [ms.piped, ms.restPiped]),
    { name: "The host's resident memory", value: ms.megabytes, unit: 'MB', from: {} },
  ];
}

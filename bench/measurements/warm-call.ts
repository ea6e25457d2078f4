import { join } from 'node:path';
import type { Figure } from '../figure.js';
import { runProcess } from '../run-process.js';
import { environmentOf, rounds, type Subject } from '../subject.js';

/** Calls in a PowerShell that has made many, against the same requests by Invoke-RestMethod. */
export async function warmCall(subject: Subject): Promise<Figure[]> {
  const script = join(import.meta.dirname, '../pwsh/warm.ps1');
  const env = {
    ...environmentOf(subject, subject.endpoint),
    BENCH_ROUNDS: String(rounds(subject, 12)),
    BENCH_WARM_UP: String(rounds(subject, 30)),
  };
  const { stdout } = await runProcess('pwsh', ['-NoProfile', '-NonInteractive', '-File', script], env);
  // The engine writes what -WhatIf says to the console, whatever is redirected.
  const result = JSON.parse(stdout.split('\n').at(-1) ?? '') as Record<string, number>;
  const ms = (name: string): number => result[name] ?? NaN;
  const ratio = (name: string, ours: string, theirs: string, atMost?: number): Figure => ({
    name: `${name}, against Invoke-RestMethod`,
    value: ms(ours) / ms(theirs),
    unit: 'x',
    ...(atMost !== undefined && { target: { atMost } }),
    from: { 'the cmdlet': ms(ours), 'Invoke-RestMethod': ms(theirs) },
  });
  return [
    ratio('Warm call (New-...Key)', 'call', 'rest', 1),
    ratio('Warm call (Get-...Key)', 'list', 'restList', 1),
    ratio('-WhatIf', 'whatIf', 'rest', 0.6),
    ratio('1,000 piped objects', 'piped', 'restPiped'),
    ratio("Processor's time of a warm call (New-...Key)", 'call processor', 'rest processor'),
    ratio("Processor's time of a warm call (Get-...Key)", 'list processor', 'restList processor'),
    ratio("Processor's time of -WhatIf", 'whatIf processor', 'rest processor'),
    { name: "The host's resident memory", value: ms('megabytes'), unit: 'MB', from: {} },
  ];
}

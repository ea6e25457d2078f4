import { join } from 'node:path';
import type { Figure } from '../figure.js';
import { runProcess } from '../run-process.js';
import { environmentOf, rounds, type Subject } from '../subject.js';

/** 16 runspaces at once against one that calls in sequence, with a service that takes 20 ms. */
export async function runspaces(subject: Subject): Promise<Figure[]> {
  const script = join(import.meta.dirname, '../pwsh/runspaces.ps1');
  const env = { ...environmentOf(subject, subject.slowEndpoint), BENCH_CALLS: String(rounds(subject, 200)) };
  const { stdout } = await runProcess('pwsh', ['-NoProfile', '-NonInteractive', '-File', script], env);
  const result = JSON.parse(stdout) as { one: number; sixteen: number; failures: number; hosts: number };
  return [
    {
      name: '16 runspaces, against one in sequence (calls per second)',
      value: result.sixteen / result.one,
      unit: 'x',
      target: { atLeast: 6 },
      from: result,
    },
  ];
}

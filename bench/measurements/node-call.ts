import { join } from 'node:path';
import type { Figure } from '../figure.js';
import { runProcess } from '../run-process.js';
import { environmentOf, rounds, type Subject } from '../subject.js';

/** Calls of the Node API, against the same request made with less. */
export async function nodeCall(subject: Subject): Promise<Figure[]> {
  const program = join(import.meta.dirname, '../node-calls.ts');
  const env = { ...environmentOf(subject, subject.endpoint), BENCH_ROUNDS: String(rounds(subject, 20)) };
  const { stdout } = await runProcess(subject.node, ['--import', 'tsx', program], env);
  const { api, coreClient, fetch } = JSON.parse(stdout) as { api: number; coreClient: number; fetch: number };
  const figure = (than: string, milliseconds: number): Omit<Figure, 'target'> => ({
    name: `Node API, against ${than} (calls per second)`,
    value: milliseconds / api,
    unit: 'x',
    from: { 'ms of the API': api, [`ms of ${than}`]: milliseconds },
  });
  return [{ ...figure('bare @azure/core-client', coreClient), target: { atLeast: 0.85 } }, figure('fetch', fetch)];
}

import type { RotationRun } from './rotation-run.js';

/** When those who held the old key have had the time to take up what was published. */
export function endOfGrace(run: RotationRun, milliseconds: number): Date {
  const { published } = run.begun;
  if (!published) throw new Error('There is no grace period before anything is published.');
  return new Date(Date.parse(published.at) + milliseconds);
}

/** Sleeps until then; false, at once, when that takes longer than allowed. */
export async function waitUntil(run: RotationRun, end: Date, longestWait: number): Promise<boolean> {
  const left = end.getTime() - run.ports.clock.now();
  if (left > longestWait) return false;
  if (left > 0) await run.sleep(left);
  await run.record({ state: 'Waited', step: run.begun.step });
  run.forgetKeys();
  return true;
}

import type { RotationPlan } from './plan.js';
import type { Progress } from './progress.js';
import { RotationError } from './rotation-error.js';
import type { RotationResult } from './rotation-result.js';
import type { RotationRun } from './rotation-run.js';
import { standingOf, withStanding } from './standing.js';

/** What a rotation that is done, or that waits, answers. */
export function resultOf(run: RotationRun, resumed: boolean): Omit<RotationResult, 'outcome'> {
  const { rotationId, plan, published, regenerated } = run.begun;
  const slot = published?.slot ?? plan.inUse;
  return {
    workspace: run.workspace,
    rotationId,
    resumed,
    slot,
    key: published?.key ?? plan.keys[slot],
    destination: plan.destination,
    regenerated,
  };
}

/** What a rotation answers that nobody wanted. */
export function declined(run: RotationRun, plan: RotationPlan, unfinished: Progress | undefined): RotationResult {
  if (unfinished) return { ...resultOf(run, true), outcome: 'Declined' };
  const { inUse: slot, destination, keys } = plan;
  const { workspace } = run;
  return {
    workspace,
    rotationId: undefined,
    resumed: false,
    slot,
    key: keys[slot],
    destination,
    regenerated: [],
    outcome: 'Declined',
  };
}

/** What is answered to whoever asks for a rotation again that has ended. */
export function endedBefore(run: RotationRun, { end }: Progress): RotationResult {
  if (end?.state === 'Finished') return { ...resultOf(run, true), outcome: 'Rotated' };
  throw new RotationError('ChangedByOthers', end?.message ?? '', standingOf(run.begun));
}

/** Remembers that the rotation has stopped, if anything can be remembered, and says how it stands. */
export async function stopped(run: RotationRun, error: RotationError): Promise<RotationError> {
  const { code, message } = error;
  if (code !== 'LedgerFailed' && code !== 'RotatedByOthers') {
    const state = code === 'ChangedByOthers' ? 'Abandoned' : 'Stopped';
    // What stopped it is what matters: the intents in the ledger say the rest.
    await run.record({ state, code, message }).catch(() => undefined);
  }
  return withStanding(error, run.begun);
}

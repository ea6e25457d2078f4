import { randomUUID } from 'node:crypto';
import type { WorkspaceIdParts } from '../quantum/resource-id.js';
import { declined, endedBefore, resultOf, stopped } from './outcome.js';
import { planRotation } from './plan-rotation.js';
import type { RotationPlan } from './plan.js';
import type { RotationPorts } from './ports.js';
import { nextStep, type Progress } from './progress.js';
import { publish, publishAgain } from './publish-step.js';
import { regenerate } from './regenerate-step.js';
import { RotationError } from './rotation-error.js';
import type { RotationOptions } from './rotation-options.js';
import type { RotationResult } from './rotation-result.js';
import { RotationRun } from './rotation-run.js';
import { endOfGrace, waitUntil } from './wait-step.js';

/**
 * Rotates the keys of a workspace: finds the slot whose key consumers hold, regenerates the other, reads it back, tests
 * it, publishes it and, after a grace period if there is one, regenerates the old one.
 *
 * A rotation that the ledger says is unfinished is taken up where it stands, with the plan it was begun with.
 *
 * @throws {RotationError} when it stops: a key that works is published still. What the signal's reason is when that
 * aborts: the next call goes on.
 */
export async function rotateWorkspace(
  workspace: WorkspaceIdParts,
  options: RotationOptions,
  ports: RotationPorts,
  signal: AbortSignal,
): Promise<RotationResult> {
  const run = new RotationRun(workspace, ports, signal);
  await run.readLedger();
  const latest = run.progress;
  if (latest?.end && isAskedFor(latest, options.rotationId)) return endedBefore(run, latest);
  const unfinished = latest && !latest.end ? latest : undefined;
  const plan = unfinished?.plan ?? (await planRotation(run, options));
  refuseOtherDestination(run, plan);
  const ownsBoth = plan.made.Primary !== undefined && plan.made.Secondary !== undefined;
  const done = unfinished?.step ?? 0;
  const approved = done === plan.steps.length || (await options.approve?.({ plan, done, ownsBoth })) !== false;
  if (!approved) return declined(run, plan, unfinished);

  const resumed = unfinished !== undefined;
  if (resumed) await run.record({ state: 'Resumed', ...otherId(unfinished, options.rotationId) });
  else await run.record({ state: 'Planned', plan }, options.rotationId ?? randomUUID());
  try {
    if (resumed) await publishAgain(run);
    const until = await carryOut(run, options);
    if (until === undefined) await run.record({ state: 'Finished' });
    return { ...resultOf(run, resumed), outcome: until === undefined ? 'Rotated' : 'Waiting', until };
  } catch (error) {
    throw error instanceof RotationError ? await stopped(run, error) : error;
  }
}

/** Does what is left to do. Answers when the grace period ends, if that is later than the call may last. */
async function carryOut(run: RotationRun, options: RotationOptions): Promise<string | undefined> {
  for (let step = nextStep(run.begun); step; step = nextStep(run.begun)) {
    switch (step.action) {
      case 'Regenerate':
        await regenerate(run, step.slot, options.settle ?? 60_000);
        break;
      case 'Publish':
        await publish(run, step.slot);
        break;
      case 'Wait': {
        const until = endOfGrace(run, step.milliseconds);
        if (!(await waitUntil(run, until, options.longestWait ?? Infinity))) return until.toISOString();
      }
    }
  }
  return undefined;
}

function isAskedFor({ rotationId, requestIds }: Progress, id: string | undefined): boolean {
  return id !== undefined && (id === rotationId || requestIds.includes(id));
}

/** Under which other id an unfinished rotation is asked for. */
function otherId(unfinished: Progress, requestId: string | undefined): { requestId?: string } {
  return requestId === undefined || isAskedFor(unfinished, requestId) ? {} : { requestId };
}

/** Where its consumers do not look, the rest of a rotation would be of no use to them. */
function refuseOtherDestination(run: RotationRun, { destination }: RotationPlan): void {
  const place = run.ports.publisher.describe(run.workspace);
  if (place === destination) return;
  throw run.failure(
    'OtherDestination',
    `it has an unfinished rotation that publishes to ${destination}, not to ${place}. Finish that first, with -Publish (--publish) ${destination}.`,
  );
}

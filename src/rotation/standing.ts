import type { Progress } from './progress.js';
import { nextStep } from './progress.js';
import { RotationError, type Standing } from './rotation-error.js';

/** How a rotation stands. */
export function standingOf({ rotationId, plan, published, regenerated, end }: Progress): Standing {
  return { rotationId, slot: published?.slot ?? plan.inUse, regenerated, resumable: end === undefined };
}

/** The error with how the rotation stands, in its message too. */
export function withStanding(error: RotationError, progress: Progress): RotationError {
  const standing = standingOf(progress);
  return new RotationError(error.code, `${error.message} ${describe(progress, standing)}`, standing, error.cause);
}

function describe(progress: Progress, { slot, regenerated, resumable }: Standing): string {
  const next = nextStep(progress);
  return [
    progress.regenerating && next?.action === 'Regenerate'
      ? `Whether the ${next.slot} key was regenerated is not known.`
      : regenerated.length === 0
        ? 'No key was regenerated.'
        : `Regenerated: ${regenerated.join(', ')}.`,
    `Consumers hold the ${slot} key${progress.published ? ', which was tested and published' : ', which was not touched'}.`,
    resumable ? 'The same command goes on from here.' : 'That rotation is over; the same command begins another.',
  ].join(' ');
}

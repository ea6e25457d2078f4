import { describeDuration } from './duration.js';
import type { RotationPlan, RotationStep } from './plan.js';
import type { RotationProposal } from './rotation-options.js';
import { otherSlot } from './slot.js';

/** What a rotation is about to do, and whose access may end by it, in one line. */
export function describePlan({ plan, done }: RotationProposal): string {
  const rest = plan.steps.slice(done);
  const texts = rest.map((step) => describeStep(plan, step));
  const left = slotLeft(plan);
  if (left) texts.push(`leave the ${left} key as it is`);
  const what = done > 0 ? 'Go on with rotating the access keys' : 'Rotate the access keys';
  return `${what}: ${texts.map((text, index) => `(${index + 1}) ${text}`).join('; ')}`;
}

function describeStep(plan: RotationPlan, step: RotationStep): string {
  switch (step.action) {
    case 'Regenerate':
      return `regenerate the ${step.slot} key, whose holders lose access at once: ${holders(plan, step)}`;
    case 'Publish':
      return `test the ${step.slot} key and publish it at ${plan.destination}`;
    case 'Wait':
      return `wait ${describeDuration(step.milliseconds)} for consumers to take it up`;
  }
}

function holders(plan: RotationPlan, { slot }: Extract<RotationStep, { action: 'Regenerate' }>): string {
  if (plan.made[slot] === undefined) return 'no rotation has made it, so others may have been given it';
  return `a rotation has made it, so only those who read it at ${plan.destination} can have it`;
}

/** The slot that consumers held, where it is not regenerated. */
function slotLeft({ steps }: RotationPlan) {
  const regenerated = steps.flatMap((step) => (step.action === 'Regenerate' ? [step.slot] : []));
  const [only] = regenerated;
  return regenerated.length === 1 && only ? otherSlot(only) : undefined;
}

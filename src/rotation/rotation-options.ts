import type { RotationPlan } from './plan.js';
import type { Slot } from './slot.js';

/** How a workspace is to be rotated. An unfinished rotation keeps the plan that it was begun with. */
export interface RotationOptions {
  /**
   * The slot whose key consumers hold, where what is published does not tell: nothing is, or it is the key of neither.
   * It is refused when what is published says otherwise.
   */
  readonly inUse?: Slot | undefined;
  /** The only slot that may be regenerated. Default: either. */
  readonly slot?: Slot | undefined;
  /**
   * How long consumers have to take up what is published before their old key is regenerated, in milliseconds. Default:
   * the old key is left until the next rotation.
   */
  readonly grace?: number | undefined;
  /**
   * Names the rotation, so that asking twice is asking once: a rotation of this id that is finished is not repeated.
   * Default: a new UUID.
   */
  readonly rotationId?: string | undefined;
  /** Is shown the plan, or the rest of an unfinished rotation, before anything is done. Default: goes on. */
  readonly approve?: ((proposal: RotationProposal) => Promise<boolean>) | undefined;
  /** The longest that it sleeps through a grace period, in milliseconds; a longer one ends it as `Waiting`. Default: no limit. */
  readonly longestWait?: number | undefined;
  /**
   * How long a regeneration that got no answer may still be under way at the service, in milliseconds; it is not
   * repeated before. Default: 60000, as Azure Resource Manager gives up on a resource provider after 60 seconds.
   */
  readonly settle?: number | undefined;
}

/** What is about to be done. */
export interface RotationProposal {
  readonly plan: RotationPlan;
  /** How many of the plan's steps are done already. */
  readonly done: number;
  /** Whether rotations have made the keys in both slots: then nobody else has been given one. */
  readonly ownsBoth: boolean;
}

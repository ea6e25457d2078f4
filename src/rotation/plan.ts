import type { KeyIdentity } from './key-identity.js';
import type { MadeKeys } from './ports.js';
import type { Slot } from './slot.js';

/** What a rotation is going to do. It is decided once, recorded, and followed when the rotation is resumed. */
export interface RotationPlan {
  /** Where keys are published: what {@link Publisher.describe} says. */
  readonly destination: string;
  /** The slot whose key consumers hold when the rotation begins. */
  readonly inUse: Slot;
  /** The keys that are in the slots when it begins. */
  readonly keys: Readonly<Record<Slot, KeyIdentity>>;
  /** Hash of the key that is published when it begins; undefined when none can be read there. */
  readonly publishedHash?: string | undefined;
  /** The slots whose keys earlier rotations have made, by the hash of the key that is in them still. */
  readonly made: MadeKeys;
  /** In order. */
  readonly steps: readonly RotationStep[];
}

/** One thing to do. */
export type RotationStep =
  /** Replaces the key in the slot and reads the new one back. */
  | {
      /** What is done. */
      readonly action: 'Regenerate';
      /** The slot of the key. */
      readonly slot: Slot;
    }
  /** Tests the key in the slot on the data plane, then publishes it. */
  | {
      /** What is done. */
      readonly action: 'Publish';
      /** The slot of the key. */
      readonly slot: Slot;
    }
  /** Gives consumers time to take up what was published in the step before. */
  | {
      /** What is done. */
      readonly action: 'Wait';
      /** How long. */
      readonly milliseconds: number;
    };

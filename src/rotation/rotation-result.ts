import type { WorkspaceIdParts } from '../quantum/resource-id.js';
import type { KeyIdentity } from './key-identity.js';
import type { Slot } from './slot.js';

/** How a rotation ended that did not fail. */
export interface RotationResult {
  readonly workspace: WorkspaceIdParts;
  /** Undefined for one that was declined before it began. */
  readonly rotationId: string | undefined;
  /**
   * `Rotated`: all steps are done. `Waiting`: the new key is published, and the grace period lasts longer than the call
   * may. `Declined`: `approve` said no, and nothing was changed.
   */
  readonly outcome: 'Rotated' | 'Waiting' | 'Declined';
  /** Whether it was begun by an earlier call. */
  readonly resumed: boolean;
  /** The slot whose key is published. */
  readonly slot: Slot;
  /** The key in it. */
  readonly key: KeyIdentity;
  /** Where it is published. */
  readonly destination: string;
  /** The slots that this rotation has regenerated, in order. */
  readonly regenerated: readonly Slot[];
  /** When the grace period ends, ISO 8601; for `Waiting`. */
  readonly until?: string | undefined;
}

import type { Slot } from './slot.js';

/** Why a rotation stopped; see {@link rotateKeys}. */
export type RotationErrorCode =
  /** The workspace accepts no keys. */
  | 'KeysDisabled'
  /** Nothing tells which key consumers hold. */
  | 'InUseUnknown'
  /** What is published and `inUse` contradict each other. */
  | 'InUseContradicted'
  /** Consumers hold the only slot that may be regenerated, and there is no grace period in which they could let go of it. */
  | 'SlotInUse'
  /** What is published there is the key of another workspace. */
  | 'PublishedElsewhere'
  /** An unfinished rotation publishes to another place. */
  | 'OtherDestination'
  /** Somebody else has changed a key, or what is published, since the rotation began. */
  | 'ChangedByOthers'
  /** Somebody else rotates the workspace at this moment. */
  | 'RotatedByOthers'
  /** The keys could not be read. */
  | 'LookFailed'
  /** The service did not regenerate. */
  | 'RegenerateFailed'
  /** The service said it had regenerated, and lists the old key. */
  | 'NewKeyNotListed'
  /** The new key does not open the workspace. */
  | 'TestFailed'
  /** What is published could not be read. */
  | 'PublisherUnreadable'
  /** The publisher did not take the key. */
  | 'PublishFailed'
  /** The ledger could not be read or written. */
  | 'LedgerFailed';

/** How a rotation stands that has stopped. */
export interface Standing {
  readonly rotationId: string;
  /** The slot whose key is published, as far as is known. */
  readonly slot: Slot;
  /** The slots that the rotation has regenerated. */
  readonly regenerated: readonly Slot[];
  /** Whether the same call goes on from here. When false, the next rotation is another one. */
  readonly resumable: boolean;
}

/** A rotation has stopped. A key that works is published, if one was before. The message says what to do. */
export class RotationError extends Error {
  override readonly name = 'RotationError';
  readonly code: RotationErrorCode;
  /** Undefined when it stopped before it began. */
  readonly standing: Standing | undefined;

  /**
   * @param message - What happened and what to do, without a secret.
   * @param cause - What led here, if it holds no secret: see `QuantumServiceError`.
   */
  constructor(code: RotationErrorCode, message: string, standing?: Standing, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.standing = standing;
  }
}

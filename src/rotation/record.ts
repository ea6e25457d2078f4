import type { KeyIdentity } from './key-identity.js';
import type { RotationPlan } from './plan.js';
import type { Slot } from './slot.js';

/**
 * One line of the ledger. There is no key in it, and every value is JSON.
 *
 * What is about to be done is recorded before (`Regenerating`, `Publishing`), and what was done after; so that whoever
 * finds the first without the second knows where to look.
 */
export type RotationRecord = RecordHead & RecordBody;

/** What every record says. */
export interface RecordHead {
  /** ARM id of the workspace, in lower case. */
  readonly workspace: string;
  /** Counts the records of the workspace, from 0. There is one record of a number. */
  readonly sequence: number;
  /** A rotation keeps its id when it is resumed. */
  readonly rotationId: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** What has happened. */
export type RecordBody =
  /** The rotation begins. */
  | { readonly state: 'Planned'; readonly plan: RotationPlan }
  /** Somebody has taken up an unfinished rotation; `requestId` is the id that they had asked for. */
  | { readonly state: 'Resumed'; readonly requestId?: string | undefined }
  /** The key in the slot is about to be replaced. */
  | { readonly state: 'Regenerating'; readonly step: number; readonly slot: Slot; readonly before: KeyIdentity }
  /** It was not: the service refused, or has the old key still when no request can be under way any more. */
  | { readonly state: 'NotRegenerated'; readonly step: number; readonly slot: Slot }
  /** The service said that it was, and lists the old one still. It must not be asked again. */
  | { readonly state: 'NotListed'; readonly step: number; readonly slot: Slot }
  /** It was, and this is the new one. */
  | { readonly state: 'Regenerated'; readonly step: number; readonly slot: Slot; readonly key: KeyIdentity }
  /** The key in the slot opens the workspace, and is about to be published: consumers may find it from here on. */
  | { readonly state: 'Publishing'; readonly step: number; readonly slot: Slot; readonly key: KeyIdentity }
  /** Consumers find it. */
  | { readonly state: 'Published'; readonly step: number; readonly slot: Slot; readonly key: KeyIdentity }
  /** The grace period is over. */
  | { readonly state: 'Waited'; readonly step: number }
  /** It went no further, for now: the next call goes on. */
  | { readonly state: 'Stopped'; readonly code: string; readonly message: string }
  /** All steps are done. */
  | { readonly state: 'Finished' }
  /** It will never be finished, as others have changed keys or what is published meanwhile. */
  | { readonly state: 'Abandoned'; readonly code: string; readonly message: string };

/** How far a rotation has come. */
export type RotationState = RecordBody['state'];

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
  | {
      /** What has happened. */ readonly state: 'Planned';
      /** What the rotation does. */ readonly plan: RotationPlan;
    }
  /** Somebody has taken up an unfinished rotation; they may have asked for another id. */
  | {
      /** What has happened. */ readonly state: 'Resumed';
      /** The id that they had asked for. */ readonly requestId?: string | undefined;
    }
  /** The key in the slot is about to be replaced. */
  | {
      /** What has happened. */ readonly state: 'Regenerating';
      /** The step of the plan, from 0. */ readonly step: number;
      /** The slot of the key. */ readonly slot: Slot;
      /** The key that is to be replaced. */ readonly before: KeyIdentity;
    }
  /** It was not: the service refused, or has the old key still when no request can be under way any more. */
  | {
      /** What has happened. */ readonly state: 'NotRegenerated';
      /** The step of the plan, from 0. */ readonly step: number;
      /** The slot of the key. */ readonly slot: Slot;
    }
  /** The service said that it was, and lists the old one still. It must not be asked again. */
  | {
      /** What has happened. */ readonly state: 'NotListed';
      /** The step of the plan, from 0. */ readonly step: number;
      /** The slot of the key. */ readonly slot: Slot;
    }
  /** It was, and this is the new one. */
  | {
      /** What has happened. */ readonly state: 'Regenerated';
      /** The step of the plan, from 0. */ readonly step: number;
      /** The slot of the key. */ readonly slot: Slot;
      /** The key that is in the slot. */ readonly key: KeyIdentity;
    }
  /** The key in the slot opens the workspace, and is about to be published: consumers may find it from here on. */
  | {
      /** What has happened. */ readonly state: 'Publishing';
      /** The step of the plan, from 0. */ readonly step: number;
      /** The slot of the key. */ readonly slot: Slot;
      /** The key that is in the slot. */ readonly key: KeyIdentity;
    }
  /** Consumers find it. */
  | {
      /** What has happened. */ readonly state: 'Published';
      /** The step of the plan, from 0. */ readonly step: number;
      /** The slot of the key. */ readonly slot: Slot;
      /** The key that is in the slot. */ readonly key: KeyIdentity;
    }
  /** The grace period is over. */
  | {
      /** What has happened. */ readonly state: 'Waited';
      /** The step of the plan, from 0. */ readonly step: number;
    }
  /** It went no further, for now: the next call goes on. */
  | {
      /** What has happened. */ readonly state: 'Stopped';
      /** Of the error. */ readonly code: string;
      /** What the error says. */ readonly message: string;
    }
  /** All steps are done. */
  | {
      /** What has happened. */ readonly state: 'Finished';
    }
  /** It will never be finished, as others have changed keys or what is published meanwhile. */
  | {
      /** What has happened. */ readonly state: 'Abandoned';
      /** Of the error. */ readonly code: string;
      /** What the error says. */ readonly message: string;
    };

/** How far a rotation has come; see {@link rotateKeys}. */
export type RotationState = RecordBody['state'];

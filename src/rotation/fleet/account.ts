import { QuantumServiceError } from '../../quantum/management/errors.js';
import { workspaceId, type WorkspaceIdParts } from '../../quantum/resource-id.js';
import type { KeyIdentity } from '../key-identity.js';
import type { RotationError, RotationErrorCode } from '../rotation-error.js';
import type { RotationResult } from '../rotation-result.js';
import type { Slot } from '../slot.js';

/** What a run has to say of a workspace in the end. There is no key in it, and every value is JSON. */
export interface Account {
  /** ARM id of the workspace. */
  readonly workspace: string;
  /**
   * `Rotated`: all is done. `Skipped`: nothing was done, as nobody wanted it or somebody else is at it. `Refused`:
   * nothing was done, and nothing will be before a person has settled what the message says. `Failed`: it stopped on the
   * way, where the message says; a key that works is published.
   */
  readonly outcome: Outcome;
  readonly rotationId?: string | undefined;
  /** The slot whose key is published, as far as is known. */
  readonly slot?: Slot | undefined;
  /** The key in it. */
  readonly key?: KeyIdentity | undefined;
  /** Where it is published. */
  readonly destination?: string | undefined;
  /** Whether an earlier call had begun the rotation. */
  readonly resumed?: boolean | undefined;
  /** The slots that were regenerated. */
  readonly regenerated: readonly Slot[];
  /** Why it was not rotated. */
  readonly code?: RotationErrorCode | undefined;
  /** The HTTP status of the answer that stopped it. */
  readonly statusCode?: number | undefined;
  /** The same as a sentence, and what to do. */
  readonly message?: string | undefined;
  /** Whether another run goes on from where it stands. */
  readonly resumable?: boolean | undefined;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** How it ended for a workspace. */
export type Outcome = (typeof outcomes)[number];

export const outcomes = ['Rotated', 'Skipped', 'Refused', 'Failed'] as const;

/** How many workspaces of each outcome there are. */
export type Tally = Readonly<Record<Outcome, number>>;

export const noTally: Tally = { Rotated: 0, Skipped: 0, Refused: 0, Failed: 0 };

/** What there is to say of a rotation that did not fail. */
export function accountOfResult(result: RotationResult, at: string): Account {
  const { workspace, outcome, rotationId, slot, key, destination, resumed, regenerated } = result;
  return {
    workspace: workspaceId(workspace),
    outcome: outcome === 'Rotated' ? 'Rotated' : 'Skipped',
    rotationId,
    slot,
    key,
    destination,
    resumed,
    regenerated,
    at,
  };
}

/** What there is to say of one that did. */
export function accountOfError(workspace: WorkspaceIdParts, error: RotationError, at: string): Account {
  const { code, message, standing, cause } = error;
  return {
    workspace: workspaceId(workspace),
    outcome: code === 'RotatedByOthers' ? 'Skipped' : !standing && refusals.includes(code) ? 'Refused' : 'Failed',
    rotationId: standing?.rotationId,
    slot: standing?.slot,
    regenerated: standing?.regenerated ?? [],
    code,
    statusCode: cause instanceof QuantumServiceError ? cause.statusCode : undefined,
    message,
    resumable: standing?.resumable,
    at,
  };
}

/** Of these a person has to settle something first. */
const refusals: readonly RotationErrorCode[] = [
  'KeysDisabled',
  'InUseUnknown',
  'InUseContradicted',
  'SlotInUse',
  'PublishedElsewhere',
  'OtherDestination',
];

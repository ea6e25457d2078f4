import type { SecureString } from '../cmdlet/secure-string.js';
import type { WorkspaceIdParts } from '../quantum/resource-id.js';
import type { KeyIdentity } from './key-identity.js';
import type { RotationRecord } from './record.js';
import type { Slot } from './slot.js';

/** All that a rotation touches. One set serves any number of workspaces, at the same time too. */
export interface RotationPorts {
  readonly keys: AccessKeys;
  readonly tester: Tester;
  readonly publisher: Publisher;
  readonly ledger: Ledger;
  readonly clock: Clock;
}

/** The keys of workspaces, in the service. */
export interface AccessKeys {
  /** Reads both keys. Azure counts it as a write. */
  look(workspace: WorkspaceIdParts, signal: AbortSignal): Promise<KeyPair>;
  /**
   * Waits until a regeneration of the workspace may be sent at once, where requests have to wait for their turn. It must
   * not have to wait after it is recorded: how long it may be under way is counted from then.
   */
  admit?(workspace: WorkspaceIdParts, signal: AbortSignal): Promise<void>;
  /**
   * Replaces the key in a slot, once: it must not send a request again that may have been carried out.
   *
   * @throws {QuantumServiceError} whose `mayHaveBeenCarriedOut` is false when it was certainly not carried out. Any
   * other error is taken for doubt, and the rotation looks.
   */
  regenerate(workspace: WorkspaceIdParts, slot: Slot, signal: AbortSignal): Promise<void>;
}

/** What is in the two slots of a workspace. */
export interface KeyPair extends Readonly<Record<Slot, SlotKey>> {
  /** Whether the workspace accepts keys. They are listed even when it does not. */
  readonly enabled: boolean;
}

/** The key in a slot. */
export interface SlotKey extends KeyIdentity {
  /** Holds the key. */
  readonly connectionString: SecureString;
}

/** The data plane, as those see it who hold a key. */
export interface Tester {
  /** Calls the workspace as a consumer would. Rejects when it did not answer, or refused. */
  test(connectionString: SecureString, signal: AbortSignal): Promise<void>;
}

/** Where consumers find their connection string. */
export interface Publisher {
  /**
   * How plans, records and messages name the place for this workspace, such as `file:/etc/quantum`. Without a secret.
   * A rotation is resumed only by a publisher that names the same place.
   *
   * @param workspace - Whose key is published there.
   */
  describe(workspace: WorkspaceIdParts): string;
  /**
   * What consumers find there now; undefined when there is nothing, or nobody can tell. It must be told from what is
   * there, not from notes about it.
   *
   * @param workspace - Whose key is looked for.
   * @param signal - Stops the reading.
   */
  read(workspace: WorkspaceIdParts, signal: AbortSignal): Promise<Published | undefined>;
  /**
   * Puts it there in one piece: whoever reads meanwhile finds the old one or the new one. Twice is as once.
   *
   * @param publication - The key, and whose it is.
   * @param signal - Stops the publishing.
   */
  publish(publication: Publication, signal: AbortSignal): Promise<void>;
}

/** What consumers find. */
export interface Published {
  /** Of the key that is published: see {@link hashOf}. Undefined when what is there holds no key. */
  readonly hash?: string | undefined;
  /** Whose key it is, where what is there says it. */
  readonly workspace?: WorkspaceIdParts | undefined;
  /** By slot, the hash of the key that a rotation has put into it, where the place has notes of that. */
  readonly made?: MadeKeys | undefined;
}

/** By slot, the hash of the key that a rotation has put into it. A slot that holds that key still is ours. */
export type MadeKeys = Readonly<Partial<Record<Slot, string>>>;

/** What is to be published. */
export interface Publication extends SlotKey {
  /** Whose key it is. */
  readonly workspace: WorkspaceIdParts;
  /** Which of its keys. */
  readonly slot: Slot;
  /** The rotation that publishes it. */
  readonly rotationId: string;
  /** To be kept as notes, where the place has room for them. */
  readonly made: MadeKeys;
}

/** What rotations have done, and what they were about to do. */
export interface Ledger {
  /**
   * Adds a record, and resolves when it survives the end of the process and of the machine.
   *
   * @param record - Is kept as it is.
   * @param signal - Stops the waiting.
   * @throws {LedgerConflictError} when the workspace has a record of this sequence already: someone else rotates it.
   */
  append(record: RotationRecord, signal: AbortSignal): Promise<void>;
  /**
   * The records of a workspace in order, at least all of its latest rotation. Names are the same in any case.
   *
   * @param workspace - Whose records.
   * @param signal - Stops the reading.
   */
  read(workspace: WorkspaceIdParts, signal: AbortSignal): Promise<readonly RotationRecord[]>;
}

/**
 * The record's place in the ledger is taken.
 *
 * @example
 * ```ts
 * import { LedgerConflictError } from 'az-quantum-api';
 *
 * const records = new Map<string, object>();
 * const append = (place: string, record: object) => {
 *   if (records.has(place)) throw new LedgerConflictError(`${place} is taken.`);
 *   records.set(place, record);
 * };
 * append('workspace/0', {});
 * ```
 */
export class LedgerConflictError extends Error {
  /** Tells it from other errors. */
  override readonly name = 'LedgerConflictError';
}

/** Time. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Rejects with the signal's reason when it aborts. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}

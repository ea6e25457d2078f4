import { QuantumServiceError } from '../quantum/management/errors.js';
import { withoutSecrets } from '../quantum/management/redact.js';
import { workspaceId, type WorkspaceIdParts } from '../quantum/resource-id.js';
import { LedgerConflictError, type KeyPair, type Published, type RotationPorts } from './ports.js';
import { advance, latestRotation, type Progress } from './progress.js';
import type { RecordBody, RotationRecord } from './record.js';
import { RotationError, type RotationErrorCode } from './rotation-error.js';

/**
 * One call for one workspace: the ports, each failure of theirs with a name, and the progress, which moves by records
 * only and so is always what the ledger says.
 */
export class RotationRun {
  readonly workspace: WorkspaceIdParts;
  readonly ports: RotationPorts;
  readonly signal: AbortSignal;
  #sequence = 0;
  #progress: Progress | undefined;
  #pair: KeyPair | undefined;

  constructor(workspace: WorkspaceIdParts, ports: RotationPorts, signal: AbortSignal) {
    this.workspace = workspace;
    this.ports = ports;
    this.signal = signal;
  }

  /** The latest rotation of the workspace; undefined before the first. */
  get progress(): Progress | undefined {
    return this.#progress;
  }

  /** The rotation, for what runs within one. */
  get begun(): Progress {
    if (!this.#progress) throw new Error('There is no rotation before it is planned.');
    return this.#progress;
  }

  /** Learns from the ledger how the latest rotation stands. */
  async readLedger(): Promise<void> {
    const records = await this.call('LedgerFailed', 'its records could not be read', () =>
      this.ports.ledger.read(this.workspace, this.signal),
    );
    this.#progress = latestRotation(records);
    this.#sequence = (records.at(-1)?.sequence ?? -1) + 1;
  }

  /** Remembers something, and goes by it from here on. */
  async record(body: RecordBody, rotationId = this.begun.rotationId): Promise<void> {
    const record: RotationRecord = {
      workspace: workspaceId(this.workspace).toLowerCase(),
      sequence: this.#sequence,
      rotationId,
      at: new Date(this.ports.clock.now()).toISOString(),
      ...body,
    };
    await this.call('LedgerFailed', 'the ledger did not take a record, and nothing is done that is not recorded', () =>
      this.ports.ledger.append(record, this.signal),
    );
    this.#sequence++;
    this.#progress = advance(this.#progress, record);
  }

  /** The keys as they were when this call last looked, or as they are. Each look counts as a write. */
  async keys(): Promise<KeyPair> {
    return this.#pair ?? this.look();
  }

  /** The keys as they are. */
  async look(): Promise<KeyPair> {
    this.#pair = await this.call('LookFailed', 'its keys could not be read', () =>
      this.ports.keys.look(this.workspace, this.signal),
    );
    return this.#pair;
  }

  /** Makes the next who needs the keys look. */
  forgetKeys(): void {
    this.#pair = undefined;
  }

  /** What consumers find; undefined when nobody can tell. */
  async readPublished(): Promise<Published | undefined> {
    const { publisher } = this.ports;
    const place = publisher.describe(this.workspace);
    const published = await this.call('PublisherUnreadable', `what is published at ${place} could not be read`, () =>
      publisher.read(this.workspace, this.signal),
    );
    const owner = published?.workspace && workspaceId(published.workspace);
    if (owner && owner.toLowerCase() !== workspaceId(this.workspace).toLowerCase()) {
      throw this.failure(
        'PublishedElsewhere',
        `${place} holds the key of another workspace, ${owner}. Publish to a place of its own, such as one with {workspaceName} in its name.`,
      );
    }
    return published;
  }

  /** Lets time pass. */
  async sleep(milliseconds: number): Promise<void> {
    this.signal.throwIfAborted();
    await this.ports.clock.sleep(milliseconds, this.signal);
  }

  /** Calls a port; whatever it throws becomes an error of this code, unless the caller has stopped. */
  async call<T>(code: RotationErrorCode, what: string, port: () => Promise<T>): Promise<T> {
    this.signal.throwIfAborted();
    try {
      return await port();
    } catch (error) {
      this.signal.throwIfAborted();
      if (error instanceof LedgerConflictError) {
        throw this.failure('RotatedByOthers', 'somebody else rotates it at this moment. Let them finish.');
      }
      throw this.failure(code, `${what}: ${messageOf(error)}`, error);
    }
  }

  /** An error that names the workspace. */
  failure(code: RotationErrorCode, message: string, cause?: unknown): RotationError {
    const { workspaceName, resourceGroupName } = this.workspace;
    return new RotationError(
      code,
      `Workspace '${workspaceName}' in resource group '${resourceGroupName}': ${message}`,
      undefined,
      // Any other may hold what it was about to send.
      cause instanceof QuantumServiceError ? cause : undefined,
    );
  }
}

/** What an error says, as a sentence without secrets. */
export function messageOf(error: unknown): string {
  const text = withoutSecrets(error instanceof Error ? error.message : String(error));
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

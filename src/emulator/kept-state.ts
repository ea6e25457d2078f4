import { randomBytes } from 'node:crypto';
import { createAsyncOperations, type AsyncOperations } from './async-operation.js';
import { createCertificates, expireBefore, type Certificates } from './certificate.js';
import type { Clock } from './clock.js';
import { readState, writeState } from './state-file.js';
import { createWorkspaceStore, type WorkspaceStore } from './workspace-store.js';

/** What of an emulator can survive a restart. */
export interface KeptState {
  readonly store: WorkspaceStore;
  readonly operations: AsyncOperations;
  readonly signingKey: Buffer;
  readonly certificates: Certificates | undefined;
  /** Writes the file, if there is one and something has changed since. */
  readonly keep: () => void;
}

/**
 * The state that a file has; a new one where there is no file.
 *
 * @throws Error naming the file, when it can't be read or written.
 */
export async function keptState(options: {
  readonly data: string | undefined;
  readonly https: boolean;
  readonly clock: Clock;
}): Promise<KeptState> {
  const { data, https, clock } = options;
  const found = data === undefined ? undefined : readState(data);

  let changed = false;
  const store = createWorkspaceStore(clock, () => void (changed = true));
  const operations = createAsyncOperations(clock);
  const signingKey = found ? Buffer.from(found.signingKey, 'base64') : randomBytes(32);
  const present = found?.certificates && !expireBefore(found.certificates, Date.now()) ? found.certificates : undefined;
  const certificates = present ?? (https ? await createCertificates() : undefined);
  if (found) {
    store.replaceAll(found.workspaces);
    operations.replaceAll(found.operations);
  }

  const keep = () => {
    if (data === undefined || !changed) return;
    writeState(data, {
      version: 1,
      workspaces: store.list(),
      operations: operations.all(),
      signingKey: signingKey.toString('base64'),
      ...(certificates && { certificates }),
    });
    changed = false;
  };
  changed = true;
  keep();
  return { store, operations, signingKey, certificates: https ? certificates : undefined, keep };
}

import type { WorkspaceIdParts } from '../../quantum/resource-id.js';
import type { Clock, RotationPorts } from '../ports.js';
import { RotationError } from '../rotation-error.js';
import { rotateWorkspace } from '../rotate-workspace.js';
import { accountOfError, accountOfResult, type Account } from './account.js';
import { backoff } from './backoff.js';
import type { FleetRun } from './fleet-ledger.js';
import type { FleetRotationOptions, ShardPorts } from './fleet-ports.js';
import { Later, type ShardWork } from './shard-work.js';
import { meteredKeys } from './metered-keys.js';
import { patientPorts } from './patient-ports.js';
import { createTokenBucket } from './token-bucket.js';
import { attemptsAfter, pauseAskedBy } from './transient.js';

/**
 * Rotates the workspaces of a subscription for a run, and accounts for each. What fails for a while is tried again; a
 * regeneration never blindly, as a rotation that is taken up again looks first.
 *
 * @param changed - Is called when nobody waits for the subscription any more.
 */
export function shardRotation(
  subscriptionId: string,
  run: Pick<FleetRun, 'id' | 'has' | 'account'>,
  { budget, ...options }: FleetRotationOptions,
  { ledger, clock, open, random = Math.random }: ShardPorts,
  changed: () => void,
): ShardWork<Account> {
  const bucket = createTokenBucket(clock, budget, changed);
  const opened = open(subscriptionId, bucket);
  const shared = { ...opened, ledger, keys: meteredKeys(opened.keys, bucket) };
  return {
    get waiting() {
      return bucket.waiting;
    },
    async rotate(workspace, ownClock, signal) {
      if (run.has(workspace)) return undefined;
      const account = await attempts(workspace, patientPorts({ ...shared, clock: ownClock }, random), signal);
      if (account instanceof Later) return account;
      await run.account(account);
      return account;
    },
  };

  async function attempts(
    workspace: WorkspaceIdParts,
    ports: RotationPorts,
    signal: AbortSignal,
  ): Promise<Account | Later> {
    for (let failures = 1; ; failures++) {
      try {
        const rotation = { ...options, rotationId: run.id, longestWait };
        const result = await rotateWorkspace(workspace, rotation, ports, signal);
        if (result.outcome === 'Waiting') return new Later(Date.parse(result.until ?? ''));
        return accountOfResult(result, at(clock));
      } catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof RotationError) || error.code === 'LedgerFailed') throw error;
        if (failures >= attemptsFor(error)) return accountOfError(workspace, error, at(clock));
        await ports.clock.sleep(Math.max(pauseFor(error), backoff(failures, random)), signal);
      }
    }
  }
}

/** The ports are patient; what is left is a request that was certainly not carried out, and a rival. */
function attemptsFor({ code, cause }: RotationError): number {
  if (code === 'RotatedByOthers') return 3;
  return code === 'RegenerateFailed' ? attemptsAfter(cause) : 1;
}

/** Milliseconds. A worker may need as many to learn that it has lost its lease to that rival. */
function pauseFor({ code, cause }: RotationError): number {
  return code === 'RotatedByOthers' ? 30_000 : pauseAskedBy(cause);
}

/** Milliseconds of a grace period that aren't worth coming back later for. */
const longestWait = 1000;

function at(clock: Clock): string {
  return new Date(clock.now()).toISOString();
}

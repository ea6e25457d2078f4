import { setMaxListeners } from 'node:events';
import type { Account } from '../fleet/account.js';
import type { ShardPorts } from '../fleet/fleet-ports.js';
import { shardRotation } from '../fleet/shard-rotation.js';
import { Later, type ShardWork } from '../fleet/shard-work.js';
import type { TokenBucket } from '../fleet/token-bucket.js';
import type { AccessKeys, Ledger, Publisher } from '../ports.js';
import { parseWorkspaceId } from '../../quantum/resource-id.js';
import type { ShardLease } from './shard-lease.js';

/**
 * Rotates the workspaces of a shard for as long as its lease lasts: nothing is written to Azure, to where keys are
 * published, or to the ledger without a look at the lease.
 *
 * @param budget - The share of the subscription's writes that may be used.
 * @param changed - Is told when more can be begun.
 */
export function leasedRotation(
  lease: ShardLease,
  budget: number | undefined,
  ports: ShardPorts,
  changed: () => void,
): ShardWork<Account> {
  const { run, lost, shard } = lease;
  setMaxListeners(0, lost);
  const { inUse, slot, grace, settle } = run.plan;
  const rotation = shardRotation(
    shard.subscriptionId,
    {
      id: run.id,
      has: () => false,
      account: (account) => lease.account(account, parseWorkspaceId(account.workspace)),
    },
    { inUse, slot, grace, settle, budget },
    {
      ...ports,
      ledger: fencedLedger(ports.ledger, lease),
      open(subscriptionId, bucket) {
        const opened = ports.open(subscriptionId, fencedBucket(bucket, lease));
        const { keys, publisher } = opened;
        return { ...opened, keys: fencedKeys(keys, lease), publisher: fencedPublisher(publisher, lease) };
      },
    },
    changed,
  );
  return {
    get waiting() {
      return rotation.waiting;
    },
    async rotate(workspace, clock, signal) {
      try {
        const result = await rotation.rotate(workspace, clock, AbortSignal.any([signal, lost]));
        if (!(result instanceof Later) || result.at - clock.now() < worthWaiting) return result;
        lease.comeBack(result.at);
        return undefined;
      } catch (error) {
        // Another worker has the workspace; closing the shard will say so.
        if (lost.aborted) return undefined;
        throw error;
      }
    },
  };
}

/** Milliseconds that a grace period may go on for; for a longer one the work is put back into the queue. */
const worthWaiting = 60_000;

function fencedBucket(bucket: TokenBucket, lease: ShardLease): TokenBucket {
  return {
    async take(signal) {
      await bucket.take(signal);
      lease.check();
    },
    answered: (answer) => bucket.answered(answer),
    get waiting() {
      return bucket.waiting;
    },
    get unanswered() {
      return bucket.unanswered;
    },
  };
}

/** A regeneration may have got its token some time ago. */
function fencedKeys(keys: AccessKeys, lease: ShardLease): AccessKeys {
  return {
    ...keys,
    async regenerate(workspace, slot, signal) {
      lease.check();
      await keys.regenerate(workspace, slot, signal);
    },
  };
}

function fencedPublisher(publisher: Publisher, lease: ShardLease): Publisher {
  return {
    describe: (workspace) => publisher.describe(workspace),
    read: (workspace, signal) => publisher.read(workspace, signal),
    async publish(publication, signal) {
      lease.check();
      await publisher.publish(publication, signal);
    },
  };
}

function fencedLedger(ledger: Ledger, lease: ShardLease): Ledger {
  return {
    read: (workspace, signal) => ledger.read(workspace, signal),
    async append(record, signal) {
      lease.check();
      await ledger.append(record, signal);
    },
  };
}

import type { Account } from '../fleet/account.js';
import type { AzureFleet } from '../fleet/azure-fleet.js';
import { work } from '../fleet/worker.js';
import type { WorkQueue } from '../fleet/work-queue.js';
import type { Clock, Publisher } from '../ports.js';
import type { FleetStorage } from './fleet-storage.js';
import { leasedRotation } from './leased-rotation.js';
import type { ShardLease } from './shard-lease.js';
import { createTableLedger } from './table-ledger.js';

/** How much a worker does at once. */
export interface ShardWorkOptions {
  /** How many workspaces at most are worked on at the same time. Default 512. */
  readonly concurrency?: number | undefined;
  /** The share of each subscription's writes that may be used, above 0 and at most 1. Default 1. */
  readonly budget?: number | undefined;
}

/** Rotates what a queue hands out, and yields what comes of each workspace. */
export function workShards(
  storage: FleetStorage,
  queue: WorkQueue<ShardLease>,
  { concurrency, budget }: ShardWorkOptions,
  azure: Pick<AzureFleet, 'open' | 'publisher'>,
  clock: Clock,
  signal: AbortSignal,
): AsyncGenerator<Account> {
  const ledger = createTableLedger(storage.records);
  const publishers = new Map<string, Publisher>();
  const publisherOf = ({ run: { id, plan } }: ShardLease): Publisher => {
    const publisher = publishers.get(id) ?? azure.publisher(plan.publish, plan.validityPeriodDays);
    publishers.set(id, publisher);
    return publisher;
  };
  return work(
    queue,
    (lease: ShardLease, changed) =>
      leasedRotation(lease, budget, { ledger, clock, open: azure.open(publisherOf(lease)) }, changed),
    { concurrency },
    clock,
    signal,
  );
}

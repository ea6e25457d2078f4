import type { InvocationContext } from '@azure/functions';
import type { WorkQueue } from '../rotation/fleet/work-queue.js';
import type { Clock } from '../rotation/ports.js';
import { claimShard } from '../rotation/storage/claim-shard.js';
import { encodeShardMessage, shardMessageOf } from '../rotation/storage/shard-message.js';
import { ShardLease } from '../rotation/storage/shard-lease.js';
import { workShards } from '../rotation/storage/work-shards.js';
import type { App } from './settings.js';

/** How long an invocation may take, in milliseconds from its beginning. */
export interface Patience {
  /** After that no more workspaces are begun; what is left is put back into the queue. */
  readonly stop: number;
  /** After that nothing is written any more: the host ends the invocation, and another may get the message. */
  readonly end: number;
}

/** For host.json's `functionTimeout` of ten minutes, for which Functions hides a message from others too. */
export const tenMinutes: Patience = { stop: 7 * 60_000, end: 9.5 * 60_000 };

/**
 * The queue trigger: rotates the workspaces of one subscription. The host deletes the message when this resolves, and
 * hands it out again when it rejects.
 *
 * @param entry - The message, decoded by the host.
 * @param open - Opens the app.
 */
export async function rotateShard(
  entry: unknown,
  context: InvocationContext,
  open: () => Promise<App>,
  { stop, end }: Patience,
  clock: Clock,
): Promise<void> {
  // Opening may take a minute of what the host gives, where storage is slow to answer.
  const until = clock.now() + end;
  const [stopping, ended] = [AbortSignal.timeout(stop), AbortSignal.timeout(end)];
  const { storage, azure } = await open();
  const { id, dequeueCount } = context.triggerMetadata ?? {};
  const count = Number(dequeueCount);
  if (typeof id !== 'string' || !(count > 0)) throw new Error('The host does not say which message it is.');
  const message = { id, count, text: textOf(entry), decode: () => shardMessageOf(entry) };
  const claim = await claimShard(storage, message, deliveries);
  if (!claim) return context.warn(`Message ${id} has no work, and is dropped.`);

  const hold = {
    count,
    duration: term,
    until: Math.min(clock.now() + term, until),
    // The host itself keeps the message hidden from others, and deletes it.
    renew: () => (clock.now() + term < until ? Promise.resolve() : Promise.reject(new Error('The invocation ends.'))),
    remove: () => Promise.resolve(),
  };
  const lease = new ShardLease(storage, claim, hold, clock, stopping);
  const leases = [lease];
  const queue: WorkQueue<ShardLease> = { lease: () => Promise.resolve(leases.shift()) };
  let rotated = 0;
  for await (const account of workShards(storage, queue, {}, azure, clock, ended)) {
    if (account.outcome === 'Rotated') rotated++;
    else context.warn(`${account.outcome}: ${account.workspace}: ${account.message ?? ''}`);
  }
  // Else the host would delete the message of what is not done.
  lease.lost.throwIfAborted();
  context.log(`Rotated ${rotated} workspaces of subscription ${claim.shard.subscriptionId} in run ${claim.run.id}.`);
}

/** Milliseconds: a third of it is the longest that a run goes on here which somebody has replaced. */
const term = 60_000;

/** One less than host.json's `maxDequeueCount`, after which the host puts the message away and tells nobody. */
const deliveries = 4;

/** As it was in the queue. */
function textOf(entry: unknown): string {
  try {
    return encodeShardMessage(shardMessageOf(entry));
  } catch {
    return typeof entry === 'string' ? entry : (JSON.stringify(entry) ?? '');
  }
}

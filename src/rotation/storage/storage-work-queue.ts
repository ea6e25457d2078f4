import type { DequeuedMessageItem } from '@azure/storage-queue';
import type { WorkQueue } from '../fleet/work-queue.js';
import type { Clock } from '../ports.js';
import { claimShard } from './claim-shard.js';
import type { FleetStorage } from './fleet-storage.js';
import { currentRun } from './run-rows.js';
import { decodeShardMessage } from './shard-message.js';
import { ShardLease, type Hold } from './shard-lease.js';
import { isUnfinished } from './shard-rows.js';
import { orUndefined } from './status-of.js';

/** How a worker takes work. */
export interface StorageWorkOptions {
  /** Milliseconds until others get what a worker had that died; at least 1000. Default 60000. */
  readonly lease?: number | undefined;
  /** How often work is handed out before it is given up. Default 5, as in Azure Functions. */
  readonly deliveries?: number | undefined;
  /** Goes on asking when all work is done. Default: ends. */
  readonly wait?: boolean | undefined;
  /** Hands out nothing more when it aborts, and lets what is under way come to its end. */
  readonly stopping: AbortSignal;
}

/** Work that comes from Azure Storage; what is still held when it is disposed of is given back. */
export interface StorageWorkQueue extends WorkQueue<ShardLease>, AsyncDisposable {}

export function createStorageWorkQueue(
  storage: FleetStorage,
  clock: Clock,
  { lease: duration = 60_000, deliveries = 5, wait = false, stopping }: StorageWorkOptions,
): StorageWorkQueue {
  const held = new Set<ShardLease>();

  const receive = async (): Promise<ShardLease | undefined> => {
    const since = clock.now();
    const visibilityTimeout = Math.floor(duration / 1000);
    const { receivedMessageItems } = await storage.queue.receiveMessages({ visibilityTimeout });
    const [item] = receivedMessageItems;
    if (!item) return undefined;
    const hold = holdOf(storage, item, since, visibilityTimeout);
    const { messageId: id, messageText: text } = item;
    const message = { id, text, count: hold.count, decode: () => decodeShardMessage(text) };
    const claim = await claimShard(storage, message, deliveries);
    if (claim) return new ShardLease(storage, claim, hold, clock, stopping);
    await hold.remove();
    return receive();
  };
  const isOver = async () => {
    const { run } = await currentRun(storage.runs);
    return !run || !(await isUnfinished(storage.runs, run.id));
  };

  return {
    async lease(signal) {
      const awake = AbortSignal.any([signal, stopping]);
      for (let pause = shortestPause; !stopping.aborted; pause = Math.min(2 * pause, longestPause)) {
        signal.throwIfAborted();
        const lease = await receive();
        if (lease) {
          for (const each of held) if (each.over) held.delete(each);
          held.add(lease);
          return lease;
        }
        const over = await isOver();
        if (over && !wait) return undefined;
        const most = Math.min(pause, over ? longestPause : longestPauseInRun);
        await clock.sleep(most * (0.5 + Math.random() / 2), awake).catch(() => undefined);
      }
      signal.throwIfAborted();
      return undefined;
    },
    async [Symbol.asyncDispose]() {
      // Whoever can't be told gets it back when the lease lapses.
      await Promise.allSettled([...held].map((lease) => lease.release()));
    },
  };
}

/** Milliseconds between two questions when there is nothing. */
const shortestPause = 500;
const longestPause = 30_000;

/** What a worker had that died is to be found soon. */
const longestPauseInRun = 2000;

function holdOf({ queue }: FleetStorage, item: DequeuedMessageItem, since: number, seconds: number): Hold {
  const { messageId, dequeueCount } = item;
  let { popReceipt } = item;
  return {
    count: dequeueCount,
    duration: seconds * 1000,
    until: since + seconds * 1000,
    async renew() {
      const renewed = await queue.updateMessage(messageId, popReceipt, undefined, seconds);
      popReceipt = renewed.popReceipt ?? popReceipt;
    },
    remove: async () => void (await orUndefined(queue.deleteMessage(messageId, popReceipt))),
  };
}

import { setMaxListeners } from 'node:events';
import { abortable } from '../../cmdlet/abortable.js';
import type { Clock } from '../ports.js';
import { createChanges } from './changes.js';
import { holdShard, type HeldShard } from './held-shard.js';
import { createPlaces } from './places.js';
import type { ShardWork } from './shard-work.js';
import { LeaseLostError, type Lease, type WorkQueue } from './work-queue.js';

/** How much a worker does at once. */
export interface WorkerOptions {
  /** How many workspaces at most are worked on at the same time. Default 512. */
  readonly concurrency?: number | undefined;
  /** How many of them in one subscription. Default 16: they use up its 200 saved writes in about ten seconds. */
  readonly perSubscription?: number | undefined;
}

/**
 * Works on what a queue hands out until there is nothing left, and yields what comes of each workspace.
 *
 * Of the subscriptions that it has leased, the one goes first in which the fewest workspaces are under way. Nothing new
 * is begun while nobody takes what is yielded.
 *
 * @param open - What to do with a shard. It calls `changed` when its `waiting` has come down to 0.
 */
export async function* work<Result, Leased extends Lease>(
  queue: WorkQueue<Leased>,
  open: (lease: Leased, changed: () => void) => ShardWork<Result>,
  { concurrency = 512, perSubscription = 16 }: WorkerOptions,
  clock: Clock,
  signal: AbortSignal,
): AsyncGenerator<Result> {
  const changes = createChanges();
  const places = createPlaces();
  const ended = new AbortController();
  const ending = AbortSignal.any([signal, ended.signal]);
  setMaxListeners(0, ending);
  const held = new Set<HeldShard<Result>>();
  const results: Result[] = [];
  let leasing = 'idle' as 'idle' | 'busy' | 'over';
  let failure: { readonly error: unknown } | undefined;

  const fail = (error: unknown) => {
    failure ??= { error };
    changes.tell();
  };
  const lease = async () => {
    leasing = 'busy';
    const leased = await queue.lease(ending);
    leasing = leased ? 'idle' : 'over';
    if (leased) hold(leased);
    changes.tell();
  };
  const hold = (leased: Leased) => {
    const shard = holdShard(leased, open(leased, changes.tell), { clock, places, changes, signal: ending });
    held.add(shard);
    const release = () => {
      held.delete(shard);
      changes.tell();
    };
    shard.closed.then(release, (error: unknown) => {
      release();
      if (!(error instanceof LeaseLostError)) fail(error);
    });
  };
  const begin = async (shard: HeldShard<Result>) => {
    const result = await shard.begin();
    if (result !== undefined) results.push(result);
    changes.tell();
  };
  const fill = () => {
    while (places.taken < concurrency) {
      const shard = leastBusy(held, perSubscription);
      if (!shard) break;
      begin(shard).catch(fail);
    }
    if (places.taken < concurrency && leasing === 'idle') lease().catch(fail);
  };

  try {
    for (;;) {
      if (failure) throw failure.error;
      signal.throwIfAborted();
      const changed = changes.next();
      fill();
      if (results.length > 0) yield* results.splice(0);
      else if (leasing === 'over' && held.size === 0) return;
      else await abortable(changed, signal);
    }
  } finally {
    ended.abort();
  }
}

function leastBusy<Result>(
  shards: Iterable<HeldShard<Result>>,
  perSubscription: number,
): HeldShard<Result> | undefined {
  let found: HeldShard<Result> | undefined;
  for (const shard of shards) {
    const able = shard.ready && shard.waiting === 0 && shard.underWay < perSubscription;
    if (able && (!found || shard.underWay < found.underWay)) found = shard;
  }
  return found;
}

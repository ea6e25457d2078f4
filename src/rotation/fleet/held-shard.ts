import { setMaxListeners } from 'node:events';
import type { WorkspaceIdParts } from '../../quantum/resource-id.js';
import type { Clock } from '../ports.js';
import type { Changes } from './changes.js';
import { keepLease } from './keep-lease.js';
import { createPlaces, leavingPlace, type Places } from './places.js';
import { createPutOff } from './put-off.js';
import { Later, type ShardWork } from './shard-work.js';
import type { Lease } from './work-queue.js';

/** A shard that a worker has leased. */
export interface HeldShard<Result> {
  /** Whether there is a workspace to begin with now. */
  readonly ready: boolean;
  /** How many workspaces are under way, without those that sleep. */
  readonly underWay: number;
  /** See {@link ShardWork.waiting}. */
  readonly waiting: number;
  /** Does the next workspace. Undefined where nothing has come of it, or it is another worker's by now. */
  begin(): Promise<Result | undefined>;
  /** Resolves when the shard is done. Rejects with a `LeaseLostError` when it is another worker's by now. */
  readonly closed: Promise<void>;
}

/** What a worker lends to each of its shards. */
export interface Lent {
  readonly clock: Clock;
  readonly places: Places;
  readonly changes: Changes;
  readonly signal: AbortSignal;
}

/** Goes through the workspaces of a shard; those that are to be done later come again when their time has come. */
export function holdShard<Result>(lease: Lease, work: ShardWork<Result>, lent: Lent): HeldShard<Result> {
  const { changes } = lent;
  const left = new AbortController();
  const signal = AbortSignal.any([lent.signal, left.signal]);
  setMaxListeners(0, signal); // one for every workspace that waits
  const places = createPlaces(lent.places);
  const clock = leavingPlace(lent.clock, places, changes.tell);
  const putOff = createPutOff(lent.clock, changes.tell, signal);
  const workspaces = lease.shard.workspaces()[Symbol.asyncIterator]();
  let next: WorkspaceIdParts | undefined;
  let unfinished = 0;
  let allRead = false;
  let finish = (): void => undefined;
  let fail: (error: unknown) => void = () => undefined;
  const finished = new Promise<void>((resolve, reject) => ([finish, fail] = [resolve, reject]));

  const changed = () => {
    changes.tell();
    if (allRead && unfinished === 0 && putOff.size === 0) finish();
  };
  const read = async () => {
    next = undefined;
    const result = await workspaces.next();
    if (result.done) allRead = true;
    else next = result.value;
    changed();
  };
  const take = (): WorkspaceIdParts | undefined => {
    const taken = putOff.take() ?? next;
    if (taken && taken === next) read().catch(fail);
    return taken;
  };
  const close = async () => {
    try {
      await Promise.race([finished, keepLease(lease, lent.clock, signal)]);
      await lease.complete();
    } finally {
      left.abort();
    }
  };

  read().catch(fail);
  return {
    get ready() {
      return !signal.aborted && (next !== undefined || putOff.due);
    },
    get underWay() {
      return places.taken;
    },
    get waiting() {
      return work.waiting;
    },
    async begin() {
      const workspace = take();
      if (!workspace) return undefined;
      unfinished++;
      places.add(1);
      try {
        const result = await work.rotate(workspace, clock, signal);
        if (!(result instanceof Later)) return result;
        putOff.add(workspace, result.at);
      } catch (error) {
        // Another worker has it, or everything stops: elsewhere it is said why.
        if (!signal.aborted) throw error;
      } finally {
        places.add(-1);
        unfinished--;
        changed();
      }
      return undefined;
    },
    closed: close(),
  };
}

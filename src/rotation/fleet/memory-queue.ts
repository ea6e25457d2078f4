import { abortable } from '../../cmdlet/abortable.js';
import type { WorkspaceIdParts } from '../../quantum/resource-id.js';
import { nameDigest } from '../ledger/name-digest.js';
import type { Clock } from '../ports.js';
import { createChanges } from './changes.js';
import { createTextList, type TextList } from './text-list.js';
import { LeaseLostError, type Lease, type Shard, type WorkQueue } from './work-queue.js';

/** The queue of one process. Its work may be taken while it is still being read. */
export interface MemoryQueue extends WorkQueue {
  /** Adds a workspace to the shard of its subscription. @returns False when it is there already. */
  add(workspace: WorkspaceIdParts): boolean;
  /** Nothing more will be added. */
  end(): void;
}

/**
 * Keeps of a workspace its names and nothing else, some hundred bytes: so all of a subscription's can be waited for, in
 * whatever order they come, and none has to be read twice.
 *
 * @param duration - Milliseconds until a lease that isn't renewed lapses. Default: it doesn't, as no worker is lost but
 * with the process.
 */
export function createMemoryQueue(clock: Clock, duration = Infinity): MemoryQueue {
  const entries = new Map<string, Entry>();
  const changes = createChanges();
  let ended = false;

  const isFree = (entry: Entry) => !entry.done && entry.leasedUntil <= clock.now();
  const shardOf = (subscriptionId: string, { names }: Entry): Shard => ({
    subscriptionId,
    async *workspaces() {
      for (let index = 0; ; index++) {
        while (index === names.length && !ended) await changes.next();
        const name = names.at(index);
        if (name === undefined) return;
        const [resourceGroupName = '', workspaceName = ''] = name.split('/');
        yield { subscriptionId, resourceGroupName, workspaceName };
      }
    },
  });
  const leaseOf = (subscriptionId: string, entry: Entry): Lease => {
    const count = ++entry.count;
    const hold = () => void (entry.leasedUntil = clock.now() + duration);
    const check = () => {
      if (entry.done || entry.count !== count || isFree(entry)) throw new LeaseLostError(subscriptionId);
    };
    const finish = () => {
      check();
      entry.done = true;
      changes.tell();
      return Promise.resolve();
    };
    hold();
    return {
      shard: shardOf(subscriptionId, entry),
      count,
      duration,
      // eslint-disable-next-line @typescript-eslint/require-await
      async renew() {
        check();
        hold();
      },
      complete: async () => finish(),
      poison: async () => finish(),
    };
  };

  return {
    add({ subscriptionId, resourceGroupName, workspaceName }) {
      const id = subscriptionId.toLowerCase();
      const entry = entries.get(id) ?? {
        names: createTextList(),
        seen: new Set(),
        count: 0,
        leasedUntil: 0,
        done: false,
      };
      const name = `${resourceGroupName}/${workspaceName}`;
      const digest = nameDigest(name);
      if (entry.seen.has(digest)) return false;
      entry.seen.add(digest);
      entry.names.push(name);
      entries.set(id, entry);
      changes.tell();
      return true;
    },
    end() {
      ended = true;
      changes.tell();
    },
    async lease(signal) {
      for (;;) {
        const [id, entry] = [...entries].find(([, each]) => isFree(each)) ?? [];
        if (id !== undefined && entry) return leaseOf(id, entry);
        const left = [...entries.values()].filter(({ done }) => !done);
        if (ended && left.length === 0) return undefined;
        const lapse = Math.min(...left.map(({ leasedUntil }) => leasedUntil));
        await (lapse < Infinity ? clock.sleep(lapse - clock.now(), signal) : abortable(changes.next(), signal));
      }
    },
  };
}

interface Entry {
  /** "resource group/workspace", as they were given. */
  readonly names: TextList;
  /** Digests of the same. */
  readonly seen: Set<string>;
  count: number;
  /** Milliseconds since 1970. */
  leasedUntil: number;
  done: boolean;
}

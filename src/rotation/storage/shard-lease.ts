import type { WorkspaceIdParts } from '../../quantum/resource-id.js';
import { LeaseLostError, type Lease, type Shard } from '../fleet/work-queue.js';
import type { Account } from '../fleet/account.js';
import type { Clock } from '../ports.js';
import type { Claim } from './claim-shard.js';
import type { FleetStorage } from './fleet-storage.js';
import { poisonMessage } from './poison-message.js';
import { currentRun, type Run } from './run-rows.js';
import { sendShard } from './send-shard.js';
import { encodeShardMessage } from './shard-message.js';
import { replaceShard, type ShardRow } from './shard-rows.js';
import { statusOf } from './status-of.js';
import { accountWriter, workspacesOf } from './workspace-rows.js';
import { workspaceKey } from './workspace-key.js';

/** How a message is held on to. */
export interface Hold {
  readonly count: number;
  /** Milliseconds that it is one's own after it was renewed. */
  readonly duration: number;
  /** When that is over first, by our own clock, and no later than storage thinks. */
  readonly until: number;
  /** @throws RestError of status 404 or 400 when it is another's by now; any other error leaves it as long as it was. */
  renew(): Promise<void>;
  remove(): Promise<void>;
}

/** As many workspaces of a subscription as a worker begins at the same time, unless it is told otherwise. */
const plenty = 16;

/** The workspaces of a subscription, as long as the message for them is invisible for others. */
export class ShardLease implements Lease {
  readonly run: Run;
  readonly shard: Shard;
  readonly count: number;
  readonly duration: number;
  /** How many of its workspaces are being rotated. */
  underWay = 0;
  /** Whether the subscription allows no more writes for now. */
  throttled: () => boolean = () => false;
  readonly #storage: FleetStorage;
  readonly #clock: Clock;
  readonly #hold: Hold;
  readonly #lost = new AbortController();
  readonly #etags = new Map<string, string>();
  readonly #write: (account: Account, etag?: string) => Promise<void>;
  readonly #stopping: AbortSignal;
  #row: ShardRow;
  #until: number;
  #last: Promise<unknown> = Promise.resolve();
  #allRead = false;
  #next = Infinity;
  #over = false;

  /** @param stopping - When it aborts, no more workspaces are handed out. */
  constructor(storage: FleetStorage, { run, shard }: Claim, hold: Hold, clock: Clock, stopping: AbortSignal) {
    this.run = run;
    this.count = hold.count;
    this.duration = hold.duration;
    this.shard = { subscriptionId: shard.subscriptionId, workspaces: () => this.#workspaces() };
    this.#storage = storage;
    this.#clock = clock;
    this.#hold = hold;
    this.#row = shard;
    this.#until = hold.until;
    this.#write = accountWriter(storage.runs, run.id);
    this.#stopping = stopping;
  }

  /** Aborted when it is another's, or may be. */
  get lost(): AbortSignal {
    return this.#lost.signal;
  }

  /** Whether it was done, given back or lost. */
  get over(): boolean {
    return this.#over || this.lost.aborted;
  }

  /**
   * Whether its worker could begin more of its workspaces if it had the places: then it is to take no other shard, which
   * another worker may have the places for.
   */
  get hungry(): boolean {
    return !this.over && !this.#allRead && !this.throttled() && this.underWay < plenty;
  }

  /**
   * To be asked before each change. A process that was suspended, or cut off, finds here that it must not go on, however
   * much it has to do before the next renewal.
   *
   * @throws {LeaseLostError}
   */
  check(): void {
    if (!this.over && this.#clock.now() < this.#until) return;
    throw this.#lose();
  }

  /** Accounts for one of its workspaces. */
  async account(account: Account, workspace: WorkspaceIdParts): Promise<void> {
    this.check();
    const key = workspaceKey(workspace);
    await this.#write(account, this.#etags.get(key));
    this.#etags.delete(key);
  }

  /** One of its workspaces is to be looked at again at a time that is too far off to be waited for. */
  comeBack(at: number): void {
    this.#next = Math.min(this.#next, at);
  }

  async renew(): Promise<void> {
    await this.#alone(async () => {
      this.check();
      const since = this.#clock.now();
      const { run } = await currentRun(this.#storage.runs);
      if (run?.id !== this.run.id) throw this.#lose();
      await this.#hold.renew();
      this.#until = since + this.duration;
    });
  }

  /** Whoever stopped early, or has to come back, gives the rest back. */
  async complete(): Promise<void> {
    if (!this.#allRead || this.#next < Infinity) return this.release();
    await this.#finish({ state: 'Done' });
  }

  async poison(reason: string): Promise<void> {
    await this.#finish({ state: 'GivenUp', reason });
    const { id: run } = this.run;
    await poisonMessage(this.#storage, encodeShardMessage({ run, ...this.shard }), reason);
  }

  /** Gives back what is left, as a message that nobody has had yet. Does nothing when there is nothing to give back. */
  async release(): Promise<void> {
    if (this.over) return;
    await this.#finish({ message: '' }, async () => {
      const delay = this.#allRead && this.#next < Infinity ? Math.max(0, this.#next - this.#clock.now()) : 0;
      await sendShard(this.#storage, { run: this.run.id, subscriptionId: this.#row.subscriptionId }, delay);
    });
  }

  /** The row first: a message that is there for nothing does no harm, and a row without a message would wait for ever. */
  async #finish(changes: Parameters<typeof replaceShard>[3], then = () => Promise.resolve()): Promise<void> {
    await this.#alone(async () => {
      this.check();
      this.#row = await replaceShard(this.#storage.runs, this.run.id, this.#row, changes);
      await then();
      this.#over = true;
      await this.#hold.remove();
    });
  }

  /** A renewal changes the receipt that all else needs, so it is one thing after the other. */
  async #alone(action: () => Promise<void>): Promise<void> {
    const before = this.#last;
    const own = before.catch(() => undefined).then(action);
    this.#last = own;
    try {
      await own;
    } catch (error) {
      throw [400, 404, 412].includes(statusOf(error) ?? 0) ? this.#lose() : error;
    }
  }

  #lose(): LeaseLostError {
    const error = new LeaseLostError(this.shard.subscriptionId);
    this.#lost.abort(error);
    return error;
  }

  async *#workspaces(): AsyncGenerator<WorkspaceIdParts> {
    for await (const { workspace, etag } of workspacesOf(
      this.#storage.runs,
      this.run.id,
      this.shard.subscriptionId,
      true,
    )) {
      if (this.#stopping.aborted) return;
      this.#etags.set(workspaceKey(workspace), etag);
      yield workspace;
      if (this.#stopping.aborted) return;
    }
    this.#allRead = true;
  }
}

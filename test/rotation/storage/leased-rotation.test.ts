import { expect } from 'chai';
import { workspaceId } from '../../../src/quantum/resource-id.js';
import type { Account } from '../../../src/rotation/fleet/account.js';
import { work } from '../../../src/rotation/fleet/worker.js';
import type { Clock, Ledger, RotationPorts } from '../../../src/rotation/ports.js';
import { leasedRotation } from '../../../src/rotation/storage/leased-rotation.js';
import { runAccounts } from '../../../src/rotation/storage/run-summary.js';
import type { ShardLease } from '../../../src/rotation/storage/shard-lease.js';
import { createTableLedger } from '../../../src/rotation/storage/table-ledger.js';
import { systemClock } from '../../../src/rotation/system-clock.js';
import { World } from '../world.js';
import { all, never, queueOf, shortly, submit, useStorage, workspacesIn } from './fleet.js';

describe('leasedRotation', function () {
  this.timeout(60_000);
  const test = useStorage();

  /** Everything that is the workspaces' own; a worker may be struck there. */
  const worldPorts = (
    worlds: ReadonlyMap<string, World>,
    strike: (what: string) => Promise<void> = () => Promise.resolve(),
  ) => {
    const of = (workspace: Parameters<typeof workspaceId>[0]): RotationPorts => {
      const world = worlds.get(workspaceId(workspace));
      if (!world) throw new Error('There is no such workspace.');
      return world.ports();
    };
    const keyed = async <T>(what: string, action: () => Promise<T>) => {
      await systemClock.sleep(5, never);
      await strike(what);
      return action();
    };
    return () => ({
      keys: {
        look: (workspace: never, signal: AbortSignal) =>
          keyed('look', () => of(workspace).keys.look(workspace, signal)),
        regenerate: (workspace: never, slot: 'Primary' | 'Secondary', signal: AbortSignal) =>
          keyed('regenerate', () => of(workspace).keys.regenerate(workspace, slot, signal)),
      },
      tester: {
        test: (connectionString: never) =>
          [...worlds.values()].some((world) => world.opens(connectionString))
            ? Promise.resolve()
            : Promise.reject(new Error('Unauthorized.')),
      },
      publisher: {
        describe: () => 'a place',
        read: (workspace: never, signal: AbortSignal) => of(workspace).publisher.read(workspace, signal),
        publish: (
          publication: { workspace: never } & Parameters<RotationPorts['publisher']['publish']>[0],
          signal: AbortSignal,
        ) => of(publication.workspace).publisher.publish(publication, signal),
      },
    });
  };
  const worldsOf = (workspaces: ReturnType<typeof workspacesIn>) =>
    new Map(workspaces.map((each) => [workspaceId(each), new World()]));
  const ledger = () => createTableLedger(test.storage.records);
  const workOn = (
    open: ReturnType<typeof worldPorts>,
    { lease, ...given }: { readonly lease?: number; readonly clock?: Clock; readonly ledger?: Ledger } = {},
  ): Promise<Account[]> => {
    const ports = { ledger: ledger(), clock: systemClock, ...given, open: open as never };
    const { clock } = ports;
    const queue = queueOf(test.storage, { clock, ...(lease !== undefined && { lease }) });
    return all(
      work(
        queue,
        (lease: ShardLease, changed) => leasedRotation(lease, undefined, ports, changed),
        { concurrency: 4 },
        clock,
        never,
      ),
    );
  };

  it('shares a fleet between two workers: each workspace is rotated once', async () => {
    const workspaces = workspacesIn(6, 4);
    const worlds = worldsOf(workspaces);
    const { run } = await submit(test.storage, 6, 4);
    const [first, second] = meeting();
    const [one, two] = await Promise.all([workOn(worldPorts(worlds, first)), workOn(worldPorts(worlds, second))]);
    expect(one.length + two.length).to.equal(24);
    expect(Math.min(one.length, two.length)).to.be.greaterThan(0);
    for (const world of worlds.values()) {
      expect(world.regenerated).to.deep.equal(['Secondary']);
      expect(world.harm).to.deep.equal([]);
    }
    const accounts = await all(runAccounts(test.storage, run));
    expect(accounts.map(({ outcome }) => outcome)).to.deep.equal(Array(24).fill('Rotated'));
  });

  it('keeps a worker that was suspended from any change, and lets another finish', async () => {
    const workspaces = workspacesIn(1, 1);
    const worlds = worldsOf(workspaces);
    await submit(test.storage, 1, 1);
    const process = suspendable();
    const appended: string[] = [];
    const watched: Ledger = {
      read: (workspace, signal) => ledger().read(workspace, signal),
      append(record, signal) {
        appended.push(record.state);
        return ledger().append(record, signal);
      },
    };
    // It falls asleep with the answer to its look on the way, and wakes when the lease is another's.
    const first = workOn(
      worldPorts(worlds, (what) => (what === 'look' ? process.suspend() : Promise.resolve())),
      { lease: shortly, clock: process.clock, ledger: watched },
    );
    await process.suspended;
    const others = await workOn(worldPorts(worlds));
    expect(others.map(({ outcome }) => outcome)).to.deep.equal(['Rotated']);
    process.resume();
    expect(await first).to.deep.equal([]);
    expect(appended).to.deep.equal([]);
    const [world] = worlds.values();
    expect(world?.regenerated).to.deep.equal(['Secondary']);
    expect(world?.harm).to.deep.equal([]);
  });
});

/** Two that wait for each other, where the quicker would else be done with everything before the other begins. */
function meeting(): [() => Promise<void>, () => Promise<void>] {
  const [first, second] = [arrival(), arrival()];
  const met = Promise.all([first.come, second.come]).then(() => undefined);
  return [() => (first.arrive(), met), () => (second.arrive(), met)];
}

function arrival(): { readonly come: Promise<void>; arrive(): void } {
  let arrive: () => void = () => undefined;
  const come = new Promise<void>((resolve) => (arrive = resolve));
  return { come, arrive: () => arrive() };
}

/** A process that stops where `suspend` is awaited, and so do its timers; once it is resumed they go off late. */
function suspendable(): {
  readonly clock: Clock;
  readonly suspended: Promise<void>;
  suspend(): Promise<void>;
  resume(): void;
} {
  let tell: () => void = () => undefined;
  let resume: () => void = () => undefined;
  const suspended = new Promise<void>((resolve) => (tell = resolve));
  const resumed = new Promise<void>((resolve) => (resume = resolve));
  let isSuspended = false;
  const sleep = async (milliseconds: number, signal: AbortSignal) => {
    await systemClock.sleep(milliseconds, signal);
    if (!isSuspended) return;
    await resumed;
    // Time enough for what must not be done before the next renewal.
    await systemClock.sleep(500, signal);
  };
  return {
    clock: { ...systemClock, sleep },
    suspended,
    suspend() {
      isSuspended = true;
      tell();
      return resumed;
    },
    resume,
  };
}

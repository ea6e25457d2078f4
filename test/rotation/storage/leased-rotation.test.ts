import { expect } from 'chai';
import { workspaceId } from '../../../src/quantum/resource-id.js';
import type { Account } from '../../../src/rotation/fleet/account.js';
import { work } from '../../../src/rotation/fleet/worker.js';
import type { Clock, RotationPorts } from '../../../src/rotation/ports.js';
import { leasedRotation } from '../../../src/rotation/storage/leased-rotation.js';
import { runAccounts } from '../../../src/rotation/storage/run-summary.js';
import type { ShardLease } from '../../../src/rotation/storage/shard-lease.js';
import { createTableLedger } from '../../../src/rotation/storage/table-ledger.js';
import { systemClock } from '../../../src/rotation/system-clock.js';
import { World } from '../world.js';
import { all, never, queueOf, submit, useStorage, workspacesIn } from './fleet.js';

describe('leasedRotation', function () {
  this.timeout(60_000);
  const test = useStorage();

  /** Everything that is the workspaces' own; a worker may be struck there. */
  const worldPorts = (worlds: ReadonlyMap<string, World>, strike: (what: string) => void = () => undefined) => {
    const of = (workspace: Parameters<typeof workspaceId>[0]): RotationPorts => {
      const world = worlds.get(workspaceId(workspace));
      if (!world) throw new Error('There is no such workspace.');
      return world.ports();
    };
    const keyed = async <T>(what: string, action: () => Promise<T>) => {
      await systemClock.sleep(5, never);
      strike(what);
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
  const workOn = (open: ReturnType<typeof worldPorts>, clock: Clock = systemClock): Promise<Account[]> => {
    const ports = { ledger: createTableLedger(test.storage.records), clock, open: open as never };
    const queue = queueOf(test.storage, { clock });
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
    const [one, two] = await Promise.all([workOn(worldPorts(worlds)), workOn(worldPorts(worlds))]);
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
    let late = 0;
    let looks = 0;
    const clock = { ...systemClock, now: () => Date.now() + late };
    // It falls asleep with the answer to its look on the way, and wakes when the lease is another's.
    const first = workOn(
      worldPorts(worlds, (what) => {
        if (what === 'look' && ++looks === 1) late = 10_000;
      }),
      clock,
    );
    await systemClock.sleep(2500, never);
    const others: Account[] = [];
    // On a busy machine another may lose its lease, too.
    while (others.length === 0) others.push(...(await workOn(worldPorts(worlds))));
    expect(others.map(({ outcome }) => outcome)).to.deep.equal(['Rotated']);
    await first;
    const [world] = worlds.values();
    expect(world?.regenerated).to.deep.equal(['Secondary']);
    expect(world?.harm).to.deep.equal([]);
    expect(looks).to.equal(1);
  });
});

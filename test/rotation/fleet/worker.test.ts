import { expect } from 'chai';
import type { WorkspaceIdParts } from '../../../src/quantum/resource-id.js';
import { createMemoryQueue } from '../../../src/rotation/fleet/memory-queue.js';
import { Later, type ShardWork } from '../../../src/rotation/fleet/shard-work.js';
import { work } from '../../../src/rotation/fleet/worker.js';
import type { Lease } from '../../../src/rotation/fleet/work-queue.js';
import { createMortal } from '../../simulation/mortal.js';
import { createVirtualClock, type VirtualClock } from '../../simulation/virtual-clock.js';

const never = new AbortController().signal;
const id = (subscription: number, name: string): WorkspaceIdParts => ({
  subscriptionId: `00000000-0000-4000-8000-00000000000${subscription}`,
  resourceGroupName: 'rg',
  workspaceName: name,
});

describe('worker', () => {
  let clock: VirtualClock;
  beforeEach(() => (clock = createVirtualClock()));

  const rotating =
    (rotate: ShardWork<string>['rotate'], waiting = () => 0) =>
    (): ShardWork<string> => ({
      rotate,
      get waiting() {
        return waiting();
      },
    });
  const collect = async <T>(results: AsyncIterable<T>) => {
    const all: T[] = [];
    for await (const result of results) all.push(result);
    return all;
  };
  const filled = (subscriptions: number, each: number, duration?: number) => {
    const queue = createMemoryQueue(clock, duration);
    for (let subscription = 0; subscription < subscriptions; subscription++) {
      for (let index = 0; index < each; index++) queue.add(id(subscription, `w${index}`));
    }
    queue.end();
    return queue;
  };

  it('does each workspace once, whatever the case in which it is named again', async () => {
    const queue = createMemoryQueue(clock);
    expect(['a', 'b', 'A'].map((name) => queue.add(id(1, name)))).to.deep.equal([true, true, false]);
    queue.end();
    const rotate = (workspace: WorkspaceIdParts) => Promise.resolve(workspace.workspaceName);
    expect(await clock.run(collect(work(queue, rotating(rotate), {}, clock, never)))).to.deep.equal(['a', 'b']);
  });

  it('keeps to its concurrency and to that of a subscription, and shares it between them', async () => {
    const under = new Map<string, number>();
    let most = 0;
    let mostInOne = 0;
    const seen = new Set<string>();
    const rotate: ShardWork<string>['rotate'] = async ({ subscriptionId, workspaceName }, ownClock, signal) => {
      under.set(subscriptionId, (under.get(subscriptionId) ?? 0) + 1);
      const counts = [...under.values()];
      most = Math.max(
        most,
        counts.reduce((sum, count) => sum + count),
      );
      mostInOne = Math.max(mostInOne, ...counts);
      if (most === 6) seen.add(counts.filter((count) => count > 0).join());
      await ownClock.sleep(500, signal);
      under.set(subscriptionId, (under.get(subscriptionId) ?? 0) - 1);
      return workspaceName;
    };
    const options = { concurrency: 6, perSubscription: 4 };
    const results = await clock.run(collect(work(filled(3, 40), rotating(rotate), options, clock, never)));
    expect(results).to.have.lengthOf(120);
    expect(most).to.equal(6);
    expect([...seen]).to.include('2,2,2');

    mostInOne = 0;
    under.clear();
    await clock.run(collect(work(filled(1, 40), rotating(rotate), options, clock, never)));
    expect(mostInOne).to.equal(4);
  });

  it('begins nothing in a subscription while somebody waits for its bucket', async () => {
    let waiting = 1;
    let begun = 0;
    const rotate = () => Promise.resolve(`${++begun}`);
    let changed = () => {};
    const open = (_: Lease, tell: () => void): ShardWork<string> => {
      changed = tell;
      return rotating(rotate, () => waiting)();
    };
    clock.at(clock.now() + 1000, () => {
      expect(begun).to.equal(0);
      waiting = 0;
      changed();
    });
    await clock.run(collect(work(filled(1, 3), open, {}, clock, never)));
    expect(begun).to.equal(3);
  });

  it('lets others go on while one sleeps long, and comes back to those that are to be done later', async () => {
    const order: string[] = [];
    const rotate: ShardWork<string>['rotate'] = async ({ workspaceName }, ownClock, signal) => {
      order.push(workspaceName);
      if (workspaceName === 'w0' && order.length === 1) return new Later(clock.now() + 60_000);
      if (workspaceName === 'w1') await ownClock.sleep(30_000, signal);
      return workspaceName;
    };
    const options = { concurrency: 1 };
    const results = await clock.run(collect(work(filled(1, 4), rotating(rotate), options, clock, never)));
    expect(results).to.deep.equal(['w2', 'w3', 'w1', 'w0']);
    expect(order).to.deep.equal(['w0', 'w1', 'w2', 'w3', 'w0']);
  });

  it('begins nothing while nobody takes its results', async () => {
    let begun = 0;
    const rotate = () => Promise.resolve(`${++begun}`);
    const results = work(filled(1, 50), rotating(rotate), { concurrency: 2 }, clock, never);
    await clock.run(results.next());
    await clock.run(clock.sleep(1000, never));
    expect(begun).to.be.at.most(4);
    await results.return(undefined);
  });

  it('works while the input is still read', async () => {
    const queue = createMemoryQueue(clock);
    queue.add(id(1, 'a'));
    clock.at(clock.now() + 5000, () => void queue.add(id(1, 'b')));
    clock.at(clock.now() + 9000, () => void queue.add(id(2, 'c')));
    clock.at(clock.now() + 10_000, () => queue.end());
    const start = clock.now();
    const rotate = ({ workspaceName }: WorkspaceIdParts) =>
      Promise.resolve(`${workspaceName} at ${(clock.now() - start) / 1000}`);
    const results = await clock.run(collect(work(queue, rotating(rotate), {}, clock, never)));
    expect(results).to.deep.equal(['a at 0', 'b at 5', 'c at 9']);
  });

  it('renews its leases, and leaves to another what a killed worker had', async () => {
    const queue = filled(2, 3, 3000);
    const done: string[] = [];
    const rotate: ShardWork<string>['rotate'] = async ({ subscriptionId, workspaceName }, ownClock, signal) => {
      await ownClock.sleep(900, signal);
      done.push(subscriptionId.slice(-1) + workspaceName);
      return workspaceName;
    };
    const killed = createMortal();
    const options = { concurrency: 1 };
    void collect(work(queue, rotating(rotate), options, killed.clock(clock), never));
    clock.at(clock.now() + 2000, () => killed.kill());
    const other = (async () => {
      await clock.sleep(1, never);
      return collect(work(queue, rotating(rotate), options, clock, never));
    })();
    const results = await clock.run(other);
    expect(results.length).to.be.greaterThan(3);
    expect(new Set(done)).to.have.property('size', 6);
  });

  it('keeps what it renews', async () => {
    const queue = filled(1, 20, 3000);
    const done: string[] = [];
    const rotate: ShardWork<string>['rotate'] = async ({ workspaceName }, ownClock, signal) => {
      await ownClock.sleep(900, signal);
      done.push(workspaceName);
      return workspaceName;
    };
    const worker = () => collect(work(queue, rotating(rotate), { concurrency: 1 }, clock, never));
    const results = await clock.run(Promise.all([worker(), worker()]));
    expect(results.map(({ length }) => length)).to.deep.equal([20, 0]);
    expect(done).to.have.lengthOf(20);
  });

  it('stops when the signal aborts, and fails with what its work fails with', async () => {
    const stop = new AbortController();
    const rotate: ShardWork<string>['rotate'] = async (_, ownClock, signal) => {
      await ownClock.sleep(10_000, signal);
      return '';
    };
    clock.at(clock.now() + 500, () => stop.abort(new Error('Enough.')));
    const stopped = clock.run(collect(work(filled(1, 3), rotating(rotate), {}, clock, stop.signal)));
    expect(await stopped.catch(String)).to.equal('Error: Enough.');
    const failing = rotating(() => Promise.reject(new Error('The disk is full.')));
    const failed = clock.run(collect(work(filled(1, 3), failing, {}, clock, never)));
    expect(await failed.catch(String)).to.equal('Error: The disk is full.');
  });
});

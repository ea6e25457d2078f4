import { expect } from 'chai';
import { LeaseLostError } from '../../../src/rotation/fleet/work-queue.js';
import { sendShard } from '../../../src/rotation/storage/send-shard.js';
import { findShard, isUnfinished } from '../../../src/rotation/storage/shard-rows.js';
import { systemClock } from '../../../src/rotation/system-clock.js';
import type { FleetStorage } from '../../../src/rotation/storage/fleet-storage.js';
import {
  all,
  never,
  queueOf,
  shortly,
  submit,
  submitAll,
  subscription,
  useStorage,
  workspacesIn,
  type QueueOptions,
} from './fleet.js';

describe('StorageWorkQueue', function () {
  this.timeout(60_000);
  const test = useStorage();

  const sleep = (milliseconds: number) => systemClock.sleep(milliseconds, never);
  const lease = async (options: QueueOptions = {}, storage = test.storage) => {
    const found = await queueOf(storage, options).lease(never);
    if (!found) throw new Error('There was nothing to lease.');
    return found;
  };
  const rejection = (promise: Promise<unknown>) =>
    promise.then(
      () => undefined,
      (error: unknown) => error,
    );
  const poisoned = async () => {
    const { receivedMessageItems } = await test.storage.poison.receiveMessages({ numberOfMessages: 10 });
    return receivedMessageItems.map(
      ({ messageText }) => JSON.parse(Buffer.from(messageText, 'base64').toString()) as { reason: string },
    );
  };

  it('hands out each subscription once, and ends when all are done', async () => {
    await submit(test.storage, 3, 2);
    const queue = queueOf(test.storage);
    const seen: string[] = [];
    for (let leased = await queue.lease(never); leased; leased = await queue.lease(never)) {
      seen.push(leased.shard.subscriptionId);
      expect(await all(leased.shard.workspaces())).to.have.length(2);
      await leased.complete();
    }
    expect(seen.sort()).to.deep.equal([0, 1, 2].map(subscription));
  });

  it('keeps what is renewed from others', async () => {
    await submit(test.storage);
    const first = await lease({}, hiddenForASecond(test.storage));
    for (let times = 0; times < 3; times++) await first.renew();
    await sleep(1500);
    const other = queueOf(test.storage).lease(AbortSignal.timeout(1000));
    expect(await rejection(other)).to.have.property('name', 'TimeoutError');
    await first.renew();
    expect(first.lost.aborted).to.be.false;
  });

  it('gives what is not renewed to another, and keeps the first from going on', async () => {
    await submit(test.storage);
    const first = await lease({ lease: shortly });
    const [workspace] = await all(first.shard.workspaces());
    const second = await lease();
    expect(second.count).to.equal(2);
    for (const attempt of [() => first.renew(), () => first.complete(), () => first.release()]) {
      const error = await rejection(attempt());
      if (error !== undefined) expect(error).to.be.instanceOf(LeaseLostError);
    }
    expect(() => first.check()).to.throw(LeaseLostError);
    expect(first.lost.reason).to.be.instanceOf(LeaseLostError);
    expect(workspace).to.not.be.undefined;
    await all(second.shard.workspaces());
    await second.complete();
  });

  it('stops whoever was suspended for longer than the lease, by its own clock', async () => {
    await submit(test.storage);
    let now = Date.now();
    const leased = await lease({ lease: shortly, clock: { ...systemClock, now: () => now } });
    now += shortly - 1;
    leased.check();
    now += 1;
    expect(() => leased.check()).to.throw(LeaseLostError);
    expect(leased.lost.aborted).to.be.true;
    expect(await rejection(leased.renew())).to.be.instanceOf(LeaseLostError);
  });

  it('stops the one before at the row, where the message does not', async () => {
    const { run } = await submit(test.storage);
    const first = await lease({ lease: shortly });
    await all(first.shard.workspaces());
    const second = await lease();
    // As if the first had been asleep in the middle of completing.
    first.check = () => undefined;
    expect(await rejection(first.complete())).to.be.instanceOf(LeaseLostError);
    expect((await findShard(test.storage.runs, run.id, subscription(0)))?.state).to.equal('Queued');
    await second.renew();
  });

  it('gives up what too many have had in vain, and says so where a person looks', async () => {
    const { run } = await submit(test.storage);
    await lease({ lease: shortly, deliveries: 1 });
    expect(await queueOf(test.storage, { deliveries: 1 }).lease(never)).to.be.undefined;
    const [found, ...rest] = await poisoned();
    expect(rest).to.deep.equal([]);
    expect(found?.reason).to.match(/1 workers had it/);
    const shard = await findShard(test.storage.runs, run.id, subscription(0));
    expect(shard).to.include({ state: 'GivenUp', reason: found?.reason });
    expect(await isUnfinished(test.storage.runs, run.id)).to.be.false;
  });

  it('puts away what is no message of a fleet', async () => {
    const { run } = await submit(test.storage, 1, 1);
    const texts = [
      'no Base64!',
      'AAAA',
      base64('[1]'),
      base64('{"version":2}'),
      base64(JSON.stringify({ version: 1, run: 'x', subscriptionId: subscription(0) })),
      base64(JSON.stringify({ version: 1, run: run.id, subscriptionId: "'; drop" })),
      base64(JSON.stringify({ version: 1, run: run.id, subscriptionId: subscription(7) })),
    ];
    for (const text of texts) await test.storage.queue.sendMessage(text);
    const queue = queueOf(test.storage);
    const leased = await queue.lease(never);
    await all(leased?.shard.workspaces() ?? []);
    await leased?.complete();
    expect(await queue.lease(never)).to.be.undefined;
    expect((await poisoned()).map(({ reason }) => reason).sort()).to.deep.equal(
      [
        'It is not Base64.',
        'It is not JSON.',
        'Its version is not 1.',
        'Its version is not 1.',
        'It names no run.',
        'It names no subscription.',
        'Its run has no such subscription.',
      ].sort(),
    );
  });

  it('works on one of two messages for the same', async () => {
    const { run } = await submit(test.storage);
    await sendShard(test.storage, { run: run.id, subscriptionId: subscription(0) });
    const leased = await lease();
    const other = queueOf(test.storage).lease(AbortSignal.timeout(1500));
    expect(await rejection(other)).to.have.property('name', 'TimeoutError');
    await all(leased.shard.workspaces());
    await leased.complete();
    const { peekedMessageItems } = await test.storage.queue.peekMessages();
    expect(peekedMessageItems).to.deep.equal([]);
  });

  it('gives back at once what is left when it is stopped', async () => {
    await submit(test.storage, 1, 3);
    const stop = new AbortController();
    const queue = queueOf(test.storage, { stopping: stop.signal });
    const leased = await queue.lease(never);
    const workspaces = leased?.shard.workspaces()[Symbol.asyncIterator]();
    expect((await workspaces?.next())?.done).to.be.false;
    stop.abort();
    expect((await workspaces?.next())?.done).to.be.true;
    await leased?.complete();
    expect(await queue.lease(never)).to.be.undefined;
    const next = await lease();
    expect(next.count).to.equal(1);
    expect(await all(next.shard.workspaces())).to.have.length(3);
  });

  it('gives back what it has when it is disposed of', async () => {
    await submit(test.storage);
    const queue = queueOf(test.storage);
    const leased = await queue.lease(never);
    await queue[Symbol.asyncDispose]();
    expect(() => leased?.check()).to.throw(LeaseLostError);
    expect((await lease()).count).to.equal(1);
  });

  it('puts back until later what has to be waited for', async () => {
    await submit(test.storage, 1, 1);
    const leased = await lease();
    await all(leased.shard.workspaces());
    const at = Date.now() + 3000;
    leased.comeBack(at);
    await leased.complete();
    const next = await lease();
    expect(Date.now()).to.be.at.least(at);
    expect(next.count).to.equal(1);
  });

  it('lets go of a run that was replaced', async () => {
    await submit(test.storage);
    const leased = await lease();
    await submitAll(test.storage, workspacesIn(1, 5), { replace: true });
    expect(await rejection(leased.renew())).to.be.instanceOf(LeaseLostError);
    const next = await lease();
    expect(await all(next.shard.workspaces())).to.have.length(5);
  });
});

/** Hides what is received for a second only, whatever is asked for: it is a renewal if it is hidden for longer. */
function hiddenForASecond(storage: FleetStorage): FleetStorage {
  const queue = new Proxy(storage.queue, {
    get(target, name) {
      if (name === 'receiveMessages') return () => target.receiveMessages({ visibilityTimeout: 1 });
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
  return { ...storage, queue };
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}

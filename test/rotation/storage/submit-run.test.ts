import { expect } from 'chai';
import { workspaceId } from '../../../src/quantum/resource-id.js';
import type { Account } from '../../../src/rotation/fleet/account.js';
import { currentRun } from '../../../src/rotation/storage/run-rows.js';
import { shardsOf } from '../../../src/rotation/storage/shard-rows.js';
import { RunUnfinishedError } from '../../../src/rotation/storage/submit-run.js';
import { accountWriter, workspacesOf } from '../../../src/rotation/storage/workspace-rows.js';
import { all, never, queueOf, submit, submitAll, subscription, useStorage, workspacesIn } from './fleet.js';

describe('submitRun', function () {
  this.timeout(60_000);
  const test = useStorage();

  const messages = async () => {
    const { receivedMessageItems } = await test.storage.queue.receiveMessages({ numberOfMessages: 32 });
    return receivedMessageItems.length;
  };

  it('counts each workspace once, and sends one message a subscription', async () => {
    const workspaces = workspacesIn(3, 150);
    const again = workspaces.map((each) => ({ ...each, workspaceName: each.workspaceName.toUpperCase() }));
    const { run, subscriptions } = await submitAll(test.storage, [...workspaces, ...again]);
    expect({ subscriptions, workspaces: run.workspaces }).to.deep.equal({ subscriptions: 3, workspaces: 450 });
    expect(await messages()).to.equal(3);
    expect((await currentRun(test.storage.runs)).run).to.deep.equal(run);
    const shards = await all(shardsOf(test.storage.runs, run.id));
    expect(shards.map(({ state, workspaces: count }) => ({ state, count }))).to.deep.equal(
      Array.from({ length: 3 }, () => ({ state: 'Queued', count: 150 })),
    );
    expect(await all(workspacesOf(test.storage.runs, run.id, subscription(1)))).to.have.length(150);
  });

  it('refuses a second run while there is work left, unless it takes its place', async () => {
    const { run } = await submit(test.storage);
    const error = await submit(test.storage).catch((thrown: unknown) => thrown);
    expect(error).to.be.instanceOf(RunUnfinishedError);
    expect((error as RunUnfinishedError).run.id).to.equal(run.id);
    const other = await submitAll(test.storage, workspacesIn(1, 1), { replace: true });
    expect((await currentRun(test.storage.runs)).run?.id).to.equal(other.run.id);
  });

  it('lets one of two at the same time have its way', async () => {
    const results = await Promise.allSettled([submit(test.storage), submit(test.storage)]);
    expect(results.map(({ status }) => status).sort()).to.deep.equal(['fulfilled', 'rejected']);
    expect(await messages()).to.equal(1);
  });

  it('shows workers nothing of what was submitted halfway', async () => {
    const broken = async function* () {
      yield* workspacesIn(2, 3);
      await Promise.resolve();
      throw new Error('The file ends in the middle.');
    };
    const error = await submitAll(test.storage, broken()).catch((thrown: unknown) => thrown);
    expect(error).to.have.property('message', 'The file ends in the middle.');
    expect(await queueOf(test.storage).lease(never)).to.be.undefined;
    expect((await submit(test.storage)).run.workspaces).to.equal(2);
  });

  it('sends the messages that an earlier call died before', async () => {
    const { queue } = test.storage;
    let sent = 0;
    const dying = new Proxy(queue, {
      get(target, name) {
        if (name === 'sendMessage' && ++sent > 2) throw new Error('Killed.');
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    });
    const death = await submit({ ...test.storage, queue: dying }, 4).catch((thrown: unknown) => thrown);
    expect(death).to.have.property('message', 'Killed.');
    expect(await submit(test.storage, 4).catch((thrown: unknown) => thrown)).to.be.instanceOf(RunUnfinishedError);
    expect(await messages()).to.equal(4);
  });

  it('accounts for a workspace that two workers had: what was rotated stays rotated', async () => {
    const { run } = await submit(test.storage, 1, 1);
    const [row] = await all(workspacesOf(test.storage.runs, run.id, subscription(0)));
    const write = accountWriter(test.storage.runs, run.id);
    const account = (outcome: Account['outcome'], message: string): Account => ({
      workspace: row ? workspaceId(row.workspace) : '',
      outcome,
      message,
      regenerated: [],
      at: '2026-01-02T03:04:05.000Z',
    });
    const found = async () =>
      (await all(workspacesOf(test.storage.runs, run.id, subscription(0))))[0]?.account?.message;
    await write(account('Skipped', 'one'), row?.etag);
    // With the same tag: the row has changed since.
    await write(account('Rotated', 'two'), row?.etag);
    expect(await found()).to.equal('two');
    await write(account('Skipped', 'three'), row?.etag);
    expect(await found()).to.equal('two');
    expect(await all(workspacesOf(test.storage.runs, run.id, subscription(0), true))).to.deep.equal([]);
  });
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import functions from '@azure/functions';
import { expect } from 'chai';
import { startEmulator, type Emulator } from '../../src/emulator/start-emulator.js';
import { rotateShard } from '../../src/functions/rotate-shard.js';
import { azureFleet } from '../../src/rotation/fleet/azure-fleet.js';
import type { FleetStorage } from '../../src/rotation/storage/fleet-storage.js';
import { findShard } from '../../src/rotation/storage/shard-rows.js';
import { runSummary } from '../../src/rotation/storage/run-summary.js';
import { submitRun } from '../../src/rotation/storage/submit-run.js';
import { systemClock } from '../../src/rotation/system-clock.js';
import { startAzurite, type Azurite } from '../helpers/azurite.js';
import { until } from '../helpers/processes.js';
import { newStorage, subscription, workspacesIn } from '../rotation/storage/fleet.js';
import { publishWorkspaces } from '../rotation/storage/made-workspaces.js';

describe('rotateShard', function () {
  this.timeout(60_000);
  let azurite: Azurite;
  let emulator: Emulator;
  let storage: FleetStorage;
  let folder: string;
  const workspaces = workspacesIn(1, 3);
  before(async () => {
    azurite = await startAzurite();
    emulator = await startEmulator({ localConnectionStrings: true });
    folder = await mkdtemp(join(tmpdir(), 'azq-functions-'));
    await publishWorkspaces(emulator.endpoint, workspaces, folder);
  });
  after(async () => {
    await azurite[Symbol.asyncDispose]();
    await emulator.stop();
    await rm(folder, { recursive: true });
  });
  beforeEach(async () => void (storage = await newStorage(azurite.connectionString)));
  afterEach(() => emulator.faults.clear());

  const submit = async (grace?: number, replace = false) => {
    const plan = { publish: `file:${join(folder, '{workspaceName}')}`, validityPeriodDays: 90, settle: 0 };
    const all = { ...plan, ...(grace !== undefined && { grace }) };
    const submission = await submitRun(storage, workspaces, all, { replace });
    if (!submission) throw new Error('Nothing was submitted.');
    return submission.run;
  };
  const invoke = async (patience: { stop: number; end: number }, { opening = 0, clock = systemClock } = {}) => {
    const [item] = (await storage.queue.receiveMessages()).receivedMessageItems;
    if (!item) throw new Error('There is no message.');
    const entry: unknown = JSON.parse(Buffer.from(item.messageText, 'base64').toString());
    const triggerMetadata = { id: item.messageId, dequeueCount: item.dequeueCount };
    const context = new functions.InvocationContext({ triggerMetadata, logHandler: () => undefined });
    const environment = { AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT: emulator.endpoint };
    const app = { storage, azure: azureFleet(environment, folder) };
    await rotateShard(entry, context, () => setTimeout(opening, app), patience, clock);
    // As the host does.
    await storage.queue.deleteMessage(item.messageId, item.popReceipt);
  };

  it('puts back what it has no time for, as a message of its own', async () => {
    const run = await submit();
    await invoke({ stop: 0, end: 30_000 });
    expect((await findShard(storage.runs, run.id, subscription(0)))?.message).to.equal('');
    await invoke({ stop: 30_000, end: 30_000 });
    expect(await runSummary(storage, run, Date.now())).to.deep.include({ left: 0 });
    expect((await findShard(storage.runs, run.id, subscription(0)))?.state).to.equal('Done');
  });

  it('counts the time that opening the app takes', async () => {
    const run = await submit();
    const error = await invoke({ stop: 1000, end: 1000 }, { opening: 1100 }).catch((thrown: unknown) => thrown);
    expect(error).to.have.property('name', 'TimeoutError');
    expect((await runSummary(storage, run, Date.now())).left).to.equal(3);
  });

  it('leaves the message to the host when its time is over, whichever clock says so first', async () => {
    const run = await submit();
    const asked = emulator.requests.length;
    let passed = 0;
    const clock = { ...systemClock, now: () => Date.now() + passed };
    emulator.faults.inject({ delay: 200, times: 3 });
    const invoking = invoke({ stop: 30_000, end: 30_000 }, { clock }).catch((thrown: unknown) => thrown);
    await until(() => emulator.requests.length > asked, 30_000);
    passed = 30_000;
    expect(await invoking).to.have.property('name', 'LeaseLostError');
    expect((await runSummary(storage, run, Date.now())).left).to.equal(3);
  });

  it('lets go of a run that was replaced', async () => {
    const before = await submit();
    // Renews a hundred times as often.
    const sleep = (milliseconds: number, signal: AbortSignal) => systemClock.sleep(milliseconds / 100, signal);
    const asked = emulator.requests.length;
    // Longer than the test may take: nothing is answered before the run is replaced.
    emulator.faults.inject({ delay: 300_000, times: 3 });
    const patience = { stop: 300_000, end: 300_000 };
    const invoking = invoke(patience, { clock: { ...systemClock, sleep } }).catch((thrown: unknown) => thrown);
    await until(() => emulator.requests.length > asked, 30_000);
    await submit(undefined, true);
    expect(await invoking).to.have.property('name', 'LeaseLostError');
    expect((await runSummary(storage, before, Date.now())).left).to.equal(3);
  });

  it('comes back when a long grace period is over, and does nothing meanwhile', async () => {
    const run = await submit(3_600_000);
    await invoke({ stop: 30_000, end: 30_000 });
    expect((await runSummary(storage, run, Date.now())).left).to.equal(3);
    expect((await findShard(storage.runs, run.id, subscription(0)))?.state).to.equal('Queued');
    const { receivedMessageItems } = await storage.queue.receiveMessages();
    expect(receivedMessageItems).to.deep.equal([]);
    expect((await storage.queue.getProperties()).approximateMessagesCount).to.equal(1);
  });
});

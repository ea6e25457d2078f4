import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { startEmulator, type Emulator } from '../../src/emulator/start-emulator.js';
import { openStorage } from '../../src/rotation/storage/open-storage.js';
import type { FleetStorage } from '../../src/rotation/storage/fleet-storage.js';
import { currentRun } from '../../src/rotation/storage/run-rows.js';
import { runSummary } from '../../src/rotation/storage/run-summary.js';
import { submitRun } from '../../src/rotation/storage/submit-run.js';
import { startAzurite, type Azurite } from '../helpers/azurite.js';
import { subscription, workspacesIn } from '../rotation/storage/fleet.js';
import { makeWorkspaces, publishWorkspaces } from '../rotation/storage/made-workspaces.js';
import { registeredBy, type Registered } from './host.js';
import { restoreEnvironment } from '../helpers/restore-environment.js';

describe('The Functions app', function () {
  this.timeout(60_000);
  let azurite: Azurite;
  let emulator: Emulator;
  let storage: FleetStorage;
  let folder: string;
  let functions: readonly Registered[];
  let environment: NodeJS.ProcessEnv;

  before(async () => {
    azurite = await startAzurite();
    emulator = await startEmulator({ localConnectionStrings: true });
    storage = await openStorage(azurite);
    folder = await mkdtemp(join(tmpdir(), 'azq-functions-'));
    environment = { ...process.env };
    Object.assign(process.env, {
      FLEET_STORAGE: azurite.connectionString,
      FLEET_SCHEDULE: '0 0 3 * * 0',
      FLEET_SUBSCRIPTIONS: `${subscription(0)}, ${subscription(1)}`,
      FLEET_PUBLISH: 'keyvault:https://contoso.vault.azure.net/secrets/{workspaceName}',
      AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT: emulator.endpoint,
    });
    functions = await registeredBy(() => import('../../src/functions/app.js'));
  });
  after(async () => {
    restoreEnvironment(environment);
    await azurite[Symbol.asyncDispose]();
    await emulator.stop();
    await rm(folder, { recursive: true });
  });

  const invoke = (name: string, ...args: Parameters<Registered['invoke']>) => {
    const found = functions.find((each) => each.name === name);
    if (!found) throw new Error(`There is no function ${name}.`);
    return found.invoke(...args);
  };
  const plan = () => ({ publish: `file:${join(folder, '{workspaceName}')}`, validityPeriodDays: 90, settle: 0 });
  /** The next message as the host reads it. */
  const received = async () => {
    const [item] = (await storage.queue.receiveMessages()).receivedMessageItems;
    if (!item) throw new Error('There is no message.');
    const { messageId: id, dequeueCount, popReceipt } = item;
    const entry: unknown = JSON.parse(Buffer.from(item.messageText, 'base64').toString());
    return { entry, metadata: { Id: id, DequeueCount: String(dequeueCount), PopReceipt: popReceipt }, popReceipt, id };
  };

  it('has a trigger for the queue, for Event Grid, and for a schedule', () => {
    expect(functions.map(({ name, trigger }) => [name, trigger['type'], trigger['connection'] ?? null])).to.deep.equal([
      ['rotateShard', 'queueTrigger', 'FLEET_STORAGE'],
      ['rotateSecret', 'eventGridTrigger', null],
      ['submitFleet', 'timerTrigger', null],
    ]);
    expect(functions[0]?.trigger['queueName']).to.equal('azq-fleet');
    expect(functions[2]?.trigger['schedule']).to.equal('%FLEET_SCHEDULE%');
  });

  it('submits the workspaces of its subscriptions, and leaves an unfinished run alone', async () => {
    await makeWorkspaces(emulator.endpoint, workspacesIn(2, 2));
    expect(await invoke('submitFleet', { isPastDue: false })).to.match(/Submitted run .*: 4 workspaces/);
    const { run } = await currentRun(storage.runs);
    expect(run?.plan.publish).to.equal(process.env['FLEET_PUBLISH']);
    expect((await invoke('submitFleet', { isPastDue: true })).join()).to.match(/^warning: .*is not finished/);
    expect((await currentRun(storage.runs)).run?.id).to.equal(run?.id);
    await storage.queue.clearMessages();
  });

  it('submits nothing by settings that make no sense', async () => {
    const before = { ...process.env };
    for (const [name, value] of [
      ['FLEET_SUBSCRIPTIONS', 'all'],
      ['FLEET_PUBLISH', 'keyvault:https://contoso.vault.azure.net/secrets/one-for-all'],
      ['FLEET_GRACE', 'long'],
      ['FLEET_VALIDITY_DAYS', '90.5'],
    ] as const) {
      process.env[name] = value;
      const error = await invoke('submitFleet', { isPastDue: false }).catch((thrown: unknown) => thrown);
      expect(error).to.have.property('message').that.contains(name);
      restoreEnvironment(before);
    }
  });

  it('rotates the workspaces of a message, once, however often it comes', async () => {
    const workspaces = workspacesIn(1, 5).map((each, index) => ({ ...each, workspaceName: `other-${index}` }));
    await publishWorkspaces(emulator.endpoint, workspaces, folder);
    const submission = await submitRun(storage, workspaces, plan(), { replace: true });
    const { entry, metadata } = await received();
    expect((await invoke('rotateShard', entry, metadata)).join()).to.match(/Rotated 5 workspaces/);
    if (!submission) throw new Error('Nothing was submitted.');
    expect((await runSummary(storage, submission.run, Date.now())).tally.Rotated).to.equal(5);
    const regenerations = () => emulator.requests.filter(({ path }) => path.endsWith('/regenerateKey')).length;
    expect(regenerations()).to.equal(5);
    expect((await invoke('rotateShard', entry, metadata)).join()).to.match(/^warning: .*is dropped/);
    expect(regenerations()).to.equal(5);
    await storage.queue.clearMessages();
  });

  it('puts away what it cannot read, and what the host would put away at the next time', async () => {
    await invoke('rotateShard', 'hello', { Id: 'm1', DequeueCount: '1' });
    await submitRun(storage, workspacesIn(1, 1), plan(), { replace: true });
    const { entry, metadata } = await received();
    await invoke('rotateShard', entry, { ...metadata, DequeueCount: '5' });
    const { receivedMessageItems } = await storage.poison.receiveMessages({ numberOfMessages: 5 });
    const reasons = receivedMessageItems.map(
      ({ messageText }) => (JSON.parse(Buffer.from(messageText, 'base64').toString()) as { reason: string }).reason,
    );
    expect(reasons.sort()).to.deep.equal(['4 workers had it, and none came to its end.', 'It is not a JSON object.']);
    await storage.queue.clearMessages();
  });

  it('lets other events of Key Vault pass', async () => {
    const event = { id: 'e', eventType: 'Microsoft.KeyVault.CertificateNearExpiry', data: {} };
    expect((await invoke('rotateSecret', event)).join()).to.match(/^warning: .*not about a secret/);
    const elsewhere = { ...event, eventType: 'Microsoft.KeyVault.SecretNearExpiry' };
    const data = { Id: `https://vault.attacker.example/secrets/a/${'0'.repeat(32)}` };
    expect((await invoke('rotateSecret', { ...elsewhere, data })).join()).to.match(/^warning: .*known cloud/);
  });
});

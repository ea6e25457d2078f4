import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { expect } from 'chai';
import { startEmulator, type Emulator } from '../../src/emulator/start-emulator.js';
import { fleetReport, fleetStatus } from '../../src/fleet/status-command.js';
import { fleetSubmit } from '../../src/fleet/submit-command.js';
import { fleetWork } from '../../src/fleet/work-command.js';
import { runShell } from '../../src/hosts/cli/run-shell.js';
import { quantumModule } from '../../src/quantum-module.js';
import { workspaceId } from '../../src/quantum/resource-id.js';
import { openStorage } from '../../src/rotation/storage/open-storage.js';
import { startAzurite, type Azurite } from '../helpers/azurite.js';
import { until } from '../helpers/processes.js';
import { subscription, workspacesIn } from '../rotation/storage/fleet.js';
import { publishWorkspaces } from '../rotation/storage/made-workspaces.js';

describe('azq fleet', function () {
  this.timeout(60_000);
  let azurite: Azurite;
  let emulator: Emulator;
  let folder: string;
  let queue: string;
  let count = 0;
  const workspaces = workspacesIn(2, 3);

  before(async () => {
    azurite = await startAzurite();
    emulator = await startEmulator({ localConnectionStrings: true });
    folder = await mkdtemp(join(tmpdir(), 'azq-fleet-'));
    await publishWorkspaces(emulator.endpoint, workspaces, folder);
    await writeFile(join(folder, 'list'), `# two\n${workspaces.slice(0, 2).map(workspaceId).join('\n')}\n\n`);
  });
  after(async () => {
    await azurite[Symbol.asyncDispose]();
    await emulator.stop();
    await rm(folder, { recursive: true });
  });
  beforeEach(() => void (queue = `commands${count++}`));

  const azq = async (
    words: string,
    { environment = {}, signal }: { environment?: object; signal?: AbortSignal } = {},
  ) => {
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    const io = {
      stdin: new PassThrough(),
      stdout,
      stderr,
      environment: {
        AZURE_STORAGE_CONNECTION_STRING: azurite.connectionString,
        AZURE_QUANTUM_FLEET_QUEUE: queue,
        AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT: emulator.endpoint,
        ...environment,
      },
      location: folder,
      isInteractive: false,
      ...(signal && { signal }),
    };
    const commands = [fleetReport, fleetStatus, fleetSubmit, fleetWork];
    const code = await runShell(quantumModule, ['fleet', ...words.split(' ')], io, commands);
    const text = (stream: PassThrough) => ((stream.read() as Buffer | null) ?? '').toString();
    return { code, out: text(stdout), err: text(stderr) };
  };
  const publish = () => `--publish file:${join(folder, '{workspaceName}')}`;

  it('rotates what was submitted, and tells what came of it', async () => {
    const submitted = await azq(`submit --from list --yes ${publish()}`);
    expect(submitted.err).to.equal('');
    expect(JSON.parse(submitted.out)).to.include({ workspaces: 2, subscriptions: 2 });
    expect(JSON.parse((await azq('status')).out)).to.include({ workspaces: 2, left: 2 });
    expect((await azq('report')).code).to.equal(1);

    const before = await readFile(join(folder, 'Workspace-0'), 'utf8');
    const worked = await azq('work --concurrency 4 --lease 60');
    expect(worked).to.include({ code: 0, err: '' });
    const lines = worked.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { outcome: string });
    expect(lines.map(({ outcome }) => outcome)).to.deep.equal(['Rotated', 'Rotated']);
    expect(await readFile(join(folder, 'Workspace-0'), 'utf8')).to.not.equal(before);

    expect(JSON.parse((await azq('status')).out)).to.deep.include({
      left: 0,
      tally: { Rotated: 2, Skipped: 0, Refused: 0, Failed: 0 },
    });
    const table = (await azq('status -o table')).out.split('\n');
    expect(table[0]).to.match(/^Begun +Workspaces +Rotated +Skipped +Refused +Failed +Not yet$/);
    expect(table[2]).to.match(/^\S+Z +2 +2 +0 +0 +0 +0$/);
    expect((await azq('status --query tally.Rotated -o tsv')).out).to.equal('2\n');
    const report = await azq('report --format markdown');
    expect(report.code).to.equal(0);
    expect(report.out).to.contain('Workspace-1');
    for (const { out } of [submitted, worked, report]) expect(out).to.not.match(/ApiKey=|AccountKey=/i);
  });

  it('takes all workspaces of subscriptions', async () => {
    const { out } = await azq(`submit --subscription ${subscription(0)} ${subscription(1)} --yes ${publish()}`);
    expect(JSON.parse(out)).to.include({ workspaces: 6, subscriptions: 2 });
  });

  it('submits nothing that nobody has confirmed, and tells whose access may end', async () => {
    const whatIf = await azq(`submit --from list --what-if ${publish()}`);
    expect(whatIf.err).to.match(
      /^What if: Rotate the keys of 2 workspaces .*Whoever was given the other key .*loses access/,
    );
    expect((await azq(`submit --from list --what-if --grace 1d ${publish()}`)).err).to.match(/either key/);
    expect(await azq(`submit --from list ${publish()}`)).to.include({ code: 2 });
    expect((await azq('status')).err).to.match(/Nothing was submitted/);
  });

  it('refuses what makes no sense', async () => {
    const wrong: Record<string, RegExp> = {
      'submit --from list --publish stdout': /nobody to tell/,
      'submit --from list --publish file:{workspaceName}': /whole path/,
      'submit --from list --publish file:/one': /place of its own/,
      'submit --from list --publish nowhere:x': /not a place/,
      [`submit ${publish()}`]: /either --from or --subscription/,
      [`submit --from list --grace 3 ${publish()}`]: /length of time/,
      'work --budget 200': /1 to 100/,
      'status --queue https://contoso.example/queue': /not the address of a queue/,
      'status --query [': /no JMESPath/,
      'report -o tsv': /no tsv: use/,
      'report --query left': /Query azq fleet status/,
    };
    for (const [words, message] of Object.entries(wrong)) expect((await azq(words)).err, words).to.match(message);
  });

  it('takes no secret on a command line, and never shows one', async () => {
    const key = 'c2VjcmV0';
    for (const secret of [`AccountName=a;AccountKey=${key}`, `https://a.queue.core.windows.net/q?sv=1&sig=${key}`]) {
      const { code, err } = await azq(`status --queue ${secret}`);
      expect(code).to.equal(2);
      expect(err)
        .to.match(/AZURE_STORAGE_CONNECTION_STRING/)
        .and.not.contain(key);
    }
    const environment = { AZURE_STORAGE_CONNECTION_STRING: `AccountKey=${key}` };
    const { err } = await azq('status', { environment });
    expect(err)
      .to.match(/cannot be read/)
      .and.not.contain(key);
  });

  it('stops at a signal with what is under way done and the rest given back', async () => {
    await azq(`submit --subscription ${subscription(0)} ${subscription(1)} --yes ${publish()}`);
    emulator.faults.inject({ delay: 200, times: 1000 });
    const stop = new AbortController();
    const regenerations = () => emulator.requests.filter(({ path }) => path.endsWith('/regenerateKey')).length;
    const before = regenerations();
    const working = azq('work --concurrency 1', { signal: stop.signal });
    await until(() => regenerations() > before, 30_000);
    stop.abort();
    const { code, out } = await working;
    emulator.faults.clear();
    expect(code).to.equal(0);
    const done = out.trim().split('\n').length;
    // What is under way, and the next of each subscription.
    expect(done).to.be.within(1, 3);
    expect(JSON.parse((await azq('status')).out)).to.deep.include({ left: 6 - done });
    const storage = await openStorage(azurite, queue);
    const { receivedMessageItems } = await storage.queue.receiveMessages({ numberOfMessages: 5 });
    expect(receivedMessageItems.map(({ dequeueCount }) => dequeueCount)).to.deep.equal([1, 1]);
  });
});

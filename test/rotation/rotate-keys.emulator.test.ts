import { expect } from 'chai';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmulator, type Emulator } from '../../src/emulator/start-emulator.js';
import {
  CmdletError,
  hashOf,
  parseConnectionString,
  QuantumDataPlaneClient,
  rotateKeys,
  type Publication,
  type Published,
  type RotateKeysOptions,
} from '../../src/index.js';
import { quantumModule } from '../../src/quantum-module.js';
import { shell } from '../hosts/cli/helpers/shell.js';
import { until } from '../helpers/processes.js';
import { quantumAt } from '../quantum/helpers/calls.js';

const subscriptionId = '00000000-1111-2222-3333-444444444444';
const names = { resourceGroupName: 'rg', workspaceName: 'ws1' };

describe('Rotating the keys of a workspace of the emulator', function () {
  this.timeout(60_000);
  let emulator: Emulator;
  let folder: string;
  beforeEach(async () => {
    emulator = await startEmulator({ localConnectionStrings: true });
    folder = mkdtempSync(join(tmpdir(), 'azq-rotation-'));
    await quantumAt(emulator).newAzQuantumApiWorkspace({ resourceGroupName: 'rg', name: 'ws1', location: 'westus' });
  });
  afterEach(async () => {
    await emulator.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const keys = async () => {
    const [found] = await quantumAt(emulator).getAzQuantumApiWorkspaceKey(names);
    return { Primary: found?.primaryConnectionString ?? '', Secondary: found?.secondaryConnectionString ?? '' };
  };
  const file = () => join(folder, 'connection.txt');
  const published = () => readFileSync(file(), 'utf8').trim();
  const ledger = () =>
    readFileSync(join(folder, 'ledger.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { state: string }).state);
  const rotate = (options: Partial<RotateKeysOptions> = {}) =>
    rotateKeys({
      ...names,
      subscriptionId,
      endpoint: emulator.endpoint,
      publish: `file:${file()}`,
      ledger: join(folder, 'ledger.jsonl'),
      retryOptions: { retryDelayInMs: 1 },
      ...options,
    });
  const failure = async (rotation: Promise<unknown>): Promise<CmdletError> => {
    try {
      await rotation;
    } catch (error) {
      if (error instanceof CmdletError) return error;
      throw error;
    }
    throw new Error('It did not fail.');
  };
  const opens = async (connectionString: string) => {
    const { key, endpoint, ...workspace } = parseConnectionString(connectionString);
    const client = new QuantumDataPlaneClient(workspace, endpoint, { key });
    try {
      await client.listProviderStatus().next();
      return true;
    } catch {
      return false;
    }
  };
  const tests = () => emulator.requests.filter(({ path }) => path.endsWith('/providerStatus')).length;
  const regenerations = () =>
    emulator.requests
      .filter(({ path }) => path.endsWith('/regenerateKey'))
      .map(({ body }) => (body as { keys: string[] }).keys);

  it('takes both keys in turn, and what is published opens the workspace each time', async () => {
    const before = await keys();
    const first = await rotate({ inUse: 'Primary' });
    expect(first).to.include({ outcome: 'Rotated', slot: 'Secondary', resumed: false, destination: `file:${file()}` });
    expect(published())
      .to.equal((await keys()).Secondary)
      .and.not.equal(before.Secondary);
    expect(await opens(published())).to.equal(true);
    expect(await opens(before.Primary), 'the key that consumers held').to.equal(true);
    expect(first.keyHash).to.equal(hashOf(parseConnectionString(published()).key));
    if (process.platform !== 'win32') expect(statSync(file()).mode & 0o777).to.equal(0o600);

    const second = await rotate();
    expect(second).to.include({ outcome: 'Rotated', slot: 'Primary' });
    expect(await opens(published())).to.equal(true);
    expect(regenerations()).to.deep.equal([['Secondary'], ['Primary']]);
    expect(await opens(before.Primary)).to.equal(false);
    expect(readFileSync(join(folder, 'ledger.jsonl'), 'utf8')).to.not.include(
      parseConnectionString(published()).key.reveal(),
    );
  });

  it('takes three writes: two looks and a regeneration', async () => {
    const before = emulator.requests.length;
    await rotate({ inUse: 'Primary' });
    const sent = emulator.requests.slice(before).map(({ path }) => path.split('/').at(-1));
    expect(sent).to.deep.equal(['listKeys', 'regenerateKey', 'listKeys', 'providerStatus']);
  });

  it('goes on where it stood when it was stopped: the answer to the regeneration got lost', async () => {
    emulator.faults.inject({ path: '/regenerateKey', handled: true, answer: 'reset' });
    const { slot } = await rotate({ inUse: 'Primary' });
    expect(slot).to.equal('Secondary');
    expect(regenerations()).to.have.length(1);
    expect(await opens(published())).to.equal(true);
  });

  it('stops at a 403 half way, leaves the old key, and goes on when it may', async () => {
    emulator.faults.inject({
      path: '/regenerateKey',
      answer: { status: 403, body: '{"error":{"code":"AuthorizationFailed","message":"No."}}' },
    });
    const before = await keys();
    const error = await failure(rotate({ inUse: 'Primary' }));
    expect(error.errors[0]).to.include({ errorId: 'RegenerateFailed', category: 'PermissionDenied' });
    expect(error.message).to.include('No key was regenerated').and.include('The same command goes on from here.');
    expect(existsSync(file())).to.equal(false);
    expect(await keys()).to.deep.equal(before);
    expect(ledger()).to.deep.equal(['Planned', 'Regenerating', 'NotRegenerated', 'Stopped']);
    expect(await rotate({ inUse: 'Primary' })).to.include({ slot: 'Secondary', resumed: true });
    expect(regenerations()).to.have.length(2);
    expect(await opens(published())).to.equal(true);
  });

  it('stops before it begins while keys are disabled', async () => {
    await quantumAt(emulator).updateAzQuantumApiWorkspace({
      resourceGroupName: 'rg',
      name: 'ws1',
      apiKeyEnabled: false,
    });
    const error = await failure(rotate({ inUse: 'Primary' }));
    expect(error.errors[0]?.errorId).to.equal('KeysDisabled');
    expect(error.message).to.include('Update-AzQuantumApiWorkspace -ApiKeyEnabled');
    expect(regenerations()).to.deep.equal([]);
  });

  it('stops when the data plane refuses the new key, and publishes nothing', async function () {
    const before = await keys();
    writeFileSync(file(), before.Primary, { mode: 0o600 });
    const controller = new AbortController();
    emulator.faults.inject({ path: '/providerStatus', times: 100, answer: { status: 401 } });
    const stopped = rotate({ signal: controller.signal }).catch((thrown: unknown) => thrown);
    // It tries the key again, as others may not know it yet.
    await until(() => tests() > 1, 30_000);
    controller.abort();
    expect(await stopped).to.have.property('name', 'AbortError');
    expect(published()).to.equal(before.Primary);
    expect(await opens(before.Primary)).to.equal(false); // the fault is there still
    emulator.faults.clear();
    expect(await opens(published())).to.equal(true);
    expect(await rotate()).to.include({ resumed: true, slot: 'Secondary' });
    expect(regenerations()).to.have.length(1);
    expect(await opens(published())).to.equal(true);
  });

  it('regenerates the old key after the grace period', async () => {
    const before = await keys();
    const result = await rotate({ inUse: 'Primary', grace: '1s' });
    expect(result.regenerated).to.deep.equal(['Secondary', 'Primary']);
    expect(await opens(before.Primary)).to.equal(false);
    expect(await opens(published())).to.equal(true);
  });

  it('hands the key to a publisher of the caller', async () => {
    const store = new Map<string, Publication>();
    const publisher = {
      describe: () => 'a map',
      read: (): Promise<Published | undefined> => {
        const found = store.get('ws1');
        return Promise.resolve(found && { hash: found.hash, made: found.made });
      },
      publish: (publication: Publication) =>
        Promise.resolve(void store.set(publication.workspace.workspaceName, publication)),
    };
    await rotate({ publish: publisher, inUse: 'Primary' });
    const { slot } = await rotate({ publish: publisher });
    expect(slot).to.equal('Primary');
    expect(store.get('ws1')?.connectionString.reveal()).to.equal((await keys()).Primary);
  });

  it('gives the connection string as a secret, for stdout', async () => {
    const result = await rotate({ publish: 'stdout', inUse: 'Primary' });
    expect(result).to.include({ outcome: 'Published', slot: 'Secondary' });
    expect(JSON.stringify(result)).to.include('[SecureString]');
    expect(result.connectionString?.reveal()).to.equal((await keys()).Secondary);
    expect((await failure(rotate({ publish: 'stdout' }))).errors[0]?.errorId).to.equal('InUseUnknown');
  });

  it('does nothing again for the same rotation id', async () => {
    const first = await rotate({ inUse: 'Primary', rotationId: 'monday' });
    const sent = emulator.requests.length;
    expect(await rotate({ inUse: 'Primary', rotationId: 'monday' })).to.deep.include({ ...first, resumed: true });
    expect(emulator.requests.length).to.equal(sent);
  });

  describe('from the shell', () => {
    const azq = (...words: string[]) =>
      shell(['workspace', 'keys', 'rotate', '-g', 'rg', '-w', 'ws1', ...words], {
        module: quantumModule,
        environment: {
          AZURE_QUANTUM_CONFIG_DIR: folder,
          AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT: emulator.endpoint,
          AZURE_SUBSCRIPTION_ID: subscriptionId,
        },
      });

    it('tells the whole plan and whose access may end, and changes nothing', async () => {
      const before = await keys();
      const { code, stdout } = await azq(
        '--publish',
        `file:${file()}`,
        '--in-use',
        'Primary',
        '--grace',
        '24h',
        '--what-if',
      );
      expect(code).to.equal(0);
      expect(stdout).to.equal(
        `What if: Performing the operation "Rotate the access keys: (1) regenerate the Secondary key, whose holders lose access at once: no rotation has made it, so others may have been given it; (2) test the Secondary key and publish it at file:${file()}; (3) wait 1 d for consumers to take it up; (4) regenerate the Primary key, whose holders lose access at once: no rotation has made it, so others may have been given it" on target "workspace 'ws1' in resource group 'rg' of subscription ${subscriptionId} (from AZURE_SUBSCRIPTION_ID)".\n`,
      );
      expect(await keys()).to.deep.equal(before);
      expect(
        existsSync(join(folder, 'rotations.jsonl')) && readFileSync(join(folder, 'rotations.jsonl'), 'utf8'),
      ).to.equal('');
    });

    it('asks until rotations have made both keys, and then no more', async () => {
      const first = await azq('--publish', `file:${file()}`, '--in-use', 'Primary');
      expect(first.code).to.not.equal(0);
      expect(first.stderr).to.include('--yes');
      for (const inUse of [['--in-use', 'Primary'], []]) {
        expect((await azq('--publish', `file:${file()}`, ...inUse, '--yes')).code).to.equal(0);
      }
      const { code, stdout } = await azq('--publish', `file:${file()}`);
      expect(code).to.equal(0);
      expect(JSON.parse(stdout)).to.include({ slot: 'Secondary', connectionString: null });
    });

    it('writes the connection string as a text for stdout, and not with --grace', async () => {
      const { stdout } = await azq('--publish', 'stdout', '--in-use', 'Primary', '--yes');
      expect((JSON.parse(stdout) as { connectionString: string }).connectionString).to.equal((await keys()).Secondary);
      const refused = await azq('--publish', 'stdout', '--in-use', 'Primary', '--yes', '--grace', '1s');
      expect(refused.stderr).to.include('--grace');
      expect(regenerations()).to.have.length(1);
    });
  });
});

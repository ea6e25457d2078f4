import { expect } from 'chai';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { startEmulator } from '../src/emulator/start-emulator.js';
import { quantumModule } from '../src/quantum-module.js';
import { shell } from './hosts/cli/helpers/shell.js';
import { quantumAt, ws1 } from './quantum/helpers/calls.js';
import { idOf, subscriptionId, useEmulator } from './quantum/helpers/emulator.js';
import { withServer } from './quantum/helpers/server.js';

describe('azq with a workspace that is set', () => {
  const emulator = useEmulator();
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'azq-workspace-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  interface Options {
    readonly environment?: Record<string, string>;
    readonly input?: string;
    readonly endpoint?: string;
  }

  /** Runs a command line, words apart by blanks. */
  async function azq(line: string, { environment = {}, input = '', endpoint = emulator.endpoint }: Options = {}) {
    const stdin = new PassThrough();
    stdin.end(input);
    const result = await shell(line.split(' '), {
      module: quantumModule,
      environment: {
        AZURE_QUANTUM_CONFIG_DIR: folder,
        AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT: endpoint,
        AZURE_SUBSCRIPTION_ID: subscriptionId,
        ...environment,
      },
      stdin,
    });
    return {
      ...result,
      json: result.stdout === '' ? undefined : (JSON.parse(result.stdout) as Record<string, unknown>),
    };
  }
  const file = () => JSON.parse(readFileSync(join(folder, 'config.json'), 'utf8')) as Record<string, unknown>;
  const connectionString = async () => {
    const [keys] = await quantumAt(emulator).getAzQuantumApiWorkspaceKey(ws1);
    return `SubscriptionId=${subscriptionId};ResourceGroupName=rg;WorkspaceName=ws1;ApiKey=${keys?.primaryKeyKey};QuantumEndpoint=${emulator.endpoint}/;`;
  };
  /** Connect to your workspace: "Set the workspace you want to use." */
  const set = () => azq('workspace set --location westus --resource-group rg --workspace-name ws1');

  it('reads the workspace when it is set, and remembers it without a key', async () => {
    const { code, json, stderr } = await set();
    expect([code, stderr]).to.deep.equal([0, '']);
    const kept = { subscriptionId, ...ws1, location: 'westus', endpoint: emulator.endpoint };
    expect(json).to.include({ id: idOf('ws1'), resourceGroup: 'rg', location: 'westus' });
    expect(file()).to.deep.equal({ defaults: kept });
    expect(emulator.sent()).to.deep.equal([[idOf('ws1'), undefined, 200]]);
  });

  it('runs the commands of the documents as they stand there', async () => {
    await set();
    const listed = await azq('workspace keys list');
    expect(listed.json).to.include({ apiKeyEnabled: true });
    for (const keys of ['Primary', 'Secondary', 'Primary,Secondary']) {
      expect(await azq(`workspace keys regenerate --key-type ${keys}`)).to.include({ code: 0, stdout: '', stderr: '' });
    }
    const sent = emulator.sent().filter(([path]) => path.endsWith('/regenerateKey'));
    expect(sent).to.deep.equal(
      [['Primary'], ['Secondary'], ['Primary', 'Secondary']].map((keys) => [
        `${idOf('ws1')}/regenerateKey`,
        { keys },
        204,
      ]),
    );
    expect((await azq('workspace keys list')).json?.['primaryKey']).to.not.deep.equal(listed.json?.['primaryKey']);
  });

  it('shows the workspace', async () => {
    await set();
    const { code, json } = await azq('workspace show');
    expect(code).to.equal(0);
    expect(json).to.include({ id: idOf('ws1'), name: 'ws1', location: 'westus' });
    expect(json).to.have.nested.property('properties.endpointUri', emulator.endpoint);
    expect((await azq('workspace show -g rg -w ws2')).json).to.include({ id: idOf('ws2') });
    expect((await azq('workspace show -g rg -w nowhere')).code).to.equal(3);
  });

  it('hands keys on to other programs', async () => {
    await set();
    const [keys] = await quantumAt(emulator).getAzQuantumApiWorkspaceKey(ws1);
    const line = 'workspace keys list --output tsv --query';
    expect((await azqText(`${line} primaryKey.key`)).stdout).to.equal(`${keys?.primaryKeyKey}\n`);
    expect((await azqText(`${line} primaryKey`)).stdout).to.equal(
      `${keys?.primaryKeyCreatedAt?.toISOString()}\t${keys?.primaryKeyKey}\n`,
    );
    expect((await azqText('workspace keys list -o table --query primaryKey')).stdout).to.contain('********');
  });

  it('takes bodies and tags from files and standard input', async () => {
    await set();
    const path = join(folder, 'keys.json');
    writeFileSync(path, '{ "keys": ["Secondary"] }');
    expect(await azq(`workspace keys regenerate --body @${path}`)).to.include({ code: 0, stderr: '' });
    expect(await azq('workspace keys regenerate --body -', { input: '{"key":"Primary"}' })).to.include({ code: 0 });
    const bodies = emulator.sent().filter(([at]) => at.endsWith('/regenerateKey'));
    expect(bodies.map(([, body]) => body)).to.deep.equal([{ keys: ['Secondary'] }, { keys: ['Primary'] }]);
    const tagged = await azq('workspace tag --tags - --query tags', { input: '{"team":"a b"}\n' });
    expect(tagged.json).to.deep.equal({ team: 'a b' });
  });

  it('regenerates nothing unless it is told what', async () => {
    await set();
    const { code, stderr } = await azq('workspace keys regenerate');
    expect(code).to.equal(2);
    expect(stderr).to.contain('One of these options is required: --key-type, --body.');
    const both = await azq('workspace keys regenerate --key-type Primary --body {"key":"Primary"}');
    expect(both.stderr).to.contain('These options do not go together');
    expect(emulator.sent().filter(([path]) => path.endsWith('/regenerateKey'))).to.be.empty;
  });

  it('writes an empty list only where there is one', async () => {
    emulator.faults.inject({
      answer: { status: 403, body: '{"error":{"code":"AuthorizationFailed","message":"No."}}' },
    });
    expect(await azqText('workspace list -g rg')).to.include({ code: 1, stdout: '' });
    expect(await azqText('workspace list -g rg --query [9:]')).to.include({ code: 0, stdout: '[]\n' });
  });

  it('guesses what a key was meant to be called', async () => {
    const { stderr } = await azq('workspace keys regenerate -g rg -w ws1 --key-type Primary,Secundary');
    expect(stderr).to.contain("'Secundary' is not one of Primary, Secondary. Did you mean 'Secondary'?");
  });

  it('forgets it when it is cleared, and then says what to do', async () => {
    await set();
    expect(await azq('workspace clear')).to.include({ code: 0, stdout: '', stderr: '' });
    expect(file()).to.deep.equal({});
    for (const command of ['workspace keys list', 'workspace keys regenerate --key-type Primary', 'workspace show']) {
      const { code, stderr } = await azq(command);
      expect(code).to.equal(2);
      expect(stderr)
        .to.contain('--resource-group/-g')
        .and.contain('--workspace-name/-w')
        .and.contain("run 'azq workspace set'");
    }
    const { code, stderr } = await azq('target list');
    expect(code).to.equal(1);
    expect(stderr).to.contain("Run 'azq workspace set'");
  });

  it('uses its subscription too, but not for a workspace that is named whole', async () => {
    const other = '99999999-8888-7777-6666-555555555555';
    await set();
    const environment = { AZURE_SUBSCRIPTION_ID: other };
    expect((await azq('workspace keys list --verbose', { environment })).stderr).to.contain(
      `VERBOSE: Using --subscription ${subscriptionId}, what 'azq workspace set' has set.`,
    );
    const { stderr } = await azq('workspace keys list -g rg -w ws1', { environment });
    expect(stderr).to.contain(`subscription ${other} (from AZURE_SUBSCRIPTION_ID)`);
  });

  it('does not remember one that does not exist, or is not ready', async () => {
    expect((await azq('workspace set -g rg -w nowhere')).code).to.equal(3);
    const launching = { status: 200, body: { location: 'westus', properties: { provisioningState: 'Launching' } } };
    await withServer([launching], async ({ endpoint }) => {
      const { code, stderr } = await azq('workspace set -g rg -w ws1 -l westus', { endpoint });
      expect(code).to.equal(1);
      expect(stderr).to.contain('(WorkspaceNotReady)').and.contain('Launching');
    });
    expect(() => file()).to.throw(/ENOENT/);
  });

  it('says so when it is not where --location says', async () => {
    const { stderr, json } = await azq('workspace set -g rg -w ws1 -l eastus');
    expect(stderr).to.equal('WARNING: The workspace is in westus, not in eastus; that is where it is used.\n');
    expect(json).to.include({ location: 'westus' });
  });

  it('takes a connection string from a file, from standard input or from the environment', async () => {
    const secret = await connectionString();
    const path = join(folder, 'secret.txt');
    writeFileSync(path, `${secret}\n`);
    const ids = (json: unknown) => (json as { id: string }[]).map(({ id }) => id);
    const ways = [
      await azq(`target list --connection-string @${path}`),
      await azq('target list --connection-string -', { input: `${secret}\n` }),
      await azq('target list', { environment: { AZURE_QUANTUM_CONNECTION_STRING: secret } }),
    ];
    for (const { code, json, stderr } of ways) {
      expect([code, stderr]).to.deep.equal([0, '']);
      expect(ids(json)).to.include('ionq.simulator');
    }
  });

  it('takes no secret from the command line, and repeats none', async () => {
    const secret = await connectionString();
    const key = /ApiKey=([^;]*)/.exec(secret)?.[1] ?? '';
    for (const line of [`target list --connection-string ${secret}`, `target list -g rg -w ws1 --key ${key}`]) {
      const { code, stdout, stderr } = await azq(line);
      expect([code, stdout]).to.deep.equal([2, '']);
      expect(stderr).to.contain('takes no secret from the command line: give @FILE').and.not.contain(key);
    }
    for (const line of [`workspace set -g rg -w ws1 --key ${key}`, `workspace set --connection-string ${secret}`]) {
      const { code, stderr } = await azq(line);
      expect(code).to.equal(2);
      expect(stderr).to.contain('is not an option of this command').and.not.contain(key);
    }
  });

  it('opens the workspace that is set with a key that is given', async () => {
    await set();
    const path = join(folder, 'key.txt');
    const [keys] = await quantumAt(emulator).getAzQuantumApiWorkspaceKey(ws1);
    writeFileSync(path, keys?.primaryKeyKey ?? '');
    const { code, stdout } = await azqText(`target list --key @${path} --target-id *sim* -o table`);
    expect(code).to.equal(0);
    expect(stdout).to.match(/^Id +ProviderId +Availability +QueueTime/);
    expect(stdout).to.contain('ionq.simulator').and.not.contain('.qpu.');
  });

  async function azqText(line: string) {
    return shell(line.split(' '), {
      module: quantumModule,
      environment: {
        AZURE_QUANTUM_CONFIG_DIR: folder,
        AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT: emulator.endpoint,
        AZURE_SUBSCRIPTION_ID: subscriptionId,
      },
    });
  }
});

describe('azq with a token', () => {
  it('lists targets over https, for an account that Entra ID knows', async function () {
    this.timeout(60_000);
    const folder = mkdtempSync(join(tmpdir(), 'azq-token-'));
    await using emulator = await startEmulator({ https: true, requireToken: true });
    try {
      writeFileSync(join(folder, 'ca.pem'), emulator.ca ?? '');
      const environment = {
        NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem'),
        AZURE_QUANTUM_CONFIG_DIR: folder,
        AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT: emulator.endpoint,
        AZURE_QUANTUM_TRUSTED_HOSTS: new URL(emulator.endpoint).host,
        AZURE_SUBSCRIPTION_ID: subscriptionId,
        AZURE_TOKEN_CREDENTIALS: 'EnvironmentCredential',
        AZURE_AUTHORITY_HOST: emulator.endpoint,
        // With this tenant the library asks nobody whether it may trust the authority host.
        AZURE_TENANT_ID: 'adfs',
        AZURE_CLIENT_ID: 'app',
        AZURE_CLIENT_SECRET: 'x',
      };
      const put = join(folder, 'put.mjs');
      writeFileSync(put, putScript(emulator.endpoint));
      expect(await run([put], environment)).to.deep.equal({ code: 0, stdout: '', stderr: '' });
      const program = ['--import', 'tsx', join(import.meta.dirname, '../src/bin.ts')];
      const set = await run([...program, 'workspace', 'set', '-g', 'rg', '-w', 'ws1'], environment);
      expect([set.code, set.stderr]).to.deep.equal([0, '']);
      const list = await run([...program, 'target', 'list'], environment);
      expect([list.code, list.stderr]).to.deep.equal([0, '']);
      expect(list.stdout).to.contain('"ionq.simulator"');
      const status = emulator.requests.filter(({ path }) => path.endsWith('/providerStatus'));
      expect(status.map((request) => request.status)).to.deep.equal([200]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  /** Makes a workspace, with a token of the emulator. In a process of its own, which trusts the certificate. */
  function putScript(endpoint: string): string {
    return `
      const form = { grant_type: 'client_credentials', client_id: 'a', client_secret: 'x', scope: '${endpoint}/.default' };
      const login = await fetch('${endpoint}/common/oauth2/v2.0/token', { method: 'POST', body: new URLSearchParams(form) });
      const { access_token } = await login.json();
      const answer = await fetch('${endpoint}${idOf('ws1')}?api-version=2025-12-15-preview', {
        method: 'PUT',
        headers: { 'content-type': 'application/json', authorization: 'Bearer ' + access_token },
        body: JSON.stringify({ location: 'westus' }),
      });
      process.exitCode = answer.ok ? 0 : 1;`;
  }

  async function run(args: readonly string[], environment: Record<string, string>) {
    const env = { ...process.env, NODE_V8_COVERAGE: undefined, ...environment };
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const [stdout, stderr, code] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      new Promise<number | null>((resolve) => child.on('close', resolve)),
    ]);
    return { code, stdout, stderr };
  }
});

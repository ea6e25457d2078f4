import { expect } from 'chai';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extraCommands } from '../src/extra-commands.js';
import { quantumModule } from '../src/quantum-module.js';
import { shell } from './hosts/cli/helpers/shell.js';
import { idOf, secondSubscriptionId, subscriptionId, useEmulator } from './quantum/helpers/emulator.js';

describe('azq config', () => {
  const emulator = useEmulator();
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'azq-config-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const azq = (line: string, environment: Record<string, string> = {}) =>
    shell(line.split(' '), {
      module: quantumModule,
      extraCommands,
      environment: { AZURE_QUANTUM_CONFIG_DIR: folder, ...environment },
    });
  const file = () => join(folder, 'config.json');
  const content = () => JSON.parse(readFileSync(file(), 'utf8')) as unknown;
  const atEmulator = () => ({ AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT: emulator.endpoint });

  it('sets, shows, lists and takes away', async () => {
    const set = await azq('config set defaults.group=rg DEFAULTS.WORKSPACE=ws1 core.output=json');
    expect(set).to.deep.equal({ code: 0, stdout: '', stderr: '' });
    expect(content()).to.deep.equal({
      defaults: { resourceGroupName: 'rg', workspaceName: 'ws1' },
      core: { output: 'json' },
    });
    expect(statSync(file()).mode & 0o777).to.equal(0o600);
    const group = { name: 'defaults.group', value: 'rg', source: file() };
    expect(JSON.parse((await azq('config get defaults.group')).stdout)).to.deep.equal(group);
    const listed = JSON.parse((await azq('config list')).stdout) as { name: string }[];
    expect(listed.map(({ name }) => name)).to.deep.equal(['defaults.group', 'defaults.workspace', 'core.output']);
    expect((await azq('config unset defaults.group core.output defaults.location')).code).to.equal(0);
    expect(content()).to.deep.equal({ defaults: { workspaceName: 'ws1' } });
    const { code, stdout, stderr } = await azq('config get defaults.group');
    expect([code, stdout, stderr]).to.deep.equal([3, '', 'ERROR: (NotSet) defaults.group is not set.\n']);
  });

  it('says what the environment says in its place', async () => {
    await azq('config set defaults.group=rg');
    const { stdout } = await azq('config get defaults.group', { AZURE_QUANTUM_WORKSPACE_RG: 'other' });
    expect(JSON.parse(stdout)).to.include({ value: 'other', source: 'AZURE_QUANTUM_WORKSPACE_RG' });
  });

  const refused: Readonly<Record<string, string>> = {
    'defaults.gruop=rg': "'defaults.gruop' is not a setting. Did you mean 'defaults.group'?",
    'group=rg': "Did you mean 'defaults.group'?",
    'core.outptu=json': "Did you mean 'core.output'?",
    'core.output=jsn': "core.output: 'jsn' is not one of",
    'defaults.subscription=mine': "The subscription id 'mine' is not a UUID",
    'defaults.workspace=a_b': "The workspace name 'a_b' contains '_'",
    'defaults.location=': 'defaults.location needs a value.',
    'defaults.endpoint=https://example.com': 'example.com is not of Azure Quantum',
    'defaults.endpoint=http://example.com': 'is plain http',
    'core.resource_manager_endpoint=https://example.com': 'example.com is not the Resource Manager',
    'defaults.group': "'config set' takes KEY=VALUE.",
  };
  for (const [assignment, message] of Object.entries(refused)) {
    it(`refuses ${assignment}, and what stands beside it`, async () => {
      const { code, stderr } = await azq(`config set core.output=table ${assignment}`);
      expect(code).to.equal(2);
      expect(stderr).to.contain(message).and.not.contain('Nothing was sent');
      expect(content).to.throw(/ENOENT/);
    });
  }

  it('repeats no password, and keeps none', async () => {
    for (const key of ['defaults.endpoint', 'core.resource_manager_endpoint', 'core.key', 'password']) {
      const { code, stderr } = await azq(`config set ${key}=https://me:s3cretpw@westus.quantum.azure.com`);
      expect(code).to.equal(2);
      expect(stderr).to.not.contain('s3cretpw');
    }
    expect(content).to.throw(/ENOENT/);
  });

  it('goes behind options and variables, for a format', async () => {
    await azq('config set defaults.output=table');
    const list = async (line: string, environment = {}) =>
      (await azq(line, { ...atEmulator(), AZURE_SUBSCRIPTION_ID: subscriptionId, ...environment })).stdout;
    expect(await list('workspace list')).to.match(/^Name /);
    expect(await list('workspace list', { AZURE_QUANTUM_OUTPUT: 'json' })).to.match(/^\[/);
    expect(await list('workspace list -o json', { AZURE_QUANTUM_OUTPUT: 'table' })).to.match(/^\[/);
  });

  it('goes behind options and variables, for a subscription and an endpoint', async () => {
    await azq(`config set defaults.subscription=${secondSubscriptionId}`);
    await azq(`config set core.resource_manager_endpoint=${emulator.endpoint}`);
    const names = async (line: string, environment = {}) => {
      const { stdout, stderr } = await azq(line, environment);
      if (stderr !== '') throw new Error(stderr);
      return (JSON.parse(stdout) as { name: string }[]).map(({ name }) => name);
    };
    expect(await names('workspace list')).to.deep.equal(['ws1']);
    const all = ['ws1', 'ws2', 'ws3'];
    expect(await names('workspace list', { AZURE_SUBSCRIPTION_ID: subscriptionId })).to.deep.equal(all);
    const environment = { AZURE_SUBSCRIPTION_ID: secondSubscriptionId };
    expect(await names(`workspace list --subscription ${subscriptionId}`, environment)).to.deep.equal(all);
  });

  it('goes behind options and variables, for a group and a workspace', async () => {
    await azq(`config set defaults.group=rg defaults.workspace=ws1 defaults.subscription=${subscriptionId}`);
    const show = async (line: string, environment = {}) =>
      (JSON.parse((await azq(line, { ...atEmulator(), ...environment })).stdout) as { name: string }).name;
    expect(await show('workspace show')).to.equal('ws1');
    expect(await show('workspace show', { AZURE_QUANTUM_WORKSPACE_NAME: 'ws2' })).to.equal('ws2');
    expect(await show('workspace show -w ws3', { AZURE_QUANTUM_WORKSPACE_NAME: 'ws2' })).to.equal('ws3');
  });

  it('keeps its workspace in its own subscription, whatever the environment says', async () => {
    await azq(`config set defaults.group=rg defaults.workspace=ws2 defaults.subscription=${subscriptionId}`);
    const { stdout } = await azq('workspace show', { ...atEmulator(), AZURE_SUBSCRIPTION_ID: secondSubscriptionId });
    expect(JSON.parse(stdout)).to.include({ name: 'ws2' });
  });

  it('gives the location that a command needs', async () => {
    await azq('config set defaults.location=westus');
    const environment = { ...atEmulator(), AZURE_SUBSCRIPTION_ID: subscriptionId };
    expect(await azq('offering list', environment)).to.include({ code: 0, stderr: '' });
    expect(emulator.sent()[0]?.[0]).to.contain('/locations/westus/');
  });

  it('agrees with workspace set: one writes what the other shows, and targets are found with either', async () => {
    const environment = { ...atEmulator(), AZURE_SUBSCRIPTION_ID: subscriptionId };
    await azq('workspace set -g rg -w ws1', environment);
    const endpoint = await azq('config get defaults.endpoint');
    expect(JSON.parse(endpoint.stdout)).to.include({ value: emulator.endpoint });
    // The endpoint was that of the other workspace.
    const { stderr } = await azq('config set defaults.workspace=ws2');
    expect(stderr).to.contain('WARNING: defaults.endpoint is no longer set');
    expect((await azq('config set defaults.group=rg --only-show-errors')).stderr).to.equal('');
    // It is looked up, and then refuses whoever has no key: no token goes over http.
    expect((await azq('target list', environment)).stderr).to.contain(`Workspace 'ws2' in resource group 'rg'`);
    expect(emulator.sent().at(-2)?.[0]).to.equal(idOf('ws2'));
    const { stdout: key } = await azq('workspace keys list -g rg -w ws1 --query primaryKey.key -o tsv', environment);
    const connectionString = `SubscriptionId=${subscriptionId};ResourceGroupName=rg;WorkspaceName=ws1;ApiKey=${key.trim()};QuantumEndpoint=${emulator.endpoint}/;`;
    const listed = await azq('target list', { ...environment, AZURE_QUANTUM_CONNECTION_STRING: connectionString });
    expect([listed.code, listed.stderr]).to.deep.equal([0, '']);
    await azq('workspace clear');
    expect((await azq('config list')).stdout).to.equal('[]\n');
  });
});

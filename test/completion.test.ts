import { expect } from 'chai';
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { nodeProcesses, until } from './helpers/processes.js';
import { useProgram } from './hosts/cli/completion/helpers/programs.js';
import { subscriptionId, useEmulator } from './quantum/helpers/emulator.js';
import { withServer } from './quantum/helpers/server.js';

describe('azq completes', function () {
  this.timeout(60_000);
  const emulator = useEmulator();
  const program = useProgram('azq', join(import.meta.dirname, '../src/bin.ts'));
  const cache = () => join(program().path, 'cache', 'azq', 'completions.json');
  beforeEach(() => rmSync(join(program().path, 'cache'), { recursive: true, force: true }));

  async function offered(line: string, environment: Record<string, string> = {}) {
    const env = {
      ...program().environment,
      AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT: emulator.endpoint,
      AZURE_SUBSCRIPTION_ID: subscriptionId,
      AZURE_CLIENT_SECRET: 'planted-secret',
      ...environment,
    };
    const { stdout, stderr } = await promisify(execFile)('azq', ['__complete', 'bash', ...line.split(' ')], { env });
    expect(stderr).to.equal('');
    return stdout.split('\n').filter((each) => each !== '');
  }

  it('names of workspaces and groups, and asks for them once', async () => {
    expect(await offered('workspace show -g ')).to.deep.equal(['rg']);
    expect(await offered('workspace show -g rg -w ')).to.deep.equal(['ws1', 'ws2', 'ws3']);
    // Another command, the same names.
    expect(await offered('workspace keys list -g rg -w ws2')).to.deep.equal(['ws2']);
    expect(emulator.sent()).to.have.length(2);
  });

  it('those of the subscription that is meant', async () => {
    await offered('workspace show -g rg -w ');
    const other = '11111111-2222-3333-4444-555555555555';
    expect(await offered('workspace show -g rg -w ', { AZURE_SUBSCRIPTION_ID: other })).to.deep.equal(['ws1']);
    expect(await offered(`workspace show --subscription ${other} -w `)).to.deep.equal(['ws1']);
  });

  it('without a secret in its cache', async () => {
    await offered('workspace show -g rg -w ');
    expect(readFileSync(cache(), 'utf8')).to.contain('ws1').and.not.contain('planted-secret');
  });

  it('regions, settings and formats', async () => {
    expect(await offered('offering list -l westus')).to.include.members(['westus', 'westus2']);
    expect(await offered('config set defaults.g')).to.deep.equal(['defaults.group=']);
    expect(await offered('workspace list -o t')).to.include('table');
  });

  it('nothing where no service answers, and says nothing', async () => {
    const dead = { AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT: 'http://127.0.0.1:9' };
    expect(await offered('workspace show -g ', dead)).to.deep.equal([]);
    expect(existsSync(cache())).to.be.false;
  });

  it('nothing for now where the service is slow, and goes on asking for the next time', () =>
    withServer(['hang'], async ({ endpoint, received }) => {
      const hanging = { AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT: endpoint };
      const begun = Date.now();
      expect(await offered('workspace show -g ', hanging)).to.deep.equal([]);
      // A second, and what a busy machine takes to start a program. The service would keep it waiting for ever.
      expect(Date.now() - begun).to.be.lessThan(20_000);
      await until(() => received.length === 2);
      const left = () => nodeProcesses(join(program().path, 'azq.mjs'));
      for (const pid of left()) process.kill(pid);
      await until(() => left().length === 0);
    }));
});

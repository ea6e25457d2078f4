import { expect } from 'chai';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { nodeProcesses, until } from './helpers/processes.js';
import { useProgram } from './hosts/cli/completion/helpers/programs.js';
import { subscriptionId, useEmulator } from './quantum/helpers/emulator.js';

describe('azq completes', function () {
  this.timeout(120_000);
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
    withHeldEmulator(async (endpoint, release) => {
      // As patient as it is by itself.
      const held = { AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT: endpoint, SHELL_COMPLETION_PATIENCE: '' };
      const begun = Date.now();
      expect(await offered('workspace show -g ', held)).to.deep.equal([]);
      // A second, and what a busy machine takes to start a program. Nothing else ends it: nobody answers.
      expect(Date.now() - begun).to.be.lessThan(10_000);
      expect(existsSync(cache())).to.be.false;
      release();
      await until(() => existsSync(cache()), 50_000);
      await until(() => nodeProcesses(join(program().path, 'azq.mjs')).length === 0, 50_000);
      const asked = emulator.sent().length;
      expect(await offered('workspace show -g ', { ...held, SHELL_COMPLETION_PATIENCE: '50000' })).to.deep.equal([
        'rg',
      ]);
      expect(emulator.sent()).to.have.length(asked);
    }));

  /** Runs a test with what stands before the emulator and passes nothing on before it is told to. */
  async function withHeldEmulator(test: (endpoint: string, release: () => void) => Promise<void>): Promise<void> {
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const server = createServer((request, response) => {
      void released
        .then(() => fetch(`${emulator.endpoint}${request.url}`))
        .then(async (answer) => {
          response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
        });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    try {
      await test(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, release);
    } finally {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    }
  }
});

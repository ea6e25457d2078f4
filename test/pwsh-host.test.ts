import { expect } from 'chai';
import { join } from 'node:path';
import { startEmulator } from '../src/emulator/start-emulator.js';
import { productVersion } from '../src/quantum/version.js';
import { HostProcess } from './hosts/pwsh/helpers/host-process.js';
import { idOf, subscriptionId } from './pwsh/quantum.js';

describe('The host of Az.QuantumApi', function () {
  this.timeout(60_000);
  let host: HostProcess;
  beforeEach(() => {
    host = new HostProcess(join(import.meta.dirname, '../src/pwsh-host.ts'));
  });
  afterEach(() => void host.child.kill('SIGKILL'));

  it('says hello for the module', async () => {
    host.send({ jsonrpc: '2.0', id: 1, method: 'initialize', params: {} });
    expect((await host.answer())['result']).to.include({
      moduleName: 'Az.QuantumApi',
      moduleVersion: productVersion,
    });
    expect(await host.end()).to.deep.equal([0, null]);
  });

  // With libraries at their most talkative: its stderr is the only log a host has.
  it('logs no key, and tells none but as the output that was asked for', async () => {
    await using emulator = await startEmulator();
    await fetch(`${emulator.endpoint}${idOf('ws1')}?api-version=2025-12-15-preview`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ location: 'westus' }),
    });
    const environment = { AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT: emulator.endpoint };
    const bound = { ResourceGroupName: 'rg', WorkspaceName: 'ws1', SubscriptionId: [subscriptionId] };
    const call = { call: 'a', cmdlet: 'Get-AzQuantumApiWorkspaceKey', phase: 'process', parameterSet: 'List' };
    const params = { ...call, bound, piped: false, location: '/', environment, verbose: true, debug: true };
    host.send({ jsonrpc: '2.0', id: 'a', method: 'invoke', params });

    // A PowerShell that says yes and takes every record.
    for (let count = 1; ; count++) {
      const message = await host.answer(count);
      if (message['id'] === 'a') break;
      if (message['method'] === 'shouldProcess') host.send({ jsonrpc: '2.0', id: message['id'], result: true });
      else host.send({ jsonrpc: '2.0', method: 'taken', params: { call: 'a', count: 1 } });
    }
    await host.end();

    const isOutput = (line: string) => line.includes('"stream":"output"');
    const output = host.lines.find(isOutput) ?? '';
    const keys = [...output.matchAll(/"(?:Primary|Secondary)KeyKey":"([^"]{20,})"/g)].map(([, key = '']) => key);
    expect(keys).to.have.length(2);
    const others = host.lines.filter((line) => !isOutput(line));
    expect(others.filter((line) => line.includes('"stream":"debug"'))).to.have.length(2);
    expect(host.stderr).to.contain('Response status code: 200');
    for (const key of keys) expect([...others, host.stderr].join('\n')).to.not.contain(key);
  });
});

import { expect } from 'chai';
import { join } from 'node:path';
import { until } from '../../helpers/processes.js';
import { HostProcess } from './helpers/host-process.js';

const program = join(import.meta.dirname, '../../fixtures/garden-host.ts');
const hello = { jsonrpc: '2.0', id: 1, method: 'initialize', params: {} };

describe('A host as a process', function () {
  this.timeout(60_000);
  let host: HostProcess;
  afterEach(() => void host.child.kill('SIGKILL'));

  it('ends by itself when its stdin does', async () => {
    host = new HostProcess(program);
    host.send(hello);
    expect(await host.answer()).to.deep.nested.include({ 'result.moduleName': 'Contoso.Garden' });
    expect(await host.end()).to.deep.equal([0, null]);
    expect(host.lines).to.have.length(1);
    expect(host.stderr).to.equal('');
  });

  it('ends also while a call waits for an answer', async () => {
    host = new HostProcess(program);
    const bound = { InputObject: 'north', Kind: ['carrot'] };
    const call = { call: 'a', cmdlet: 'Invoke-Sowing', phase: 'process', parameterSet: 'ByKind', bound };
    host.send({ jsonrpc: '2.0', id: 'a', method: 'invoke', params: { ...call, location: '/', environment: {} } });
    expect(await host.answer()).to.include({ method: 'shouldProcess' });
    expect(await host.end()).to.deep.equal([0, null]);
    expect(host.stderr).to.equal('');
  });

  it('is deaf to Ctrl+C', async () => {
    host = new HostProcess(program);
    host.send(hello);
    await host.answer();
    host.child.kill('SIGINT');
    host.send({ ...hello, id: 2 });
    expect(await host.answer(2)).to.include({ id: 2 });
    expect(await host.end()).to.deep.equal([0, null]);
  });

  /** A call of the host whose cmdlet prints. */
  const printing = (bound: object) => {
    const call = { call: 'a', cmdlet: 'Test-Probe', phase: 'process', parameterSet: 'Only', bound };
    return { jsonrpc: '2.0', id: 'a', method: 'invoke', params: { ...call, location: '/', environment: {} } };
  };

  it('keeps stdout for the protocol: what a library prints goes to stderr', async () => {
    host = new HostProcess(join(import.meta.dirname, 'helpers/printing-host.ts'));
    host.send(printing({}));
    expect(await host.answer()).to.deep.equal({ jsonrpc: '2.0', id: 'a', result: {} });
    expect(await host.end()).to.deep.equal([0, null]);
    expect(host.stderr).to.equal('printed\nsaid\nwritten\n');
    expect(host.lines).to.have.length(1);
  });

  it('ends also while a call holds on to the process', async () => {
    host = new HostProcess(join(import.meta.dirname, 'helpers/printing-host.ts'));
    host.send(printing({ Name: 'for ever' }));
    await until(() => host.stderr !== '', 50_000);
    expect(await host.end()).to.deep.equal([0, null]);
  });
});

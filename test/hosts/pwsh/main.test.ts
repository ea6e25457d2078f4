import { expect } from 'chai';
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { until } from '../../helpers/processes.js';

const program = join(import.meta.dirname, '../../fixtures/garden-host.ts');
const hello = { jsonrpc: '2.0', id: 1, method: 'initialize', params: {} };

/** A host as a process of its own, as PowerShell starts it. */
class HostProcess {
  readonly child: ChildProcessWithoutNullStreams;
  readonly lines: string[] = [];
  stderr = '';
  readonly #exited: Promise<unknown[]>;

  constructor(file = program) {
    this.child = spawn(process.execPath, ['--import', 'tsx', file], { stdio: 'pipe' });
    this.#exited = once(this.child, 'exit');
    createInterface({ input: this.child.stdout }).on('line', (line) => void this.lines.push(line));
    this.child.stderr.setEncoding('utf8').on('data', (text: string) => void (this.stderr += text));
    this.child.stdin.on('error', () => undefined);
  }

  send(message: object): void {
    this.child.stdin.write(`${JSON.stringify(message)}\n`);
  }

  async answer(count = 1): Promise<Record<string, unknown>> {
    await until(() => this.lines.length >= count);
    return JSON.parse(this.lines[count - 1] ?? '') as Record<string, unknown>;
  }

  /** Closes stdin; gives the exit code and signal. */
  async end(): Promise<unknown[]> {
    this.child.stdin.end();
    return this.#exited;
  }
}

describe('A host as a process', () => {
  let host: HostProcess;
  afterEach(() => void host.child.kill('SIGKILL'));

  it('ends by itself when its stdin does', async () => {
    host = new HostProcess();
    host.send(hello);
    expect(await host.answer()).to.deep.nested.include({ 'result.moduleName': 'Contoso.Garden' });
    expect(await host.end()).to.deep.equal([0, null]);
    expect(host.lines).to.have.length(1);
    expect(host.stderr).to.equal('');
  });

  it('ends also while a call waits for an answer', async () => {
    host = new HostProcess();
    const bound = { InputObject: 'north', Kind: ['carrot'] };
    const call = { call: 'a', cmdlet: 'Invoke-Sowing', phase: 'process', parameterSet: 'ByKind', bound };
    host.send({ jsonrpc: '2.0', id: 'a', method: 'invoke', params: { ...call, location: '/', environment: {} } });
    expect(await host.answer()).to.include({ method: 'shouldProcess' });
    expect(await host.end()).to.deep.equal([0, null]);
    expect(host.stderr).to.equal('');
  });

  it('is deaf to Ctrl+C', async () => {
    host = new HostProcess();
    host.send(hello);
    await host.answer();
    host.child.kill('SIGINT');
    host.send({ ...hello, id: 2 });
    expect(await host.answer(2)).to.include({ id: 2 });
    expect(await host.end()).to.deep.equal([0, null]);
  });

  it('keeps stdout for the protocol: what a library prints goes to stderr', async () => {
    host = new HostProcess(join(import.meta.dirname, 'helpers/printing-host.ts'));
    const call = { call: 'a', cmdlet: 'Test-Probe', phase: 'process', parameterSet: 'Only', bound: {} };
    host.send({ jsonrpc: '2.0', id: 'a', method: 'invoke', params: { ...call, location: '/', environment: {} } });
    expect(await host.answer()).to.deep.equal({ jsonrpc: '2.0', id: 'a', result: {} });
    expect(await host.end()).to.deep.equal([0, null]);
    expect(host.stderr).to.equal('printed\nsaid\n');
    expect(host.lines).to.have.length(1);
  });
});

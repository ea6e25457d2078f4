import { expect } from 'chai';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Emulator } from '../../src/emulator/start-emulator.js';
import { describeWithPwsh, runPwsh, type PwshOptions } from '../helpers/pwsh.js';
import { modulePath, startStockedEmulator, subscriptionId } from './quantum.js';

describeWithPwsh('Starting the host', function () {
  let emulator: Emulator;
  let folder: string;
  before(async () => {
    emulator = await startStockedEmulator();
  });
  after(() => emulator.stop());
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'azq-start-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** One call; answers `True` or the error's id and message. */
  async function call(options: PwshOptions = {}, path = modulePath, before = ''): Promise<string[]> {
    const { results, stderr } = await runPwsh(
      `${before}
      Import-Module $data.path
      try { Out-Result @([string] (New-AzQuantumApiWorkspaceKey -SubscriptionId $data.subscriptionId -ResourceGroupName rg -WorkspaceName ws1 -Key Primary -PassThru)) }
      catch { Out-Result @($_.FullyQualifiedErrorId, $_.Exception.Message) }`,
      { path, subscriptionId },
      { ...options, env: { AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT: emulator.endpoint, ...options.env } },
    );
    if (results.length === 0) throw new Error(stderr);
    return results[0] as string[];
  }

  function program(name: string, text: string): string {
    const file = join(folder, name);
    writeFileSync(file, text);
    chmodSync(file, 0o755);
    return file;
  }

  function copyOfModule(): string {
    const copy = join(folder, 'Az.QuantumApi');
    cpSync(dirname(modulePath), copy, { recursive: true });
    return copy;
  }

  const id = (name: string) => `${name},New-AzQuantumApiWorkspaceKey`;

  it('works where node is the one on PATH', async () => {
    expect(await call()).to.deep.equal(['True']);
  });

  it('says so where there is no Node', async () => {
    const pwsh = dirname((await runPwsh('Out-Result (Get-Process -Id $PID).Path')).results[0] as string);
    const [errorId, message] = await call({ env: { PATH: '/nowhere' } }, modulePath).catch(async () =>
      call({}, modulePath, "$env:PATH = '/nowhere'"),
    );
    expect(pwsh).to.be.a('string');
    expect(errorId).to.equal(id('NodeNotFound'));
    expect(message).to.match(/needs Node 20\.19\.0 or later/);
  });

  it('takes AZURE_QUANTUM_NODE, which must be absolute and there', async () => {
    expect(await call({ env: { AZURE_QUANTUM_NODE: process.execPath } })).to.deep.equal(['True']);
    expect((await call({ env: { AZURE_QUANTUM_NODE: 'node' } }))[0]).to.equal(id('NodeNotFound'));
    expect((await call({ env: { AZURE_QUANTUM_NODE: '/nowhere/node' } }))[1]).to.match(/where there is no file/);
  });

  it('tells on Windows, too, which paths depend on where one is', async () => {
    const script = `. $data.file
      Out-Result @($data.paths | Where-Object { Test-AbsolutePath -Path $_ -Windows $true })
      Out-Result @($data.paths | Where-Object { Test-AbsolutePath -Path $_ -Windows $false })`;
    const absolute = ['C:\\tools', 'd:/tools', '\\\\server\\share'];
    const paths = [...absolute, 'C:tools', 'C:', '\\tools', 'tools', '.', '', '/usr/bin', '/usr/\u0000bin'];
    const file = join(import.meta.dirname, '../../src/hosts/pwsh/powershell/node.ps1');
    expect((await runPwsh(script, { file, paths })).results).to.deep.equal([absolute, ['/usr/bin']]);
  });

  it('never starts a node of the current directory', async () => {
    const marker = join(folder, 'planted-ran');
    program('node', `#!/bin/sh\ntouch '${marker}'\n`);
    const relative = await call(
      { cwd: folder },
      modulePath,
      "$env:PATH = '.' + [IO.Path]::PathSeparator + [IO.Path]::PathSeparator + $env:PATH",
    );
    expect(relative).to.deep.equal(['True']);
    const { results } = await runPwsh('Out-Result (Test-Path $data.marker)', { marker });
    expect(results).to.deep.equal([false]);
  });

  it('says which Node is too old', async () => {
    const old = program(
      'node',
      '#!/bin/sh\nif [ "$1" = --version ]; then echo v16.20.2; else echo "SyntaxError: oh" >&2; exit 1; fi\n',
    );
    const [errorId, message] = await call({ env: { AZURE_QUANTUM_NODE: old } });
    expect(errorId).to.equal(id('NodeNotUsable'));
    expect(message).to.match(/is Node 16\.20\.2, and Az\.QuantumApi needs 20\.19\.0 or later/);
  });

  it('says when a program is not Node at all', async () => {
    const other = program('node', '#!/bin/sh\necho hello\n');
    expect((await call({ env: { AZURE_QUANTUM_NODE: other } }))[0]).to.equal(id('NodeNotUsable'));
    const broken = program('broken', 'not a program');
    expect((await call({ env: { AZURE_QUANTUM_NODE: broken } }))[1]).to.match(/cannot be started/);
  });

  it('says when the host file is missing', async () => {
    const copy = copyOfModule();
    rmSync(join(copy, 'host'), { recursive: true });
    const [errorId, message] = await call({}, join(copy, 'Az.QuantumApi.psd1'));
    expect(errorId).to.equal(id('HostFileMissing'));
    expect(message).to.contain(join(copy, 'host', 'Az.QuantumApi.Host.mjs'));
  });

  it('says how the host died before it said hello', async () => {
    const copy = copyOfModule();
    writeFileSync(join(copy, 'host', 'Az.QuantumApi.Host.mjs'), 'console.error("the reason"); process.exit(7);');
    const [errorId, message] = await call({}, join(copy, 'Az.QuantumApi.psd1'));
    expect(errorId).to.equal(id('HostNotStarted'));
    expect(message).to.match(/exit code 7 before it said hello\. It said: the reason/);
  });

  it('waits for the last words of a host that has died', async () => {
    const copy = copyOfModule();
    const saying = `spawn('/bin/sh', ['-c', 'sleep 2; echo the reason >&2'], { stdio: ['ignore', 'ignore', 'inherit'] })`;
    writeFileSync(
      join(copy, 'host', 'Az.QuantumApi.Host.mjs'),
      `import { spawn } from 'node:child_process'; ${saying}; process.exit(7);`,
    );
    const [, message] = await call({}, join(copy, 'Az.QuantumApi.psd1'));
    expect(message).to.match(/exit code 7 before it said hello\. It said: the reason/);
  });

  it('refuses a host of another version', async () => {
    const copy = copyOfModule();
    const hello = {
      jsonrpc: '2.0',
      id: 'hello',
      result: { protocolVersion: 1, moduleVersion: '9.9.9', nodeVersion: 'v22.0.0' },
    };
    writeFileSync(
      join(copy, 'host', 'Az.QuantumApi.Host.mjs'),
      `console.log(${JSON.stringify(JSON.stringify(hello))}); process.stdin.resume();`,
    );
    expect((await call({}, join(copy, 'Az.QuantumApi.psd1')))[0]).to.equal(id('HostVersionMismatch'));
  });

  it('passes no NODE_OPTIONS, NODE_PATH or debugging variable on', async () => {
    const copy = copyOfModule();
    const seen = join(folder, 'seen.json');
    writeFileSync(
      join(copy, 'host', 'Az.QuantumApi.Host.mjs'),
      `import { writeFileSync } from 'node:fs'; writeFileSync(${JSON.stringify(seen)}, JSON.stringify(process.env)); process.exit(1);`,
    );
    mkdirSync(join(folder, 'modules'));
    const env = {
      NODE_OPTIONS: '--no-warnings',
      NODE_PATH: join(folder, 'modules'),
      NODE_DEBUG: 'net',
      NODE_EXTRA_CA_CERTS: 'kept',
    };
    await call({ env }, join(copy, 'Az.QuantumApi.psd1'));
    const { results } = await runPwsh('Out-Result (Get-Content -Raw $data.seen | ConvertFrom-Json)', { seen });
    expect(results[0]).to.not.have.any.keys('NODE_OPTIONS', 'NODE_PATH', 'NODE_DEBUG');
    expect(results[0]).to.include({ NODE_EXTRA_CA_CERTS: 'kept' });
  });

  it('is refused with one clear error in constrained language mode', async () => {
    const constrained = "$ExecutionContext.SessionState.LanguageMode = 'ConstrainedLanguage'";
    const { stdout } = await runPwsh(
      `${constrained}
      try { Import-Module $data.path -ErrorAction Stop; 'imported' } catch { $_.FullyQualifiedErrorId; [string] $_ }`,
      { path: modulePath },
    );
    expect(stdout)
      .to.match(/ConstrainedLanguage/)
      .and.match(/cannot run in a session in constrained language mode/);
    const later = await runPwsh(
      `Import-Module $data.path
      ${constrained}
      try { New-AzQuantumApiWorkspaceKey -ResourceGroupName rg -WorkspaceName ws1 -Key Primary -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }`,
      { path: modulePath },
    );
    expect(later.stdout).to.match(/^ConstrainedLanguage/m);
  });
});

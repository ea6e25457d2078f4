import { expect } from 'chai';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Emulator } from '../../src/emulator/start-emulator.js';
import { nodeProcesses, until } from '../helpers/processes.js';
import { describeWithPwsh, startPwsh, withPrelude } from '../helpers/pwsh.js';
import { idOf, modulePath, regenerations, runQuantum, startStockedEmulator, subscriptionId } from './quantum.js';

/** That of this clone: others on this machine may run their own tests. */
const hostFile = join(dirname(modulePath), 'host', 'Az.QuantumApi.Host.mjs');

describeWithPwsh('The host of a PowerShell process', function () {
  let emulator: Emulator;
  let folder: string;
  beforeEach(async () => {
    emulator = await startStockedEmulator();
    folder = mkdtempSync(join(tmpdir(), 'azq-life-'));
  });
  afterEach(async () => {
    await emulator.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Starts a script that says `ready` and waits on stdin; answers its process and the hosts that it then has. */
  async function start(script: string) {
    const before = nodeProcesses(hostFile);
    const file = join(folder, 'script.ps1');
    writeFileSync(
      file,
      withPrelude(`Import-Module $data.modulePath
        $names = @{ SubscriptionId = $data.subscriptionId; ResourceGroupName = 'rg'; WorkspaceName = 'ws1' }
        ${script}`),
    );
    const child = startPwsh(
      file,
      { modulePath, subscriptionId },
      {
        env: { AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT: emulator.endpoint },
      },
    );
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    await until(() => output.includes('ready'));
    const hosts = () => nodeProcesses(hostFile).filter((pid) => !before.includes(pid));
    return { child, hosts, ended: new Promise((resolve) => child.on('close', resolve)) };
  }

  it('is not started by importing the module', async () => {
    const { child, hosts, ended } = await start("'ready'; [void] [Console]::In.ReadLine()");
    expect(hosts()).to.deep.equal([]);
    child.stdin.end('\n');
    await ended;
  });

  it('does not outlive a PowerShell that is killed', async () => {
    const { child, hosts, ended } = await start(
      "New-AzQuantumApiWorkspaceKey @names -Key Primary; 'ready'; [void] [Console]::In.ReadLine()",
    );
    expect(hosts()).to.have.length(1);
    child.kill('SIGKILL');
    await ended;
    await until(() => hosts().length === 0);
  });

  it('does not outlive a PowerShell that is killed during a call', async () => {
    emulator.faults.inject({ path: '/regenerateKey', delay: 60_000 });
    const { child, hosts, ended } = await start("'ready'; New-AzQuantumApiWorkspaceKey @names -Key Primary");
    await until(() => regenerations(emulator).length === 1);
    expect(hosts()).to.have.length(1);
    child.kill('SIGKILL');
    await ended;
    await until(() => hosts().length === 0);
  });

  it('ends with Remove-Module, and a new import starts a new one', async () => {
    const { results } = await runQuantum(
      emulator,
      `function Get-HostProcess { @(Get-Process -Name node -ErrorAction Ignore | Where-Object { $_.Parent.Id -eq $PID }).Count }
      New-AzQuantumApiWorkspaceKey @names -Key Primary
      $running = Get-HostProcess
      $process = Get-Process -Name node | Where-Object { $_.Parent.Id -eq $PID }
      Remove-Module Az.QuantumApi
      $null = $process.WaitForExit(20000)
      $removed = Get-HostProcess
      Import-Module $data.modulePath
      New-AzQuantumApiWorkspaceKey @names -Key Primary
      Out-Result @($running, $removed, (Get-HostProcess))`,
    );
    expect(results[0]).to.deep.equal([1, 0, 1]);
    expect(regenerations(emulator)).to.have.length(2);
  });

  it('is shared by the runspaces of the process', async () => {
    const { results } = await runQuantum(
      emulator,
      `$workspaces = 1..24 | ForEach-Object { "ws$(1 + $_ % 3)" }
      $written = $workspaces | ForEach-Object -Parallel {
        Import-Module $using:data.modulePath
        New-AzQuantumApiWorkspaceKey -SubscriptionId $using:data.subscriptionId -ResourceGroupName rg -WorkspaceName $_ -Key Primary -PassThru
      } -ThrottleLimit 6
      $hosts = @(Get-Process -Name node | Where-Object { $_.Parent.Id -eq $PID }).Count
      Out-Result @(@($written).Count, $hosts)
      [GC]::Collect(); [GC]::WaitForPendingFinalizers()
      Out-Result @(New-AzQuantumApiWorkspaceKey @names -Key Primary -PassThru)`,
    );
    expect(results).to.deep.equal([[24, 1], [true]]);
    expect(regenerations(emulator)).to.have.length(25);
  }).timeout(60_000);

  it('that dies during a call is an error that says what is unknown; the next call starts a new one', async () => {
    emulator.faults.inject({ path: '/regenerateKey', delay: 60_000 });
    const { child, hosts, ended } = await start(
      `'ready'
      New-AzQuantumApiWorkspaceKey @names -Key Primary -ErrorVariable failed -ErrorAction SilentlyContinue
      Out-Result @($Error[0].FullyQualifiedErrorId, $Error[0].Exception.Message)
      Out-Result @(New-AzQuantumApiWorkspaceKey @names -Key Secondary -PassThru)`,
    );
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    await until(() => regenerations(emulator).length === 1);
    for (const pid of hosts()) process.kill(pid, 'SIGKILL');
    await ended;
    expect(output).to.match(/HostEnded,New-AzQuantumApiWorkspaceKey/);
    expect(output).to.match(/may or may not have been made/);
    expect(output).to.match(/result:\[true\]/);
    expect(regenerations(emulator).map(({ keys }) => keys)).to.deep.equal([['Primary'], ['Secondary']]);
  });

  it('that died between two calls is replaced without an error', async () => {
    const { results } = await runQuantum(
      emulator,
      `New-AzQuantumApiWorkspaceKey @names -Key Primary
      Get-Process -Name node | Where-Object { $_.Parent.Id -eq $PID } | ForEach-Object { $_.Kill(); $_.WaitForExit() }
      Out-Result @(New-AzQuantumApiWorkspaceKey @names -Key Secondary -PassThru)`,
    );
    expect(results).to.deep.equal([[true]]);
    expect(regenerations(emulator).map(({ keys }) => keys)).to.deep.equal([['Primary'], ['Secondary']]);
  });

  it('stops sending when the pipeline stops', async () => {
    const { results } = await runQuantum(
      emulator,
      `$ids = 1..3 | ForEach-Object { $id -replace 'ws1', "ws$_" }
      Out-Result @($ids | New-AzQuantumApiWorkspaceKey -Key Primary -PassThru | Select-Object -First 1)
      Out-Result @(New-AzQuantumApiWorkspaceKey @names -Key Secondary -PassThru)`,
      { ids: [idOf('ws1')] },
    );
    expect(results).to.deep.equal([[true], [true]]);
    expect(regenerations(emulator).map(({ workspace, keys }) => [workspace, keys])).to.deep.equal([
      ['ws1', ['Primary']],
      ['ws1', ['Secondary']],
    ]);
  });

  it('cancels the request when the pipeline is stopped, and the session stays usable', async () => {
    emulator.faults.inject({ path: '/listKeys', delay: 60_000 });
    const sent = join(folder, 'sent');
    const running = runQuantum(
      emulator,
      `$shell = [powershell]::Create()
      [void] $shell.AddScript({ param($path, $names) Import-Module $path; Get-AzQuantumApiWorkspaceKey @names }).AddArgument($data.modulePath).AddArgument($names)
      $running = $shell.BeginInvoke()
      while (-not $running.IsCompleted -and -not (Test-Path $data.more)) { Start-Sleep -Milliseconds 50 }
      $watch = [Diagnostics.Stopwatch]::StartNew()
      $shell.Stop()
      # The answer would take a minute.
      Out-Result ($watch.Elapsed.TotalSeconds -lt 10)
      Out-Result (Get-AzQuantumApiWorkspaceKey @names).ApiKeyEnabled`,
      sent,
    );
    await until(() => emulator.requests.some(({ path }) => path.endsWith('/listKeys')));
    writeFileSync(sent, '');
    const { results } = await running;
    expect(results).to.deep.equal([true, true]);
  });
});

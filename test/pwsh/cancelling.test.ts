import { expect } from 'chai';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Abuse } from '../helpers/abuse.js';
import { until } from '../helpers/processes.js';
import { describeWithPwsh } from '../helpers/pwsh.js';
import { Terminal } from '../helpers/terminal.js';
import { runQuantum } from './quantum.js';

/**
 * Runs a script elsewhere, stops it once it waits, which `-Until` tells, and answers the milliseconds that took. What
 * does not look up while it waits, in slices of 50 ms, stops when what it waits for comes: never, in these tests.
 */
const stopping = `
function Measure-Stop { param([scriptblock] $Script, [scriptblock] $Until)
  $shell = [powershell]::Create()
  $running = $shell.AddScript($Script).AddArgument($data.modulePath).BeginInvoke()
  while (-not $running.IsCompleted -and -not (. $Until)) { Start-Sleep -Milliseconds 20 }
  $waited = -not $running.IsCompleted
  $watch = [Diagnostics.Stopwatch]::StartNew()
  $shell.Stop()
  if ($waited) { $watch.Elapsed.TotalMilliseconds } else { throw 'It was over before it could be stopped.' }
}
function Get-Connection { [AppDomain]::CurrentDomain.GetData('Contoso.Abuse/1.0.0') }
function Get-Middle { @($args | Sort-Object)[[int] [Math]::Floor($args.Count / 2)] }
`;

describeWithPwsh('A call that is stopped', function () {
  this.timeout(120_000);
  let abuse: Abuse;
  let folder: string;
  before(async () => {
    abuse = await Abuse.build();
    folder = mkdtempSync(join(tmpdir(), 'azq-stop-'));
  });
  after(() => {
    abuse.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  it('stops at once while it waits for the host, which learns of it, and the next call works', async () => {
    const { results } = await abuse.run(`${stopping}
      $null = Measure-Host
      $times = 1..5 | ForEach-Object { Measure-Stop { param($path) Import-Module $path; Wait-Host -Verbose } -Until { $shell.Streams.Verbose.Count } }
      $measured = Measure-Host
      Out-Result @((Get-Middle @times), $measured.begun, $measured.stopped, @(Wait-Host -Milliseconds 1)[0])`);
    const [middle, ...rest] = results[0] as number[];
    expect(middle).to.be.lessThan(500);
    expect(rest).to.deep.equal([5, 5, 'waited']);
  });

  it('stops at once while the host starts, whoever of several callers started it', async () => {
    const slow = join(folder, 'node');
    const go = join(folder, 'go');
    // It does something meanwhile: one that only sleeps would be taken for one that hangs.
    const held = `while [ ! -e '${go}' ]; do i=0; while [ $i -lt 2000 ]; do i=$((i + 1)); done; sleep 0.02; done`;
    writeFileSync(slow, `#!/bin/sh\nif [ "$1" != --version ]; then\n${held}\nfi\nexec '${process.execPath}' "$@"\n`, {
      mode: 0o755,
    });
    const { results } = await abuse.run(
      `${stopping}
      $times = 1..3 | ForEach-Object { Measure-Stop { param($path) Import-Module $path; Measure-Host } -Until { $connection = Get-Connection; $connection -and $connection.ReadGate.CurrentCount -eq 0 } }
      [IO.File]::WriteAllText($data.more, '')
      Out-Result @((Get-Middle @times), (Measure-Host).id.GetType().Name)`,
      go,
      { env: { ABUSE_NODE: slow } },
    );
    const [middle, name] = results[0] as [number, string];
    expect(middle).to.be.lessThan(500);
    expect(name).to.equal('Int32');
    await until(() => abuse.hosts().length === 0);
  });

  it('that waits for a host that hangs stops as fast, even where it cannot be told', async () => {
    const { results } = await abuse.run(`${stopping}
      $id = (Measure-Host).id
      & /bin/kill -STOP $id
      # More than a pipe holds: the message stays on its way.
      $time = Measure-Stop { param($path) Import-Module $path; Get-Echo -Text ('x' * 1000000) } -Until { $task = (Get-Connection).WriteTask; $task -and -not $task.IsCompleted }
      & /bin/kill -CONT $id
      Out-Result @($time, @(Get-Echo -Text 'after')[0], ((Measure-Host).id -eq $id))`);
    const [time, ...rest] = results[0] as [number, string, boolean];
    expect(time).to.be.lessThan(1000);
    expect(rest).to.deep.equal(['after', true]);
  });

  it('takes its request back from the service', async () => {
    const seen: string[] = [];
    const file = (event: string) => join(folder, `${event}.seen`);
    const see = (event: string) => {
      seen.push(event);
      writeFileSync(file(event), '');
    };
    const server = createServer((request, response) => {
      see(`${request.method}`);
      response.on('close', () => see(response.writableEnded ? 'answered' : 'cut'));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    try {
      const { results } = await runQuantum(
        `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        `${stopping}
        $null = Measure-Stop { param($path)
          Import-Module $path
          Get-AzQuantumApiWorkspaceKey -SubscriptionId 00000000-1111-2222-3333-444444444444 -ResourceGroupName rg -WorkspaceName ws1 } -Until { Test-Path $data.more.POST }
        # While PowerShell and its host live: their end would cut it as well.
        for ($time = 0; $time -lt 300 -and -not (Test-Path $data.more.cut); $time++) { Start-Sleep -Milliseconds 100 }
        Out-Result (Test-Path $data.more.cut)`,
        { POST: file('POST'), cut: file('cut') },
      );
      expect(results).to.deep.equal([true]);
      expect(seen).to.deep.equal(['POST', 'cut']);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });

  it('fails quietly where the host died meanwhile', async () => {
    const { results, stderr } = await abuse.run(`
      $process = Get-Process -Id (Measure-Host).id
      $null = Get-Flood -Count 5 | ForEach-Object {
        $process.Kill()
        $process.WaitForExit()
        $_
      } | Select-Object -First 1
      Out-Result @($Error.Count, @(Get-Echo -Text 'after')[0])`);
    expect(stderr).to.equal('');
    expect(results).to.deep.equal([[0, 'after']]);
  });
});

describeWithPwsh('A person at a terminal', function () {
  this.timeout(120_000);
  let abuse: Abuse;
  let terminal: Terminal;
  beforeEach(async () => {
    abuse = await Abuse.build();
    terminal = new Terminal();
    await terminal.shows(/PS0> /);
    terminal.type(`Import-Module '${abuse.modulePath}'; "id" + (Measure-Host).id\r`);
  });
  afterEach(async () => {
    await terminal.close();
    await until(() => abuse.hosts().length === 0);
    abuse.remove();
  });

  it('stops a call with ^C, and keeps the host', async () => {
    const id = (await terminal.shows(/id(\d+)/))[1];
    for (let round = 0; round < 2; round++) {
      await terminal.shows(/PS0> /);
      terminal.type('Wait-Host -Verbose\r');
      await terminal.shows(/VERBOSE: waiting/);
      const start = performance.now();
      terminal.type('\x03');
      await terminal.shows(/PS0> /);
      // Wait-Host itself would take a minute.
      expect(performance.now() - start).to.be.lessThan(5000);
      terminal.type('$m = Measure-Host; "id" + $m.id + " stopped " + $m.stopped\r');
      expect((await terminal.shows(/id(\d+ stopped \d+)/))[1]).to.equal(`${id} stopped ${round + 1}`);
    }
  });

  it('suspends a question, calls another cmdlet meanwhile, and answers it then', async () => {
    const id = (await terminal.shows(/id(\d+)/))[1];
    await terminal.shows(/PS0> /);
    terminal.type("'a' | Set-Thing -Confirm\r");
    await terminal.shows(/Suspend/);
    terminal.type('S\r');
    await terminal.shows(/PS1> /);
    terminal.type('"id" + (Measure-Host).id\r');
    expect((await terminal.shows(/id(\d+)/))[1]).to.equal(id);
    await terminal.shows(/PS1> /);
    // Longer than a host may be silent while somebody waits for it.
    await new Promise((resolve) => setTimeout(resolve, 3500));
    terminal.type('exit\r');
    await terminal.shows(/Suspend/);
    terminal.type('Y\r');
    await terminal.shows(/a\s+1\s+PS0> /);
  });
});

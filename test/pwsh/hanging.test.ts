import { expect } from 'chai';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Abuse } from '../helpers/abuse.js';
import { until } from '../helpers/processes.js';
import { describeWithPwsh, startPwsh, withPrelude } from '../helpers/pwsh.js';

const timed = `
function Get-Timed { param([scriptblock] $Script)
  $watch = [Diagnostics.Stopwatch]::StartNew()
  $failed = try { $null = & $Script; '' } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }
  @{ seconds = $watch.Elapsed.TotalSeconds; error = @($failed)[0]; message = [string] @($failed)[1] }
}
$signal = { param($Name, $Id) & /bin/kill "-$Name" $Id }
`;

/**
 * Seconds that a call on a host that hangs may take. It takes three or four; nothing but the bridge's patience ends one.
 */
const soon = 20;

interface Timed {
  readonly seconds: number;
  readonly error: string;
  readonly message: string;
}

describeWithPwsh('A host that hangs', function () {
  this.timeout(120_000);
  let abuse: Abuse;
  let folder: string;
  before(async () => {
    abuse = await Abuse.build();
    folder = mkdtempSync(join(tmpdir(), 'azq-hang-'));
  });
  after(() => {
    abuse.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is ended soon, every call on it is told, and the next call starts another', async () => {
    const { results } = await abuse.run(
      `${timed}
      $id = (Measure-Host).id
      & $signal STOP $id
      $calls = 1..3 | ForEach-Object -Parallel {
        Import-Module $using:data.modulePath
        . ([scriptblock]::Create($using:data.more))
        Get-Timed { Measure-Host }
      } -ThrottleLimit 3
      Out-Result @($calls)
      Out-Result @((Measure-Host).id -ne $id)
      Wait-Process -Id $id -Timeout 20 -ErrorAction Ignore
      Out-Result ($null -eq (Get-Process -Id $id -ErrorAction Ignore))`,
      timed,
    );
    const calls = results[0] as Timed[];
    expect(calls.map(({ error }) => error)).to.deep.equal(Array(3).fill('HostNotResponding,Measure-Host'));
    for (const { seconds, message } of calls) {
      expect(seconds).to.be.lessThan(soon);
      expect(message).to.match(/did not respond.*Nothing had been changed yet\. The next call starts a new host\./);
    }
    expect(results.slice(1)).to.deep.equal([[true], true]);
  });

  it('is noticed too when its event loop is blocked, and when a change was under way', async () => {
    const { results } = await abuse.run(`${timed}
      $null = Measure-Host
      Out-Result (Get-Timed { Suspend-Host })
      Out-Result (Get-Timed { 'a' | Set-Thing -Confirm:$false | ForEach-Object { Get-Process -Id (Measure-Host).id | ForEach-Object { & $signal STOP $_.Id } } })`);
    const [blocked, changing] = results as [Timed, Timed];
    expect(blocked.error).to.equal('HostNotResponding,Suspend-Host');
    expect(blocked.seconds).to.be.lessThan(soon);
    expect(changing.error).to.equal('HostNotResponding,Set-Thing');
    expect(changing.message).to.match(/may or may not have been made/);
  });

  it('is noticed while it starts', async () => {
    writeFileSync(
      join(folder, 'node'),
      '#!/bin/sh\nif [ "$1" = --version ]; then echo v22.0.0; else kill -STOP $$; fi\n',
      {
        mode: 0o755,
      },
    );
    const { results } = await abuse.run(`${timed} Out-Result (Get-Timed { Measure-Host })`, null, {
      env: { ABUSE_NODE: join(folder, 'node') },
    });
    const { seconds, error, message } = results[0] as Timed;
    expect(error).to.equal('HostNotStarted,Measure-Host');
    expect(message).to.match(/^Nothing was done: .* did not answer before it said hello/);
    expect(seconds).to.be.lessThan(soon);
  });

  it('is not one that waits for a slow service, nor one that is stopped for a moment', async () => {
    const { results } = await abuse.run(`${timed}
      $id = (Measure-Host).id
      # The moment is one by the bridge's own count. To start /bin/kill takes longer than that on a busy machine.
      Add-Type -Namespace Posix -Name Signal -MemberDefinition '[DllImport("libc")] public static extern int kill(int id, int signal);'
      $stopping = Start-ThreadJob {
        param($id, $connection)
        while ($connection.Inboxes.IsEmpty) { Start-Sleep -Milliseconds 10 }
        Start-Sleep 2
        $null = [Posix.Signal]::kill($id, 19)
        while ($connection.Silence -lt 1000) { Start-Sleep -Milliseconds 10 }
        $null = [Posix.Signal]::kill($id, 18)
      } -ArgumentList $id, ([AppDomain]::CurrentDomain.GetData('Contoso.Abuse/1.0.0'))
      Out-Result @(Wait-Host -Milliseconds 6000)
      Out-Result ((Measure-Host).id -eq $id)
      Out-Result ($stopping | Wait-Job).State.ToString()`);
    expect(results).to.deep.equal([['waited'], true, 'Completed']);
  });

  it('is not one that has nothing to say while PowerShell is busy elsewhere', async () => {
    const { results } = await abuse.run(`${timed}
      $id = (Measure-Host).id
      $drops = Get-Flood -Count 2 | ForEach-Object {
        if ($_.Index -eq 0) { & $signal STOP $id; Start-Sleep -Seconds 5; & $signal CONT $id }
        $_.Index
      }
      Out-Result @($drops + ((Measure-Host).id -eq $id))`);
    expect(results).to.deep.equal([[0, 1, true]]);
  });

  it('is not one whose PowerShell was itself stopped, as when a machine sleeps', async () => {
    const file = join(folder, 'asleep.ps1');
    writeFileSync(
      file,
      withPrelude(`Import-Module $data.modulePath
        $id = (Measure-Host).id
        Out-Result @(Wait-Host -Milliseconds 2000 -Verbose 4>&1 | ForEach-Object { if ($_ -is [string]) { $_ } else { [Console]::Out.WriteLine('ready') } })
        Out-Result ((Measure-Host).id -eq $id)`),
    );
    const child = startPwsh(file, { modulePath: abuse.modulePath });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const ended = new Promise((resolve) => child.on('close', resolve));
    await until(() => output.includes('ready'));
    const sleeping = [child.pid ?? 0, ...abuse.hosts()];
    for (const pid of sleeping) process.kill(pid, 'SIGSTOP');
    await new Promise((resolve) => setTimeout(resolve, 6000));
    for (const pid of sleeping) process.kill(pid, 'SIGCONT');
    await ended;
    expect(output)
      .to.match(/result:\["waited"\]/)
      .and.match(/result:true/);
  });
});

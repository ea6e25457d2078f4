import { expect } from 'chai';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Abuse } from '../helpers/abuse.js';
import { until } from '../helpers/processes.js';
import { describeWithPwsh, runPwsh, startPwsh, withPrelude } from '../helpers/pwsh.js';

/** Runs a script in a runspace of its own, disposes of that, and collects garbage. */
const elsewhere = `
function Invoke-Elsewhere { param($Script, $Argument)
  $shell = [powershell]::Create()
  try { $shell.AddScript($Script).AddArgument($data.modulePath).AddArgument($Argument).Invoke() } finally { $shell.Runspace.Dispose(); $shell.Dispose() }
}
function Clear-Garbage { foreach ($round in 1..3) { [GC]::Collect(); [GC]::WaitForPendingFinalizers() } }
`;

describeWithPwsh('Runspaces that share a host', function () {
  let abuse: Abuse;
  let folder: string;
  before(async () => {
    abuse = await Abuse.build();
    folder = mkdtempSync(join(tmpdir(), 'azq-share-'));
  });
  after(() => {
    abuse.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  it('keep it when the one that started it is disposed of', async () => {
    const { results } = await abuse.run(`${elsewhere}
      $first = Invoke-Elsewhere { param($path) Import-Module $path; (Measure-Host).id }
      Clear-Garbage
      Out-Result @($first[0], (Measure-Host).id)`);
    const [first, second] = results[0] as number[];
    expect(first).to.be.a('number').and.equal(second);
  });

  it('end it with the last Remove-Module, whichever of them were only disposed of', async () => {
    const { results } = await abuse.run(`${elsewhere}
      $null = Invoke-Elsewhere { param($path) Import-Module $path; Measure-Host }
      $host1 = Get-Process -Id (Measure-Host).id
      Remove-Module Contoso.Abuse
      Out-Result $host1.WaitForExit(20000)`);
    expect(results).to.deep.equal([true]);
  });

  it('leave it to the others with Remove-Module', async () => {
    const { results } = await abuse.run(`
      $id = (Measure-Host).id
      $other = [powershell]::Create()
      $leaving = $other.AddScript({ param($path) Import-Module $path; (Measure-Host).id; Remove-Module Contoso.Abuse }).AddArgument($data.modulePath).Invoke()
      Out-Result @(($leaving[0] -eq $id), ((Measure-Host).id -eq $id))`);
    expect(results).to.deep.equal([[true, true]]);
  });

  it('start one only, all at once', async () => {
    const { results } = await abuse.run(`
      $ids = 1..12 | ForEach-Object -Parallel { Import-Module $using:data.modulePath; (Measure-Host).id } -ThrottleLimit 12
      Out-Result @($ids.Count, @($ids | Select-Object -Unique).Count)`);
    expect(results).to.deep.equal([[12, 1]]);
  });

  it('have one for each version of the module, side by side', async () => {
    const newer = await Abuse.build('2.0.0');
    try {
      const { results } = await abuse.run(
        `Import-Module $data.more -Prefix New
        $ids = (Measure-Host).id, (Measure-NewHost).id, (Measure-Host).id
        $other = [powershell]::Create().AddScript({ param($path) Import-Module $path; (Measure-Host).id }).AddArgument($data.more).Invoke()
        Remove-Module -FullyQualifiedName @{ ModuleName = 'Contoso.Abuse'; RequiredVersion = '2.0.0' }
        Out-Result @(($ids[0] -ne $ids[1]), ($ids[0] -eq $ids[2]), ($other[0] -eq $ids[1]), ((Measure-Host).id -eq $ids[0]))`,
        newer.modulePath,
      );
      expect(results).to.deep.equal([[true, true, true, true]]);
    } finally {
      newer.remove();
    }
  });

  it('keep it when the module is nested in another one, until that one goes', async () => {
    const outer = join(folder, 'Outer');
    mkdirSync(outer);
    writeFileSync(join(outer, 'Outer.psm1'), 'function Get-Outer { (Measure-Host).id }');
    writeFileSync(
      join(outer, 'Outer.psd1'),
      `@{ ModuleVersion = '1.0'; RootModule = 'Outer.psm1'; NestedModules = '${abuse.modulePath}'; FunctionsToExport = 'Get-Outer' }`,
    );
    const { results } = await runPwsh(
      `Import-Module $data.outer
      $id = Get-Outer
      $process = Get-Process -Id $id
      $other = [powershell]::Create().AddScript({ param($path) Import-Module $path; (Measure-Host).id; Remove-Module Contoso.Abuse }).AddArgument($data.modulePath).Invoke()
      $kept = (Get-Outer) -eq $id
      Remove-Module Outer
      Out-Result @(($other[0] -eq $id), $kept, $process.WaitForExit(20000))`,
      { outer: join(outer, 'Outer.psd1'), modulePath: abuse.modulePath },
    );
    expect(results).to.deep.equal([[true, true, true]]);
  });

  it('leave neither a process nor a file behind when PowerShell and host are killed', async () => {
    const file = join(folder, 'killed.ps1');
    const scratch = join(folder, 'scratch');
    mkdirSync(scratch);
    writeFileSync(file, withPrelude("Import-Module $data.modulePath; $null = Measure-Host; 'ready'; Wait-Host"));
    const child = startPwsh(file, { modulePath: abuse.modulePath }, { env: { TMPDIR: scratch } });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const ended = new Promise((resolve) => child.on('close', resolve));
    await until(() => output.includes('ready'));
    expect(abuse.hosts()).to.have.length(1);
    for (const pid of [child.pid ?? 0, ...abuse.hosts()]) process.kill(pid, 'SIGKILL');
    await ended;
    await until(() => abuse.hosts().length === 0);
    // What .NET and PowerShell themselves leave when they are killed is not ours.
    expect(readdirSync(scratch).filter((name) => !/^(CoreFxPipe_|clr-debug-pipe|dotnet-)/.test(name))).to.deep.equal(
      [],
    );
  });
});

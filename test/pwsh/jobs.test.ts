import { expect } from 'chai';
import { harbourModule } from '../fixtures/harbour-module.js';
import { buildModule, type BuiltModule } from '../helpers/build-module.js';
import { describeWithPwsh, runPwsh, type PwshOptions } from '../helpers/pwsh.js';

describeWithPwsh('-AsJob', function () {
  this.timeout(120_000);

  let harbour: BuiltModule;
  before(async () => {
    harbour = await buildModule(harbourModule, 'harbour-module.ts', 'harbourModule');
  });
  after(() => harbour.remove());

  function run(script: string, options: PwshOptions = {}) {
    return runPwsh(
      `Import-Module $data\n$WarningPreference = 'SilentlyContinue'\n${script}`,
      harbour.modulePath,
      options,
    );
  }

  it('runs the cmdlet as a thread job on the same host, as if it were called there and then', async () => {
    const { results, stderr } = await run(
      `$code = ConvertTo-SecureString 'hunter2' -AsPlainText -Force
      $first = Move-Ship -Name Mary
      Push-Location /usr
      $job = Move-Ship -Name "Queen'; $(1)" -Ports 2 -Code $code -Context $Host -Armed:$false -AsJob
      $env:HARBOUR_MASTER = 'bob'
      Pop-Location
      Out-Result @($job.GetType().Name, $job.Name, ($job.Command -match 'Move-Ship' -and $job.Command -notmatch 'Queen'))
      $ship = $job | Wait-Job | Receive-Job
      Out-Result @($ship.PSObject.TypeNames[0], $ship.Arrived.GetType().Name, $ship.Ship, $ship.Code, $ship.Master, $ship.Location)
      Out-Result @($ship.Given | Sort-Object)
      Out-Result @($job.State.ToString(), ($ship.Host -eq $first.Host), $Error.Count)`,
      { env: { HARBOUR_MASTER: 'ann' } },
    );
    expect(stderr).to.equal('');
    expect(results).to.deep.equal([
      ['ThreadJob', 'Move-Ship', true],
      ['Contoso.Harbour.IVoyage', 'DateTime', "Queen'; 1", 'hunter2', 'ann', '/usr'],
      ['armed', 'code', 'context', 'name', 'parameterSet', 'ports'],
      ['Completed', true, 0],
    ]);
  });

  it('is not one when it is false', async () => {
    const { results } = await run('Out-Result @((Move-Ship -Name Mary -AsJob:$false).Ship, @(Get-Job).Count)');
    expect(results[0]).to.deep.equal(['Mary', 0]);
  });

  it("brings warnings, verbose and progress in the job's streams, after the caller's preferences", async () => {
    const { results } = await run(`
      function Measure-Job($job) { $null = $job | Wait-Job; Out-Result @($job.Warning.Count, $job.Verbose.Count, @($job.Progress | ForEach-Object { "$($_.Activity) $($_.StatusDescription) $($_.PercentComplete) $($_.RecordType)" })) }
      Measure-Job (Move-Ship -Name a -AsJob -Verbose -WarningAction Continue)
      $ProgressPreference = 'Continue'
      Measure-Job (Move-Ship -Name a -Ports 2 -AsJob)`);
    expect(results).to.deep.equal([
      [1, 2, []],
      [
        0,
        0,
        ['Moving a Port 0 of 2 0 Processing', 'Moving a Port 1 of 2 50 Processing', 'Moving a There -1 Completed'],
      ],
    ]);
  });

  it('brings an error as the record that it is, whatever $ErrorActionPreference', async () => {
    const { results } = await run(`
      foreach ($action in 'Continue', 'Stop') {
        $ErrorActionPreference = $action
        foreach ($name in 'Titanic', 'Bounty') {
          $job = Move-Ship -Name $name -AsJob | Wait-Job
          $job | Receive-Job -ErrorVariable failed -ErrorAction SilentlyContinue
          Out-Result @($job.State.ToString(), $failed.Count, $failed[0].FullyQualifiedErrorId, $failed[0].CategoryInfo.Category.ToString(), $failed[0].TargetObject, $failed[0].Exception.Message)
        }
      }
      $ErrorActionPreference = 'SilentlyContinue'
      Out-Result (Move-Ship -Name Titanic -AsJob | Wait-Job).Error.Count`);
    const records = [
      ['Completed', 1, 'Iceberg,Move-Ship', 'ResourceUnavailable', 'Titanic', 'Titanic sank.'],
      ['Completed', 1, 'Mutiny,Move-Ship', 'ResourceUnavailable', null, 'Bounty sank.'],
    ];
    expect(results).to.deep.equal([...records, ...records, 0]);
  });

  it('is a job for each record of a pipeline, and others wait for those that are allowed at once', async () => {
    const { results } = await run(`
      $jobs = @(1..12 | ForEach-Object { "s$_" } | Move-Ship -Ports 1 -Pause 100 -AsJob)
      $ships = @($jobs | Wait-Job | Receive-Job)
      Out-Result @($jobs.Count, (@($ships.Ship | Sort-Object -Unique).Count), @($ships.Host | Sort-Object -Unique).Count, $Error.Count)
      $before = (Get-Process -Id $ships[0].Host).HasExited
      $jobs | Remove-Job
      Out-Result @($before, ((Move-Ship -Name b).Host -eq $ships[0].Host))`);
    expect(results).to.deep.equal([
      [12, 12, 1, 0],
      [false, true],
    ]);
  });

  it('ends what it does when it is stopped', async () => {
    const { results } = await run(`
      $ProgressPreference = 'Continue'
      $job = Move-Ship -Name a -Ports 1 -Pause 120000 -AsJob
      while (-not $job.Progress.Count -and $job.State -notin 'Completed', 'Failed') { Start-Sleep -Milliseconds 50 }
      $watch = [Diagnostics.Stopwatch]::StartNew()
      $job | Stop-Job
      $state = $job.State.ToString()
      $fast = $watch.Elapsed.TotalSeconds -lt 15
      Out-Result @($state, $fast, (Move-Ship -Name b).Stopped)`);
    expect(results[0]).to.deep.equal(['Stopped', true, 1]);
  });

  it('makes no job under -WhatIf, and says what would be done', async () => {
    const { results, stdout } = await run(`
      Out-Result @(Move-Ship -Name a -AsJob -WhatIf)
      & { $WhatIfPreference = $true; 'b' | Move-Ship -AsJob }
      Out-Result @(Get-Job)`);
    expect(results).to.deep.equal([[], []]);
    expect(stdout.match(/What if: .*/g)).to.deep.equal(
      ['a', 'b'].map((name) => `What if: Performing the operation "Move" on target "ship ${name}".`),
    );
  });

  for (const [answers, made] of [
    ['N', []],
    ['Y\nN', ['a']],
    ['N\nY', ['b']],
    ['A', ['a', 'b']],
    ['L', []],
  ] as const) {
    it(`asks before it makes a job: -Confirm answered ${answers.replace('\n', ', ')}`, async () => {
      const { results, stdout } = await run(
        `$jobs = @('a', 'b' | Move-Ship -AsJob -Confirm)
        Out-Result @($jobs | Wait-Job | Receive-Job | ForEach-Object Ship)
        Out-Result $Error.Count`,
        { input: `${answers}\n${answers === 'N' ? 'N\n' : ''}` },
      );
      expect(stdout).to.contain('Performing the operation "Move" on target "ship a"');
      expect([results[0] ?? []].flat()).to.have.members([...made]);
      expect(results[1]).to.equal(0);
    });
  }

  it('makes none where nobody can be asked', async () => {
    const { results } = await run(`
      Move-Ship -Name a -AsJob -Confirm -ErrorVariable failed -ErrorAction SilentlyContinue
      Out-Result @(($failed[0].Exception.Message -match 'NonInteractive'), @(Get-Job).Count)`);
    expect(results[0]).to.deep.equal([true, 0]);
  });

  it('names the module to install where there is no Start-ThreadJob, and does nothing', async () => {
    const { results } = await run(`
      $env:PSModulePath = ''
      try { Move-Ship -Name a -AsJob } catch { Out-Result @($_.FullyQualifiedErrorId, $_.CategoryInfo.Category.ToString(), $_.Exception.Message, $Error.Count) }
      Move-Ship -Name a -AsJob -WhatIf
      Out-Result (Move-Ship -Name a).Ship`);
    const [[id, category, message, count] = [], ship] = results as [unknown[], unknown];
    expect([id, category, count, ship]).to.deep.equal(['ThreadJobNotInstalled,Move-Ship', 'NotInstalled', 1, 'a']);
    expect(message).to.contain("'Install-Module -Name Microsoft.PowerShell.ThreadJob -Scope CurrentUser'");
  });

  it('says at once what is wrong with Node, and makes no job', async () => {
    const { results } = await run(
      'try { Move-Ship -Name a -AsJob } catch { Out-Result @($_.FullyQualifiedErrorId, @(Get-Job).Count) }',
      { env: { HARBOUR_NODE: '/nowhere/node' } },
    );
    expect(results[0]).to.deep.equal(['NodeNotFound,Move-Ship', 0]);
  });

  it('finds the cmdlet whatever prefix it was imported with', async () => {
    const { results } = await runPwsh(
      `Import-Module $data -Prefix Old -WarningAction Ignore
      Out-Result (Move-OldShip -Name a -AsJob | Wait-Job | Receive-Job -WarningAction Ignore).Ship`,
      harbour.modulePath,
    );
    expect(results[0]).to.equal('a');
  });
});

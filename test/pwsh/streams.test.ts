import { expect } from 'chai';
import type { Emulator } from '../../src/emulator/start-emulator.js';
import { harbourModule } from '../fixtures/harbour-module.js';
import { Abuse } from '../helpers/abuse.js';
import { buildModule } from '../helpers/build-module.js';
import { describeWithPwsh, runPwsh } from '../helpers/pwsh.js';
import { runQuantum, startStockedEmulator } from './quantum.js';

describeWithPwsh('Streams in PowerShell', function () {
  let abuse: Abuse;
  before(async () => {
    abuse = await Abuse.build();
  });
  after(() => abuse.remove());

  it('arrive in the order in which they were written', async () => {
    const { results } = await abuse.run(`
      $all = Write-Everything -Verbose -Debug -WarningAction Continue -ErrorAction Continue *>&1
      Out-Result @($all | Where-Object { $_ -is [string] -or $_ -is [Management.Automation.ErrorRecord] -or $_.PSTypeNames -match 'Record' } | ForEach-Object { [string] $_ })`);
    const round = (n: number) =>
      ['output', 'warning', 'verbose', 'debug', 'information', 'error'].map((stream) => `${stream} ${n}`);
    expect(results[0]).to.deep.equal([...round(1), ...round(2)]);
  });

  it('show progress, which ends', async () => {
    const { results } = await abuse.run(`
      $shell = [powershell]::Create()
      $null = $shell.AddScript({ param($path) $ProgressPreference = 'Continue'; Import-Module $path; Write-Everything -ErrorAction Ignore }).AddArgument($data.modulePath).Invoke()
      Out-Result @($shell.Streams.Progress | Where-Object Activity -EQ 'Writing' | ForEach-Object { "$($_.StatusDescription) $($_.PercentComplete) $($_.RecordType)" })`);
    expect(results[0]).to.deep.equal(['1 of 2 50 Processing', '2 of 2 100 Processing', 'Done -1 Completed']);
  });

  it('show the progress of several at once, each of which ends, one that fails too', async () => {
    const harbour = await buildModule(harbourModule, 'harbour-module.ts', 'harbourModule');
    try {
      const { results } = await runPwsh(
        `$shell = [powershell]::Create()
        $null = $shell.AddScript({ param($path) $ProgressPreference = 'Continue'; $WarningPreference = 'Ignore'; Import-Module $path
          'a', 'Titanic' | Move-Ship -Ports 2 -ErrorAction Ignore | ForEach-Object { Move-Ship -Name "inner $($_.Ship)" }
          try { Move-Ship -Name Bounty -Ports 1 } catch { }
        }).AddArgument($data).Invoke()
        Out-Result @($shell.Streams.Progress | Where-Object Activity -Match '^Moving' | ForEach-Object { "$($_.Activity) $($_.PercentComplete) $($_.RecordType)" })`,
        harbour.modulePath,
      );
      const ends = (results[0] as string[]).filter((line) => line.endsWith('Completed'));
      expect(results[0]).to.include.members(['Moving a 0 Processing', 'Moving a 50 Processing']);
      expect(ends).to.deep.equal(['a', 'inner a', 'Titanic', 'Bounty'].map((name) => `Moving ${name} -1 Completed`));
    } finally {
      harbour.remove();
    }
  });

  it('bring each object as soon as it is written', async () => {
    const { results } = await abuse.run(`
      # The next is not written before this one has come.
      Out-Result @(Get-Flood -Count 3 -Stepwise | ForEach-Object { $_.Index; $null = Measure-Host })`);
    expect(results[0]).to.deep.equal([0, 1, 2]);
  });

  it('keep lists of one, empty ones, dates, and texts that look like dates', async () => {
    const { results } = await abuse.run(`
      $all = @(Write-Everything -WarningAction Ignore -ErrorAction Ignore)
      $list = $all[2]; $object = $all[3]
      Out-Result @($list.GetType().Name, $list.Count, $object.list.GetType().Name, $object.list.Count, $object.empty.GetType().Name,
        $object.empty.Count, $object.when.GetType().Name, $object.when.Kind.ToString(), $object.text.GetType().Name)
      $back = @(Get-Echo -Box @{ Value = @{ one = , 'a'; none = @(); inner = , @(, 'b') } })[0]
      Out-Result @($back.one.GetType().Name, $back.none.Count, $back.inner[0].GetType().Name, $back.inner[0][0])`);
    expect(results[0]).to.deep.equal(['Object[]', 1, 'Object[]', 1, 'Object[]', 0, 'DateTime', 'Utc', 'String']);
    expect(results[1]).to.deep.equal(['Object[]', 0, 'Object[]', 'b']);
  });

  it('name the type of an object, for its views', async () => {
    const { results } = await abuse.run('Out-Result @(@(Get-Flood)[0].PSObject.TypeNames[0])');
    expect(results[0]).to.deep.equal(['Contoso.Abuse.IDrop']);
  });

  it('refuse what is deeper than 100 levels, in both directions, and cut nothing', async () => {
    const { results } = await abuse.run(`
      function Measure-Depth { param($Value, $Name) $depth = 0; while ($Value -isnot [string]) { $depth++; $Value = $Value.$Name }; $depth }
      Out-Result (Measure-Depth @(Get-Depth -Depth 100)[0] 'below')
      $Error.Clear()
      $nothing = @(Get-Depth -Depth 101 -ErrorAction SilentlyContinue)
      Out-Result @($nothing.Count, $Error[0].FullyQualifiedErrorId)
      function New-Nested { param($Levels) $value = 'bottom'; foreach ($level in 1..$Levels) { $value = @{ below = $value } }; $value }
      Out-Result (Measure-Depth @(Get-Echo -Box @{ Value = New-Nested 97 })[0] 'below')
      $itself = @{}; $itself.self = $itself
      foreach ($value in (New-Nested 101), $itself) {
        try { Get-Echo -Box @{ Value = $value } } catch { Out-Result @($_.FullyQualifiedErrorId, $_.CategoryInfo.Category.ToString()) }
      }
      Out-Result @(Get-Echo -Text 'after')`);
    expect(results).to.deep.equal([
      100,
      [0, 'DepthExceeded,Get-Depth'],
      97,
      ['DepthExceeded,Get-Echo', 'InvalidArgument'],
      ['DepthExceeded,Get-Echo', 'InvalidArgument'],
      ['after'],
    ]);
  });
});

describeWithPwsh('-Debug in PowerShell', function () {
  let emulator: Emulator;
  before(async () => {
    emulator = await startStockedEmulator();
  });
  after(() => emulator.stop());

  it('shows method, address, status, ids and duration of each request, and bodies without their secrets', async () => {
    const { results } = await runQuantum(
      emulator,
      `$debug = @(New-AzQuantumApiWorkspaceKey @names -Key Primary -Debug 5>&1) + @(Get-AzQuantumApiWorkspaceKey @names -Debug 5>&1)
      Out-Result @($debug | Where-Object { $_ -is [Management.Automation.DebugRecord] } | ForEach-Object { $_.Message })`,
    );
    const lines = results[0] as string[];
    const id = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
    const url = (operation: string) =>
      `POST http://127\\.0\\.0\\.1:\\d+/subscriptions/.*/workspaces/ws1/${operation}\\?api-version=[-\\w]+`;
    expect(lines).to.have.length(4);
    expect(lines[0]).to.match(
      new RegExp(
        `^HTTP request: ${url('regenerateKey')} \\(x-ms-client-request-id: ${id}\\) headers: \\{.*"x-ms-client-request-id":"${id}".*\\} body: \\{"keys":\\["Primary"\\]\\}$`,
      ),
    );
    expect(lines[1]).to.match(
      new RegExp(
        `^HTTP response: 204 in \\d+ ms to ${url('regenerateKey')} \\(x-ms-client-request-id: ${id}, x-ms-request-id: \\S+\\) headers: \\{.*\\}$`,
      ),
    );
    expect(lines[3]).to.match(new RegExp(`^HTTP response: 200 in \\d+ ms to ${url('listKeys')} .* body: \\{`));
    expect(lines[3]).to.match(/"primaryKey":"\*\*\*"/);
  });
});

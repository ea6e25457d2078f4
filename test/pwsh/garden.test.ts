import { expect } from 'chai';
import type { BuiltModule } from '../helpers/build-module.js';
import { buildGarden } from '../helpers/garden.js';
import { describeWithPwsh, runPwsh, type PwshOptions } from '../helpers/pwsh.js';

describeWithPwsh('A module that has nothing to do with Azure', function () {
  let garden: BuiltModule;
  before(async () => {
    garden = await buildGarden();
  });
  after(() => garden.remove());

  function run(script: string, more: unknown = null, options: PwshOptions = {}) {
    return runPwsh(`Import-Module $data.modulePath\n${script}`, { modulePath: garden.modulePath, more }, options);
  }

  it('writes objects with their type, dates as dates', async () => {
    const { results } = await run(`
      $plant = Get-Plant -BedName north
      Out-Result @($plant.PSObject.TypeNames[0], $plant.Name, $plant.PlantedAt.GetType().Name, $plant.PlantedAt.ToString('o'), @($plant.PSObject.Properties.Name))`);
    expect(results[0]).to.deep.equal([
      'Contoso.Garden.IPlant',
      'plant 0',
      'DateTime',
      '2026-03-01T00:00:00.0000000Z',
      ['Name', 'Bed', 'PlantedAt', 'SecretSpot'],
    ]);
  });

  it('keeps outputs and errors of a pipeline in order', async () => {
    const { results } = await run(`
      $all = 'north', 'empty', @{ Name = 's' }, [pscustomobject] @{ BedName = 'q'; Other = 1 } | Get-Plant 2>&1
      Out-Result @($all | ForEach-Object { if ($_ -is [Management.Automation.ErrorRecord]) { $_.FullyQualifiedErrorId } else { $_.Bed } })`);
    expect(results[0]).to.deep.equal(['north', 'NothingGrows,Get-Plant', 's', 'q']);
  });

  it('runs begin, process and end, with what process kept', async () => {
    const { results, stdout } = await run(
      "Out-Result @('north', 'south' | Invoke-Sowing -Kind a, b -PassThru -Verbose)",
    );
    expect(results[0]).to.deep.equal([2]);
    expect(stdout.match(/^VERBOSE: .*/gm)).to.deep.equal([
      'VERBOSE: Fetching the seeds.',
      'VERBOSE: Performing the operation "Sow a, b" on target "bed north".',
      'VERBOSE: Performing the operation "Sow a, b" on target "bed south".',
      'VERBOSE: Sown: north, south.',
    ]);
  });

  it('nests: a call inside the output of another', async () => {
    const { results } = await run(`
      $first = 'a', 'b' | Get-Plant -Count 3 | ForEach-Object { Get-Plant -BedName "$($_.Bed)/$($_.Name)" } | Get-Plant
      Out-Result @($first).Count`);
    expect(results[0]).to.equal(6);
  });

  it('stops upstream with Select-Object -First, and the next call works', async () => {
    const { results } = await run(`
      $watch = [Diagnostics.Stopwatch]::StartNew()
      $one = Get-Plant -BedName north -Count 1000000 | Select-Object -First 1
      # All of them would take minutes.
      Out-Result @($one.Name, ($watch.Elapsed.TotalSeconds -lt 25), (Get-Plant -BedName south).Bed)`);
    expect(results[0]).to.deep.equal(['plant 0', true, 'south']);
  });

  const texts: [string, string][] = [
    ['quotes', `it's "quoted" \`$(1 + 1) $env:HOME`],
    ['Unicode', 'Zürich 東京 😀 \u2028\u2029'],
    ['control characters', 'a\u0000b\u001f\r\n\t'],
    ['what looks like a date', '2026-01-02T03:04:05Z'],
    ["what looks like .NET's date", '/Date(0)/'],
    ['a number', '0123'],
    ['nothing but a space', ' '],
    ['long text', 'x'.repeat(100_000)],
  ];
  it('carries any text there and back', async () => {
    const { results } = await run(
      'foreach ($text in $data.more) { Out-Result ([int[]] [char[]] (Get-Plant -BedName ([string]::new([char[]] $text))).Bed) }',
      texts.map(([, text]) => Array.from({ length: text.length }, (_, index) => text.charCodeAt(index))),
    );
    const came = results.map((codes) => (codes as number[]).map((code) => String.fromCharCode(code)).join(''));
    texts.forEach(([title, text], index) => expect(came[index], title).to.equal(text));
  }).timeout(60_000);

  it('carries half a surrogate pair', async () => {
    const { results } = await run(
      'Out-Result ([int[]] [char[]] (Get-Plant -BedName ([string]::new([char[]] @(0xd800, 0x61, 0xdc00)))).Bed)',
    );
    expect(results[0]).to.deep.equal([0xd800, 0x61, 0xdc00]);
  });

  it('sees the environment as it is at each call', async () => {
    const { results } = await run(`
      $spots = @((Get-Plant -BedName n).SecretSpot)
      $env:GARDEN_OWNER = 'ann'; $spots += (Get-Plant -BedName n).SecretSpot
      $env:GARDEN_OWNER = $null; $spots += (Get-Plant -BedName n).SecretSpot
      Out-Result $spots`);
    expect(results[0]).to.deep.equal(['spot-of-nobody', 'spot-of-ann', 'spot-of-nobody']);
  });

  it('completes the names of a closed set', async () => {
    const { results } = await run(`
      $line = 'Get-Plant -BedName n -Season '
      Out-Result @((TabExpansion2 -InputScript $line -CursorColumn $line.Length).CompletionMatches.CompletionText)`);
    expect(results[0]).to.deep.equal(['Autumn', 'Spring']);
  });

  it('shows help from the declarations', async () => {
    const { results } = await run(`
      $help = Get-Help Get-Plant -Full
      Out-Result @($help.Synopsis, ($help.parameters.parameter | Where-Object name -EQ 'Count').description.Text)`);
    expect(results[0]).to.deep.equal(['Lists the plants of a bed.', 'How many.']);
  });
});

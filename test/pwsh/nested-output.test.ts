import { expect } from 'chai';
import { harbourModule } from '../fixtures/harbour-module.js';
import { buildModule, type BuiltModule } from '../helpers/build-module.js';
import { describeWithPwsh, runPwsh } from '../helpers/pwsh.js';

describeWithPwsh('Objects within objects', function () {
  let harbour: BuiltModule;
  before(async () => {
    harbour = await buildModule(harbourModule, 'harbour-module.ts', 'harbourModule');
  });
  after(() => harbour.remove());

  function run(script: string) {
    return runPwsh(`Import-Module $data\n$ship = Get-Ship\n${script}`, harbour.modulePath);
  }

  it('have the type names that are declared, dates as dates, lists of one as lists, and nothing undeclared', async () => {
    const { results } = await run(`
      Out-Result @($ship, $ship.FlagState, $ship.Cargo[0], $ship.Cargo[0].Origin).ForEach({ $_.PSObject.TypeNames[0] })
      Out-Result @($ship.FlagState.Since.ToString('o'), $ship.FlagState.Since.GetType().Name, $ship.Log.entries[0].at.Kind.ToString())
      Out-Result @($ship.Cargo[0].GetType().Name, $ship.Ports[0].GetType().Name, $ship.Log.GetType().Name)
      Out-Result @($ship.Cargo.GetType().Name, $ship.Ports.GetType().Name, $ship.Log.entries.GetType().Name)
      Out-Result @($ship.FlagState.PSObject.Properties.Name)
      Out-Result @($ship.Cargo[0].Tons.GetType().Name, $ship.Log.wind.GetType().Name)`);
    expect(results).to.deep.equal([
      ['IShip', 'IFlagState', 'ICargo', 'IFlagState'].map((name) => `Contoso.Harbour.${name}`),
      ['2018-05-09T00:00:00.0000000Z', 'DateTime', 'Utc'],
      ['PSCustomObject', 'String', 'PSCustomObject'],
      ['Object[]', 'Object[]', 'Object[]'],
      ['Name', 'Since'],
      ['Int32', 'Double'],
    ]);
  });

  it('are a hashtable where the names are data', async () => {
    const { results } = await run(`
      Out-Result @($ship.Tag.GetType().Name, $ship.Tag['line OF'], $ship.Tag.speed, $ship.Tag['$string'], $ship.Tag.Count)`);
    expect(results[0]).to.deep.equal(['Hashtable', 'Z\u00fcrich', '22', '2026-01-02', 3]);
  });

  it('are $null where there is no value, and no property is missing', async () => {
    const { results } = await run(`
      Set-StrictMode -Version Latest
      $ghost = Get-Ship -Name Ghost
      Out-Result @($ghost.PSObject.Properties.Name)
      Out-Result @(($null -eq $ghost.FlagState), ($null -eq $ghost.Tag), ($null -eq $ghost.Ports), ($null -eq $ghost.Cargo[0]), ($null -eq $ghost.Cargo[1].Tons), $ghost.Cargo.Count)`);
    expect(results).to.deep.equal([
      ['Name', 'FlagState', 'Cargo', 'Ports', 'Tag', 'Log'],
      [true, true, true, true, true, 2],
    ]);
  });

  it('show no secret in any view of the whole or of a part, which hold it', async () => {
    const { results } = await run(`
      $ways = @{
          default = { $_ | Out-String }
          table = { $_ | Format-Table -Wrap | Out-String -Width 300 }
          list = { $_ | Format-List | Out-String }
          text = { "$_" }
          csv = { $_ | Select-Object * | ConvertTo-Csv | Out-String }
          part = { $_.Cargo | Out-String }
          parts = { $_.Cargo | Format-List | Out-String }
          partText = { "$($_.Cargo)" }
          only = { $_ | Select-Object Cargo | Format-List | Out-String }
      }
      $shown = @{}
      foreach ($way in $ways.Keys) { $shown[$way] = [string] ($ship | ForEach-Object $ways[$way]) }
      Out-Result $shown
      Out-Result $ship.Cargo[0].SealCode`);
    const shown = results[0] as Record<string, string>;
    expect(Object.keys(shown)).to.have.length(9);
    for (const [way, text] of Object.entries(shown)) {
      expect(text, way).not.to.contain('seal-secret');
      expect(text.trim(), way).not.to.equal('');
    }
    expect(shown['default']).to.match(/Name +Flag +Cargo +Calls at +Tag/);
    expect(shown['parts']).to.match(/SealCode +: \*{8}/);
    expect(results[1]).to.equal('seal-secret');
  });
});

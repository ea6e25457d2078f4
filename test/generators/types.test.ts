import { expect } from 'chai';
import { generateTypes } from '../../src/generators/types.js';
import { gardenModule } from '../fixtures/garden-module.js';
import { workshopModule } from '../fixtures/workshop-module.js';
import { describeWithPwsh } from '../helpers/pwsh.js';
import { useModuleFolder } from '../helpers/module-folder.js';
import { pwshResult } from './pwsh-result.js';

const { getPlant } = gardenModule.cmdlets;

describe('generateTypes', () => {
  it('is undefined where no output type holds a secret', () => {
    expect(generateTypes(workshopModule)).to.be.undefined;
  });

  it('refuses a type that holds nothing but secrets', () => {
    const properties = (getPlant.output.properties ?? []).filter((property) => property.secret);
    const module = {
      ...gardenModule,
      cmdlets: { getPlant: { ...getPlant, output: { ...getPlant.output, properties } } },
    };
    expect(() => generateTypes(module)).to.throw('Contoso.Garden.IPlant holds nothing but secrets');
  });
});

describeWithPwsh('generateTypes, in a real PowerShell', () => {
  // Format-Wide and others look for a property called `*key`.
  const { output } = getPlant;
  const properties = (output.properties ?? []).map((each) => (each.secret ? { ...each, name: 'SpotKey' } : each));
  const manifest = useModuleFolder({
    ...gardenModule,
    cmdlets: { getPlant: { ...getPlant, output: { ...output, properties } } },
  });

  const makePlants = `
    Import-Module $data
    $plant = [pscustomobject] @{ Name = 'rose'; Bed = 'north'; PlantedAt = $null; SpotKey = 'behind-the-shed' }
    $plant.PSObject.TypeNames.Insert(0, 'Contoso.Garden.IPlant')
    $text = [System.Management.Automation.PSSerializer]::Serialize($plant)
    $plants = @{ live = $plant; deserialised = [System.Management.Automation.PSSerializer]::Deserialize($text) }`;

  it('prints no secret when an object becomes a text, live or from a job', async () => {
    const script = `${makePlants}
      $ways = @{
          interpolated = { "$_" }
          joined = { 'plant: ' + $_ }
          formatted = { '{0}' -f $_ }
          host = { Write-Host $_ 6>&1 | Out-String }
          mixed = { @((Get-Item -Path .), $_) | Out-String }
          wide = { $_ | Format-Wide | Out-String }
          member = { [pscustomobject] @{ Plant = $_ } | Format-List | Out-String }
          members = { [pscustomobject] @{ Plants = @($_, $_) } | Format-List | Out-String }
          entry = { @{ Plants = @($_) } | Out-String }
          csv = { [pscustomobject] @{ Plant = $_ } | ConvertTo-Csv | Out-String }
          error = { Write-Error -Message 'x' -TargetObject $_ -ErrorAction Continue 2>&1 | Format-List -Force | Out-String }
      }
      Out-Result @(foreach ($kind in $plants.Keys) {
              foreach ($way in $ways.Keys) {
                  @{ Case = "$kind $way"; Text = [string] ($plants[$kind] | ForEach-Object $ways[$way]) }
              }
          })`;
    const cases = (await pwshResult(script, manifest())) as { Case: string; Text: string }[];
    expect(cases).to.have.length(22);
    for (const { Case, Text } of cases) {
      expect(Text, Case).not.to.contain('shed');
      expect(Text.trim(), Case).not.to.equal('');
    }
  });

  it('gives the short name of the type as the text, and the secret as the property', async () => {
    const script = `${makePlants}
      Out-Result @("$($plants.live)", "$($plants.deserialised)", $plants.live.SpotKey, $plants.deserialised.SpotKey)`;
    const expected = ['IPlant', 'IPlant', 'behind-the-shed', 'behind-the-shed'];
    expect(await pwshResult(script, manifest())).to.deep.equal(expected);
  });
});

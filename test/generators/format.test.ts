import { expect } from 'chai';
import { generateFormat } from '../../src/generators/format.js';
import { gardenModule } from '../fixtures/garden-module.js';
import { harbourModule } from '../fixtures/harbour-module.js';
import { workshopModule } from '../fixtures/workshop-module.js';
import { describeWithPwsh } from '../helpers/pwsh.js';
import { useModuleFolder } from '../helpers/module-folder.js';
import { pwshResult } from './pwsh-result.js';

describe('generateFormat', () => {
  it('has a table of some properties first and a list of all after it', () => {
    const [table = '', list = ''] = (generateFormat(gardenModule) ?? '').split('</View>');
    expect(labels(table)).to.deep.equal(['Name', 'Bed', 'PlantedAt']);
    expect(labels(list)).to.deep.equal(['Name', 'Bed', 'PlantedAt', 'SecretSpot']);
  });

  it('has no view of a type without secrets that has no property for the table', () => {
    expect(generateFormat(workshopModule)).to.equal(undefined);
  });

  it('has views of the objects within others, the headings that are declared, and lists where there are secrets', () => {
    const format = generateFormat(harbourModule) ?? '';
    const views = format.split('</View>').map((view) => [/<TypeName>(.*)<\//.exec(view)?.[1], ...labels(view)]);
    expect(views.slice(0, 3)).to.deep.equal([
      ['Contoso.Harbour.IShip', 'Name', 'Flag', 'Cargo', 'Calls at', 'Tag'],
      ['Contoso.Harbour.ICargo', 'Kind', 'Tons'],
      ['Contoso.Harbour.ICargo', 'Kind', 'Tons', 'SealCode', 'Origin'],
    ]);
  });

  it('is undefined for a module that writes no objects of its own', () => {
    const { invokeSowing } = gardenModule.cmdlets;
    expect(generateFormat({ ...gardenModule, cmdlets: { invokeSowing } })).to.be.undefined;
  });
});

describeWithPwsh('generateFormat, in a real PowerShell', () => {
  const secretInTable = gardenModule.cmdlets.getPlant.output.properties?.map((each) => ({ ...each, inTable: true }));
  const { getPlant } = gardenModule.cmdlets;
  const manifest = useModuleFolder({
    ...gardenModule,
    cmdlets: { getPlant: { ...getPlant, output: { ...getPlant.output, properties: secretInTable ?? [] } } },
  });

  it('masks secrets in every view, and shows none where there is none', async () => {
    const script = `
      Import-Module $data
      $plant = [pscustomobject] @{ Name = 'rose'; Bed = 'north'; PlantedAt = $null; SecretSpot = 'behind-the-shed' }
      $plant.PSObject.TypeNames.Insert(0, 'Contoso.Garden.IPlant')
      $bare = [pscustomobject] @{ Name = 'weed'; Bed = 'north'; PlantedAt = $null; SecretSpot = $null }
      $bare.PSObject.TypeNames.Insert(0, 'Contoso.Garden.IPlant')
      Out-Result ([ordered] @{
          Default = $plant | Out-String
          Table = $plant | Format-Table | Out-String
          List = $plant | Format-List | Out-String
          Bare = $bare | Format-List | Out-String
          Property = $plant.SecretSpot
      })`;
    const shown = (await pwshResult(script, manifest())) as Record<string, string>;
    for (const view of ['Default', 'Table', 'List']) {
      expect(shown[view], view).to.contain('rose').and.to.contain('********').and.not.to.contain('shed');
    }
    expect(shown['Default']).to.match(/Name +Bed +PlantedAt +SecretSpot/);
    expect(shown['List']).to.match(/SecretSpot +: \*{8}\n/);
    expect(shown['Bare']).to.contain('weed').and.not.to.contain('*');
    expect(shown['Property']).to.equal('behind-the-shed');
  });
});

function labels(view: string): string[] {
  return [...view.matchAll(/<Label>(.*)<\/Label>/g)].map(([, label]) => label ?? '');
}

import { expect } from 'chai';
import { generateManifest } from '../../src/generators/psd1.js';
import { gardenModule } from '../fixtures/garden-module.js';
import { workshopModule } from '../fixtures/workshop-module.js';
import { describeWithPwsh } from '../helpers/pwsh.js';
import { useModuleFolder } from '../helpers/module-folder.js';
import { pwshResult } from './pwsh-result.js';

describe('generateManifest', () => {
  it('has the keys in the order of Az manifests', () => {
    const keys = [...generateManifest(workshopModule).matchAll(/^ *(\w+) = /gm)].map(([, key]) => key);
    expect(keys).to.deep.equal([
      ...['GUID', 'RootModule', 'ModuleVersion', 'CompatiblePSEditions', 'Author', 'Copyright', 'Description'],
      ...['PowerShellVersion', 'FunctionsToExport', 'AliasesToExport'],
      ...['CmdletsToExport', 'VariablesToExport', 'PrivateData', 'PSData', 'Prerelease', 'Tags', 'LicenseUri'],
      'ProjectUri',
    ]);
  });

  it('exports each function by name, one a line, and nothing else', () => {
    const manifest = generateManifest(gardenModule);
    expect(manifest).to.contain("    FunctionsToExport = @(\n        'Get-Plant'\n        'Invoke-Sowing'\n    )\n");
    expect(manifest).not.to.contain('*');
  });

  it('names a types file only where a secret needs one, and a format file only where there are views', () => {
    expect(generateManifest(gardenModule)).to.contain("TypesToProcess = 'Contoso.Garden.types.ps1xml'");
    expect(generateManifest(gardenModule)).to.contain("FormatsToProcess = 'Contoso.Garden.format.ps1xml'");
    expect(generateManifest(workshopModule)).not.to.match(/TypesToProcess|FormatsToProcess/);
    const { invokeSowing } = gardenModule.cmdlets;
    expect(generateManifest({ ...gardenModule, cmdlets: { invokeSowing } })).not.to.contain('FormatsToProcess');
  });

  it('splits the version, in a form that the gallery takes', () => {
    const manifest = generateManifest({ ...gardenModule, version: '1.2.3-beta.1+build.5' });
    expect(manifest).to.contain("ModuleVersion = '1.2.3'").and.to.contain("Prerelease = 'beta1'");
    expect(generateManifest(gardenModule)).not.to.contain('Prerelease');
  });

  it('refuses a prerelease whose number sorts as text', () => {
    expect(() => generateManifest({ ...gardenModule, version: '1.2.3-beta.10' })).to.throw('1.2.3-beta.10');
    expect(generateManifest({ ...gardenModule, version: '1.2.3-rc.9' })).to.contain("Prerelease = 'rc9'");
  });

  it('has release notes as they are, on one line', () => {
    const manifest = generateManifest({ ...gardenModule, releaseNotes: '- `a` costs $1\n- "b"' });
    expect(manifest).to.contain('ReleaseNotes = "- ``a`` costs `$1`n- `"b`""');
  });

  it('refuses a version that is not semantic, and a text that Windows PowerShell would misread', () => {
    expect(() => generateManifest({ ...gardenModule, version: '1.2' })).to.throw("'1.2' is not a semantic version");
    expect(() => generateManifest({ ...gardenModule, author: 'Zo\u00eb' })).to.throw(/ASCII.*Zo\u00eb/);
  });
});

describeWithPwsh('generateManifest, read by Test-ModuleManifest', () => {
  const manifest = useModuleFolder(workshopModule);

  it('is accepted and says what the module says', async () => {
    const script = `
      $module = Test-ModuleManifest -Path $data
      Out-Result ([ordered] @{
          Name = $module.Name
          Version = [string] $module.Version
          Prerelease = $module.PrivateData.PSData.Prerelease
          Description = $module.Description
          Functions = @($module.ExportedFunctions.Keys)
          Others = $module.ExportedAliases.Count + $module.ExportedCmdlets.Count + $module.ExportedVariables.Count
          Editions = @($module.CompatiblePSEditions)
          Tags = @($module.Tags)
          ProjectUri = [string] $module.ProjectUri
      })`;
    expect(await pwshResult(script, manifest())).to.deep.equal({
      Name: 'Contoso.Workshop',
      Version: '2.0.0',
      Prerelease: 'beta1',
      Description: "Tools, and the workshop's parts.",
      Functions: ['Get-Tool', 'Set-Tool'],
      Others: 0,
      Editions: ['Core', 'Desktop'],
      Tags: ['Workshop', 'Linux', 'PSEdition_Core', 'PSEdition_Desktop', 'Windows', 'MacOS'],
      ProjectUri: 'https://example.com/workshop',
    });
  });
});

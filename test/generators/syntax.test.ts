import { expect } from 'chai';
import type { CmdletModule } from '../../src/cmdlet/module.js';
import { generateSyntax } from '../../src/generators/syntax.js';
import { gardenModule } from '../fixtures/garden-module.js';
import { museumModule } from '../fixtures/museum-module.js';
import { setTool, workshopModule } from '../fixtures/workshop-module.js';
import { describeWithPwsh } from '../helpers/pwsh.js';
import { useModuleFolder } from '../helpers/module-folder.js';
import { pwshResult } from './pwsh-result.js';

describe('generateSyntax', () => {
  it('has a line a set: mandatory parameters, the others, then the common ones, under the short words for types', () => {
    expect(generateSyntax(setTool).split('\n')).to.deep.equal([
      '',
      'Set-Tool -Name <string> [-Context <psobject>] [-Force] [-WhatIf] [-Confirm] [<CommonParameters>]',
      '',
      'Set-Tool -Label <string> [-Name <string>] [-Parts <IPart[]>] [-Context <psobject>] [-Force] [-WhatIf] [-Confirm] [<CommonParameters>]',
      '',
      'Set-Tool -Owner <string> [-Name <string>] [-Parts <IPart[]>] [-Context <psobject>] [-Force] [-WhatIf] [-Confirm] [<CommonParameters>]',
      '',
      'Set-Tool -Name <string> -Zone <string> [-Parts <IPart[]>] [-Context <psobject>] [-Force] [-WhatIf] [-Confirm] [<CommonParameters>]',
      '',
    ]);
  });

  it('begins with the default set, and without one with the first that a parameter names, of those the last', () => {
    const { getExhibit, findExhibit, openExhibit } = museumModule.cmdlets;
    const firsts = [getExhibit, findExhibit, openExhibit].map((cmdlet) => generateSyntax(cmdlet).split('\n')[1]);
    expect(firsts).to.deep.equal([
      'Get-Exhibit [-Order <string>] [-Top <int>] [-Eras <Era[]>] [<CommonParameters>]',
      'Find-Exhibit -Title <string> [-Wing <string>] [-Rare <bool>] [<CommonParameters>]',
      'Open-Exhibit -Title <string> [-Wing <string>] [-Note <string>] [<CommonParameters>]',
    ]);
  });
});

const modules: readonly CmdletModule[] = [gardenModule, workshopModule, museumModule];

for (const module of modules) {
  describeWithPwsh(`generateSyntax for ${module.name}, in a real PowerShell`, () => {
    const manifest = useModuleFolder(module);

    it('is what Get-Command -Syntax prints', async () => {
      const cmdlets = Object.values(module.cmdlets);
      const script =
        'Import-Module $data.manifest; Out-Result @($data.names | ForEach-Object { Get-Command $_ -Syntax })';
      const printed = await pwshResult(script, { manifest: manifest(), names: cmdlets.map((cmdlet) => cmdlet.name) });
      expect(printed).to.deep.equal(cmdlets.map(generateSyntax));
    });
  });
}

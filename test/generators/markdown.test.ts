import { expect } from 'chai';
import { generateMarkdown, generateModulePage } from '../../src/generators/markdown.js';
import { gardenModule } from '../fixtures/garden-module.js';
import { museumModule } from '../fixtures/museum-module.js';
import { getTool, setTool, workshopModule } from '../fixtures/workshop-module.js';
import { documentedCmdlet } from './documented-cmdlet.js';

describe('generateMarkdown, beside the documented page of New-AzQuantumApiWorkspaceKey', () => {
  const page = generateMarkdown({ ...gardenModule, name: 'Az.QuantumApi' }, documentedCmdlet);

  it('has its front matter, with the help file that Get-Help reads', () => {
    expect(page.split('\n').slice(0, 8)).to.deep.equal([
      '---',
      'external help file: Az.QuantumApi-help.xml',
      'Module Name: Az.QuantumApi',
      'online version: https://example.com/garden/help/New-AzQuantumApiWorkspaceKey.md',
      'schema: 2.0.0',
      '---',
      '',
      '# New-AzQuantumApiWorkspaceKey',
    ]);
  });

  it('has its headings in its order', () => {
    expect(page.match(/^#+ .*/gm)).to.deep.equal([
      ...['# New-AzQuantumApiWorkspaceKey', '## SYNOPSIS', '## SYNTAX', '### RegenerateExpanded (Default)'],
      ...['### Regenerate', '### RegenerateViaIdentity', '### RegenerateViaIdentityExpanded', '## DESCRIPTION'],
      ...['## EXAMPLES', '### Example 1: Regenerate', '## PARAMETERS', '### -Body', '### -DefaultProfile'],
      ...['### -InputObject', '### -Key', '### -PassThru', '### -ResourceGroupName', '### -SubscriptionId'],
      ...['### -WorkspaceName', '### -Confirm', '### -WhatIf', '### CommonParameters', '## INPUTS'],
      '### Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Models.Api202501Preview.IApiKeys',
      '### Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Models.IQuantumApiIdentity',
      ...['## OUTPUTS', '### System.Boolean', '## NOTES', '## RELATED LINKS'],
    ]);
  });

  it('has its syntax, line break by line break', () => {
    expect(section(page, '## SYNTAX', '## DESCRIPTION')).to.equal(`
### RegenerateExpanded (Default)
\`\`\`
New-AzQuantumApiWorkspaceKey -ResourceGroupName <String> -WorkspaceName <String> [-SubscriptionId <String>]
 [-Key <KeyType[]>] [-DefaultProfile <PSObject>] [-PassThru] [-Confirm] [-WhatIf] [<CommonParameters>]
\`\`\`

### Regenerate
\`\`\`
New-AzQuantumApiWorkspaceKey -ResourceGroupName <String> -WorkspaceName <String> -Body <IApiKeys>
 [-SubscriptionId <String>] [-DefaultProfile <PSObject>] [-PassThru] [-Confirm] [-WhatIf] [<CommonParameters>]
\`\`\`

### RegenerateViaIdentity
\`\`\`
New-AzQuantumApiWorkspaceKey -InputObject <IQuantumApiIdentity> -Body <IApiKeys> [-DefaultProfile <PSObject>]
 [-PassThru] [-Confirm] [-WhatIf] [<CommonParameters>]
\`\`\`

### RegenerateViaIdentityExpanded
\`\`\`
New-AzQuantumApiWorkspaceKey -InputObject <IQuantumApiIdentity> [-Key <KeyType[]>]
 [-DefaultProfile <PSObject>] [-PassThru] [-Confirm] [-WhatIf] [<CommonParameters>]
\`\`\`

`);
  });

  it('describes an object parameter as it does', () => {
    expect(section(page, '### -Body', '### -DefaultProfile')).to.equal(`List of api keys to be generated.
To construct, see NOTES section for BODY properties and create a hash table.

\`\`\`yaml
Type: Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Models.Api202501Preview.IApiKeys
Parameter Sets: Regenerate, RegenerateViaIdentity
Aliases:

Required: True
Position: Named
Default value: None
Accept pipeline input: True (ByValue)
Accept wildcard characters: False
\`\`\`

`);
  });

  it('describes a parameter with a default, one with aliases, and one that PowerShell adds as it does', () => {
    expect(yamlOf(page, '### -SubscriptionId')).to.contain('Default value: (Get-AzContext).Subscription.Id\n');
    expect(yamlOf(page, '### -SubscriptionId')).to.contain('Parameter Sets: Regenerate, RegenerateExpanded\n');
    expect(yamlOf(page, '### -DefaultProfile')).to.contain(
      'Aliases: AzureRMContext, AzureCredential\n\nRequired: False',
    );
    expect(yamlOf(page, '### -WhatIf')).to.equal(`Type: System.Management.Automation.SwitchParameter
Parameter Sets: (All)
Aliases: wi

Required: False
Position: Named
Default value: None
Accept pipeline input: False
Accept wildcard characters: False
`);
  });

  it('lists the accepted values, which that page leaves open', () => {
    expect(yamlOf(page, '### -Key')).to.contain('Aliases:\nAccepted values: Primary, Secondary\n\nRequired');
  });

  it('says in the notes how objects are made', () => {
    expect(section(page, '## NOTES', '## RELATED LINKS')).to.match(/COMPLEX PARAMETER PROPERTIES\n\nTo create .*\n\n/);
    expect(page).to.contain(
      '`BODY <IApiKeys>`: List of api keys to be generated.\n  - `[Key <KeyType[]>]`: A list of api key names.\n\n`INPUTOBJECT <IQ',
    );
  });

  it('ends as it does, and never mentions -ProgressAction', () => {
    expect(page.endsWith('\n\n## RELATED LINKS\n\n')).to.be.true;
    expect(page).not.to.contain('ProgressAction');
  });
});

describe('generateMarkdown', () => {
  const getToolPage = generateMarkdown(workshopModule, getTool);
  const setToolPage = generateMarkdown(workshopModule, setTool);

  it('has no heading for a set that is the only one', () => {
    expect(section(getToolPage, '## SYNTAX', '## DESCRIPTION')).to.match(/^\n```\nGet-Tool .*\n```\n\n$/);
  });

  it('says which set is the default, if any is', () => {
    const { getExhibit, findExhibit } = museumModule.cmdlets;
    const headings = [getExhibit, findExhibit].map((cmdlet) => {
      return section(generateMarkdown(museumModule, cmdlet), '## SYNTAX', '## DESCRIPTION').match(/^### .*/gm);
    });
    expect(headings).to.deep.equal([
      ['### All (Default)', '### ByFloor', '### ByTitle'],
      ['### ByFloor', '### ByTitle', '### Free', '### Open'],
    ]);
  });

  it('shows a nullable boolean as a boolean in syntax, and whole in metadata', () => {
    const page = generateMarkdown(museumModule, museumModule.cmdlets.addExhibit);
    expect(section(page, '## SYNTAX', '## DESCRIPTION')).to.contain('[-OnLoan <Boolean>] [-Rare <Boolean>]');
    expect(yamlOf(page, '### -OnLoan')).to.contain('Type: System.Nullable[System.Boolean]\n');
  });

  it('shows code, output and remarks of each example', () => {
    expect(section(getToolPage, '## EXAMPLES', '## PARAMETERS')).to.equal(
      '\n### Example 1: List\n```powershell\nGet-Tool -Size Big |\n    Sort-Object\n```\n\n```output\nhammer\nsaw\n```\n\nFirst.\nSecond.\n\n' +
        '### Example 2: List small ones\n```powershell\nGet-Tool -Size Small\n```\n\nSmall ones.\n\n',
    );
  });

  it('has a block of metadata for each group of sets that use a parameter differently', () => {
    const blocks = section(setToolPage, '### -Name', '### -Owner').split('```yaml').slice(1);
    const shown = blocks.map((block) => block.match(/^(Parameter Sets|Required|Accept pipeline input): .*/gm));
    expect(shown).to.deep.equal([
      ['Parameter Sets: ByName', 'Required: True', 'Accept pipeline input: True (ByValue)'],
      ['Parameter Sets: ByLabel, ByOwner', 'Required: False', 'Accept pipeline input: False'],
      ['Parameter Sets: ByZone', 'Required: True', 'Accept pipeline input: False'],
    ]);
  });

  it('wraps syntax at 110 columns', () => {
    const lines = section(setToolPage, '## SYNTAX', '## DESCRIPTION').split('\n');
    expect(Math.max(...lines.map((line) => line.length))).to.be.within(100, 110);
    expect(lines.filter((line) => line.startsWith(' '))).not.to.be.empty;
  });

  it('escapes prose, in which brackets would be markup, and not code', () => {
    expect(getToolPage).to.contain('Lists tools & more: \\<b\\>\\[all\\]\\</b\\> of \\`them\\`, @work');
    expect(getToolPage).to.contain("The tool's name, such as \\<hammer\\>.");
  });
});

describe('generateModulePage', () => {
  it('lists the cmdlets by name, each with a link to its page', () => {
    expect(generateModulePage(workshopModule)).to.equal(`---
Module Name: Contoso.Workshop
Module Guid: 0d0c7a70-0c7a-4e3f-8b53-0a2b0f3d9a55
Download Help Link: https://example.com/workshop/help
Help Version: 2.0.0
Locale: en-US
---

# Contoso.Workshop Module

## Description
Tools, and the workshop's parts.

## Contoso.Workshop Cmdlets

### [Get-Tool](Get-Tool.md)
Lists tools.

### [Set-Tool](Set-Tool.md)
Changes a tool.
`);
  });
});

/** What is between two headings. */
function section(page: string, from: string, to: string): string {
  const start = page.indexOf(`\n${from}\n`) + from.length + 2;
  return page.slice(start, page.indexOf(`\n${to}\n`, start) + 1);
}

function yamlOf(page: string, heading: string): string {
  return /```yaml\n([^`]*)```/.exec(page.slice(page.indexOf(`\n${heading}\n`)))?.[1] ?? '';
}

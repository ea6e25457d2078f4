import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateMarkdown, generateModulePage } from '../../src/generators/markdown.js';
import { newAzQuantumApiWorkspaceKey } from '../../src/quantum/cmdlets/new-az-quantum-api-workspace-key.js';
import { quantumModule } from '../../src/quantum-module.js';
import { museumModule } from '../fixtures/museum-module.js';
import { getTool, setTool, workshopModule } from '../fixtures/workshop-module.js';

describe('generateMarkdown, beside the documented page of New-AzQuantumApiWorkspaceKey', () => {
  const documented = readFileSync(join(import.meta.dirname, '../fixtures/documented-new-workspace-key.md'), 'utf8');
  const page = generateMarkdown(quantumModule, newAzQuantumApiWorkspaceKey);

  it('has its front-matter keys, headings, syntax, parameters, inputs and outputs in its order', () => {
    expect(frameOf(page)).to.deep.equal(frameOf(documented));
  });

  it('names the help file that Get-Help reads, and our page', () => {
    expect(page.split('\n').slice(1, 5)).to.deep.equal([
      'external help file: Az.QuantumApi-help.xml',
      'Module Name: Az.QuantumApi',
      `online version: ${quantumModule.helpUri}/New-AzQuantumApiWorkspaceKey.md`,
      'schema: 2.0.0',
    ]);
  });

  it('says in the notes how objects are made, and under which other names their properties are taken', () => {
    const notes = section(page, '## NOTES', '## RELATED LINKS');
    expect(notes).to.match(/^\nCOMPLEX PARAMETER PROPERTIES\n\nTo create .*\n\n`BODY <IApiKeys>`: /);
    expect(notes).to.contain(
      '\n  - `[Key <KeyType[]>]`: Names of the keys: Primary, Secondary or both. Also taken as Keys.\n',
    );
    expect(notes).to.contain('\n`INPUTOBJECT <IQuantumApiIdentity>`: The workspace: ');
  });

  it('says what the hidden parameters are nowhere', () => {
    expect(page).not.to.match(/Proxy|ProgressAction/);
  });
});

describe('generateMarkdown', () => {
  const getToolPage = generateMarkdown(workshopModule, getTool);
  const setToolPage = generateMarkdown(workshopModule, setTool);

  it('has no heading for a set that is the only one', () => {
    expect(section(getToolPage, '## SYNTAX', '## DESCRIPTION')).to.match(/^\n```\nGet-Tool .*\n```\n\n$/);
  });

  it('says what an object that is written has in it, and what those within it have', () => {
    const page = generateMarkdown(quantumModule, quantumModule.cmdlets.getAzQuantumApiWorkspace);
    expect(section(page, '## OUTPUTS', '## NOTES')).to.match(
      /^\n### [\w.]+IQuantumWorkspace\nIt has these properties:\n- `Name`: The name.*\.\n[^]*\n- `Provider`: .*\n {2}- `Id`: .*\n/,
    );
  });

  it('leads to the cmdlets of the same noun, those that are spoken of, and the list of all', () => {
    const page = generateMarkdown(quantumModule, quantumModule.cmdlets.getAzQuantumApiOffering);
    expect(page.slice(page.indexOf('## RELATED LINKS'))).to.equal(
      `## RELATED LINKS\n\n[New-AzQuantumApiWorkspace](${quantumModule.helpUri}/New-AzQuantumApiWorkspace.md)\n\n[Az.QuantumApi](${quantumModule.helpUri}/Az.QuantumApi.md)\n`,
    );
  });

  it('says which parameters take wildcards', () => {
    const page = generateMarkdown(quantumModule, quantumModule.cmdlets.getAzQuantumApiTarget);
    expect(yamlOf(page, '### -ProviderId')).to.contain('Accept wildcard characters: True\n');
    expect(yamlOf(page, '### -Endpoint')).to.contain('Accept wildcard characters: False\n');
  });

  it('names accepted values in prose, unless the help does so itself: metadata has none for types of our own', () => {
    expect(getToolPage)
      .to.contain('\nAccepted values: Big, Small.\n')
      .and.not.contain('\nAccepted values: Big, Small\n');
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

/**
 * What two pages of the same cmdlet have in common, although each has prose and examples of its own: the keys of the
 * front matter, the headings, the syntax and the metadata of parameters.
 */
function frameOf(page: string): string[] {
  const [, frontMatter = '', ...rest] = page.split('---\n');
  const keys = [...frontMatter.matchAll(/^([^:\n]+):/gm)].map(([, key = '']) => key);
  const blocks = rest.join('').match(/^#+ .*|^```(?:yaml)?\n[^`]*```$/gm) ?? [];
  return [...keys, ...blocks.filter((block) => !block.startsWith('### Example '))];
}

/** What is between two headings. */
function section(page: string, from: string, to: string): string {
  const start = page.indexOf(`\n${from}\n`) + from.length + 2;
  return page.slice(start, page.indexOf(`\n${to}\n`, start) + 1);
}

function yamlOf(page: string, heading: string): string {
  return /```yaml\n([^`]*)```/.exec(page.slice(page.indexOf(`\n${heading}\n`)))?.[1] ?? '';
}

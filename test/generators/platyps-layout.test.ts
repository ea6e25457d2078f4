import { expect } from 'chai';
import type { CmdletModule } from '../../src/cmdlet/module.js';
import { generateMarkdown } from '../../src/generators/markdown.js';
import { generateMarkdown2024, generateModulePage2024 } from '../../src/generators/markdown-2024.js';
import { quantumModule } from '../../src/quantum-module.js';
import { gardenModule } from '../fixtures/garden-module.js';
import { museumModule } from '../fixtures/museum-module.js';
import { workshopModule } from '../fixtures/workshop-module.js';
import { layoutProblems, schema2, schema2024 } from './platyps-layout.js';

const day = '01/31/2026';
const modules: readonly CmdletModule[] = [quantumModule, gardenModule, workshopModule, museumModule];

for (const module of modules) {
  describe(`the help pages of ${module.name}`, () => {
    for (const cmdlet of Object.values(module.cmdlets)) {
      it(`${cmdlet.name} is laid out as schema 2.0.0 has it`, () => {
        expect(layoutProblems(generateMarkdown(module, cmdlet), schema2)).to.deep.equal([]);
      });

      it(`${cmdlet.name} is laid out as schema 2024-05-01 has it`, () => {
        expect(layoutProblems(generateMarkdown2024(module, cmdlet, day), schema2024)).to.deep.equal([]);
      });
    }
  });
}

describe('layoutProblems', () => {
  const { newAzQuantumApiWorkspaceKey: cmdlet } = quantumModule.cmdlets;
  const pages = [
    [generateMarkdown(quantumModule, cmdlet), schema2, schema2024],
    [generateMarkdown2024(quantumModule, cmdlet, day), schema2024, schema2],
  ] as const;

  const mistakes: readonly (readonly [what: string, from: RegExp | string, to: string])[] = [
    ['a key of the front matter that is missing', /^Module Name: .*\n/m, ''],
    ['a section that is missing', '## NOTES\n', ''],
    ['sections in another order', /(## INPUTS[^]*)(## OUTPUTS[^]*)(?=## NOTES)/, '$2$1'],
    ['a heading without an empty line before it', '\n\n## PARAMETERS', '\n## PARAMETERS'],
    ['a fence with another info string', '```yaml', '```yml'],
    ['a syntax line that is too wide', '<CommonParameters>]\n', `<CommonParameters>] ${'x'.repeat(110)}\n`],
    ['a line of syntax that goes on without a blank', /^ (?=\[)/m, ''],
    ['a key of the metadata that is missing', /^Aliases:.*\n/m, ''],
    ['a parameter that has no section', /^### -PassThru\n[^]*?(?=^### )/m, ''],
    ['a parameter that the syntax lacks', / \[-PassThru\]/g, ''],
    ['parameters in another order', /(### -Body\n[^]*?)(### -DefaultProfile\n[^]*?)(?=### )/, '$2$1'],
    ['a placeholder', 'Replaces', '{{ Fill in the synopsis }} Replaces'],
    ['a related link that is no address', /(?<=## RELATED LINKS[^]*)\]\(https:\/\//, '](./'],
  ];
  for (const [what, from, to] of mistakes) {
    it(`finds ${what}, in both schemas`, () => {
      for (const [page, rules] of pages) {
        const wrong = page.replace(from, to);
        expect(wrong).not.to.equal(page);
        expect(layoutProblems(wrong, rules)).not.to.be.empty;
      }
    });
  }

  it('finds a page of the other schema', () => {
    for (const [page, , other] of pages) expect(layoutProblems(page, other)).not.to.be.empty;
  });
});

describe('generateModulePage2024', () => {
  it('lists the cmdlets by name, each with a link to its page', () => {
    expect(generateModulePage2024(workshopModule, day)).to.equal(`---
document type: module
Help Version: 2.0.0
HelpInfoUri: https://example.com/workshop/help
Locale: en-US
Module Guid: 0d0c7a70-0c7a-4e3f-8b53-0a2b0f3d9a55
Module Name: Contoso.Workshop
ms.date: 01/31/2026
PlatyPS schema version: 2024-05-01
title: Contoso.Workshop Module
---

# Contoso.Workshop Module

## Description

Tools, and the workshop's parts.

## Contoso.Workshop

### [Get-Tool](Get-Tool.md)

Lists tools.

### [Set-Tool](Set-Tool.md)

Changes a tool.
`);
  });
});

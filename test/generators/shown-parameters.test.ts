import { expect } from 'chai';
import type { Cmdlet } from '../../src/cmdlet/cmdlet.js';
import { parameter } from '../../src/cmdlet/parameter.js';
import { text } from '../../src/cmdlet/types/text.js';
import {
  declaredParameters,
  documentedParameters,
  setsInHelp,
  shouldProcessParameters,
  shownSets,
} from '../../src/generators/shown-parameters.js';
import { generateMaml } from '../../src/generators/maml.js';
import { generateMarkdown } from '../../src/generators/markdown.js';
import { generateSyntax } from '../../src/generators/syntax.js';
import { generateInterfaces } from '../../src/generators/typescript.js';
import { gardenModule } from '../fixtures/garden-module.js';
import { harbourModule } from '../fixtures/harbour-module.js';
import { museumModule } from '../fixtures/museum-module.js';
import { setTool } from '../fixtures/workshop-module.js';
import { shell } from '../hosts/cli/helpers/shell.js';

const { getPlant, invokeSowing } = gardenModule.cmdlets;
const { getExhibit, findExhibit, openExhibit, sendExhibit } = museumModule.cmdlets;

describe('declaredParameters', () => {
  it('are in the order of the declaration, with PowerShell spelling', () => {
    expect(declaredParameters(getPlant).map(({ name }) => name)).to.deep.equal([
      'BedName',
      'InputObject',
      'Count',
      'Season',
    ]);
  });

  it('say for each set how the parameter is used in it', () => {
    const name = declaredParameters(setTool).find((parameter) => parameter.name === 'Name');
    expect(name?.uses).to.deep.equal([
      { set: 'ByName', mandatory: true, pipelineInput: 'True (ByValue)' },
      { set: 'ByLabel', mandatory: false, pipelineInput: 'False' },
      { set: 'ByOwner', mandatory: false, pipelineInput: 'False' },
      { set: 'ByZone', mandatory: true, pipelineInput: 'False' },
    ]);
  });

  it('know what an array of objects is made of', () => {
    const parts = declaredParameters(setTool).find((parameter) => parameter.name === 'Parts');
    expect(parts?.model?.fields.map((field) => field.name)).to.deep.equal(['Label']);
  });
});

describe('-AsJob', () => {
  const { getShip, moveShip } = harbourModule.cmdlets;

  it('is in all sets of a cmdlet that may be a job, after its own parameters', () => {
    expect(declaredParameters(moveShip).at(-1)).to.deep.include({
      name: 'AsJob',
      isSwitch: true,
      uses: ['ByName', 'ByShip'].map((set) => ({ set, mandatory: false, pipelineInput: 'False' })),
    });
    expect(declaredParameters(getShip).map(({ name }) => name)).to.deep.equal(['Name']);
  });

  it('is in the syntax and in the help, but not in Node and the shell', async () => {
    expect(generateSyntax(moveShip).match(/\[-Armed\] \[-AsJob\] \[-WhatIf\]/g)).to.have.length(2);
    for (const text of [generateMarkdown(harbourModule, moveShip), generateMaml(harbourModule)]) {
      expect(text).to.contain('AsJob').and.to.contain('Runs the command as a thread job');
    }
    expect(generateInterfaces(harbourModule, { source: '.' })).not.to.match(/asJob/i);
    expect((await shell(['ship', 'move', '--help'], { module: harbourModule })).stdout).not.to.match(/job/i);
  });
});

describe('documentedParameters', () => {
  it('are those that are not hidden', () => {
    const documented = ['Address', 'Title', 'Page', 'Keeper'];
    const hidden = ['Proxy', 'ProxyCredential', 'ProxyUseDefaultCredentials'];
    expect(documentedParameters(sendExhibit).map(({ name }) => name)).to.deep.equal(documented);
    expect(declaredParameters(sendExhibit).map(({ name }) => name)).to.deep.equal([...documented, ...hidden]);
  });

  it('are all that help has', () => {
    for (const text of [generateMarkdown(museumModule, sendExhibit), generateMaml(museumModule)]) {
      expect(text).to.contain('Keeper').and.not.to.contain('Proxy');
    }
  });
});

describe('shouldProcessParameters', () => {
  it('are there only where the cmdlet supports ShouldProcess', () => {
    expect(shouldProcessParameters(invokeSowing).map(({ name }) => name)).to.deep.equal(['Confirm', 'WhatIf']);
    expect(shouldProcessParameters(getPlant)).to.deep.equal([]);
  });
});

describe('setsInHelp', () => {
  it('has the default first and the rest by name', () => {
    expect(setsInHelp(setTool)).to.deep.equal(['ByName', 'ByLabel', 'ByOwner', 'ByZone']);
    expect(setsInHelp(getExhibit)).to.deep.equal(['All', 'ByFloor', 'ByTitle']);
  });

  it('has all by name where there is no default', () => {
    expect(setsInHelp(openExhibit)).to.deep.equal(['ByFloor', 'ByTitle', 'Free']);
  });
});

describe('shownSets', () => {
  it('has the default first, even when it is not the first', () => {
    expect(shownSets(getExhibit)).to.deep.equal(['All', 'ByTitle', 'ByFloor']);
  });

  it('has the sets as parameters name them where there is no default, of one parameter the last first', () => {
    expect(shownSets(findExhibit)).to.deep.equal(['ByTitle', 'ByFloor', 'Free', 'Open']);
    expect(shownSets(openExhibit)).to.deep.equal(['ByTitle', 'ByFloor', 'Free']);
    const named = parameter(text(), 'Help.');
    const parameters = { one: named.in('Two', 'Three'), two: named.in('One') } as unknown as Cmdlet['parameters'];
    const undecided: Cmdlet = { ...openExhibit, parameterSets: ['One', 'Two', 'Three'], parameters };
    expect(shownSets(undecided)).to.deep.equal(['Three', 'Two', 'One']);
  });
});

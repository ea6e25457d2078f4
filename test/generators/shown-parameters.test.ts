import { expect } from 'chai';
import { declaredParameters, setsInHelp, shouldProcessParameters } from '../../src/generators/shown-parameters.js';
import { gardenModule } from '../fixtures/garden-module.js';
import { setTool } from '../fixtures/workshop-module.js';

const { getPlant, invokeSowing } = gardenModule.cmdlets;

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

describe('shouldProcessParameters', () => {
  it('are there only where the cmdlet supports ShouldProcess', () => {
    expect(shouldProcessParameters(invokeSowing).map(({ name }) => name)).to.deep.equal(['Confirm', 'WhatIf']);
    expect(shouldProcessParameters(getPlant)).to.deep.equal([]);
  });
});

describe('setsInHelp', () => {
  it('has the default first and the rest by name', () => {
    expect(setsInHelp(setTool)).to.deep.equal(['ByName', 'ByLabel', 'ByOwner', 'ByZone']);
  });
});

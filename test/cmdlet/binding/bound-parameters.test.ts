import { expect } from 'chai';
import { bindArguments } from '../../../src/cmdlet/binding/bind-arguments.js';
import { boundByPowerShell, boundParameters } from '../../../src/cmdlet/binding/bound-parameters.js';
import { gardenModule } from '../../fixtures/garden-module.js';
import { failure } from './failure.js';

const { getPlant, invokeSowing } = gardenModule.cmdlets;

describe('boundParameters', () => {
  it('has the set and what was bound, in camel case', () => {
    const state = bindArguments(getPlant, { BedName: 'north', Count: '2' }, false);
    expect(boundParameters(state)).to.deep.equal({ parameterSet: 'ByName', bedName: 'north', count: 2 });
  });

  it('has a list that was given as null, as nothing', () => {
    const state = bindArguments(invokeSowing, { inputObject: 'north', body: {} }, false);
    expect(boundParameters(state)).to.deep.equal({
      parameterSet: 'BySeeds',
      inputObject: { name: 'north' },
      body: {},
    });
  });
});

describe('boundByPowerShell', () => {
  it('gives what our own binder would give', () => {
    const values = { InputObject: { Name: 'north' }, Body: { Kind: 'leek' }, PassThru: false };
    expect(boundByPowerShell(invokeSowing, 'BySeeds', values)).to.deep.equal(
      boundParameters(bindArguments(invokeSowing, values, false)),
    );
  });

  it('has nothing for null', () => {
    expect(boundByPowerShell(getPlant, 'ByBed', { InputObject: null })).to.deep.equal({
      parameterSet: 'ByBed',
      inputObject: undefined,
    });
  });

  it('keeps the set that PowerShell chose, whatever a parameter is called', () => {
    expect(boundByPowerShell(getPlant, 'ByBed', {}).parameterSet).to.equal('ByBed');
  });

  it('refuses what only the declaration knows to be wrong', () => {
    const error = failure(() => boundByPowerShell(invokeSowing, 'BySeeds', { Body: { Kind: 'leek', Depth: 1 } }));
    expect(error).to.include({ errorId: 'ParameterArgumentTransformationError', parameterName: 'Body' });
  });

  it('refuses a name that the declaration has not', () => {
    const error = failure(() => boundByPowerShell(getPlant, 'ByBed', { Colour: 'red' }));
    expect(error).to.include({ errorId: 'NamedParameterNotFound', parameterName: 'Colour' });
  });
});

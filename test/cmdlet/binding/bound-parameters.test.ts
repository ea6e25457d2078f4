import { expect } from 'chai';
import { bindArguments } from '../../../src/cmdlet/binding/bind-arguments.js';
import { bindPipelineObject } from '../../../src/cmdlet/binding/bind-pipeline-object.js';
import { boundByPowerShell, boundParameters } from '../../../src/cmdlet/binding/bound-parameters.js';
import { parameter } from '../../../src/cmdlet/parameter.js';
import { SecureString } from '../../../src/cmdlet/secure-string.js';
import { array } from '../../../src/cmdlet/types/array.js';
import { integer } from '../../../src/cmdlet/types/number.js';
import { nullableBoolean } from '../../../src/cmdlet/types/switch.js';
import { text } from '../../../src/cmdlet/types/text.js';
import { range } from '../../../src/cmdlet/validation.js';
import { gardenModule } from '../../fixtures/garden-module.js';
import { museumModule } from '../../fixtures/museum-module.js';
import { declare } from '../declare.js';
import { failure } from './failure.js';

const { getPlant, invokeSowing } = gardenModule.cmdlets;

describe('boundParameters', () => {
  it('refuses what only the declaration knows to be wrong', () => {
    const state = bindArguments(invokeSowing, { inputObject: 'north', body: { Kind: 'leek', Depth: 1 } }, false);
    expect(failure(() => boundParameters(state))).to.include({
      errorId: 'ParameterArgumentTransformationError',
      parameterName: 'Body',
    });
  });

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

describe('default values', () => {
  const help = 'Help.';
  const cmdlet = declare({
    parameterSets: ['ByName', 'ByNumber'],
    parameters: {
      name: parameter(text(), help).mandatory().in('ByName').fromPipeline(),
      number: parameter(integer(), help).mandatory().in('ByNumber'),
      order: parameter(text(), help).defaultValue('Name'),
      top: parameter(integer(), help).in('ByNumber').defaultValue(10).validate(range(1, 5)),
      sizes: parameter(array(integer()), help).defaultValue([1, 2]).fromPipelineByPropertyName(),
      open: parameter(nullableBoolean(), help).in('ByName').defaultValue(false),
    },
  });
  const bind = (args: Readonly<Record<string, unknown>>) => boundParameters(bindArguments(cmdlet, args, false));

  it('are those of the parameters of the set that are not bound, whatever their validations say', () => {
    const all = { order: 'Name', sizes: [1, 2] };
    expect(bind({ name: 'a' })).to.deep.equal({ parameterSet: 'ByName', name: 'a', ...all, open: false });
    expect(bind({ number: 1 })).to.deep.equal({ parameterSet: 'ByNumber', number: 1, ...all, top: 10 });
  });

  it('give way to what is bound, null included', () => {
    expect(bind({ name: 'a', order: '', sizes: null, open: null })).to.deep.equal({
      parameterSet: 'ByName',
      name: 'a',
      order: '',
      sizes: undefined,
      open: undefined,
    });
  });

  it('come back for the next object', () => {
    const state = bindArguments(cmdlet, {}, true);
    const sizesOf = (object: unknown) => {
      bindPipelineObject(state, object);
      return boundParameters(state)['sizes'];
    };
    const withSizes = Object.assign(new Date(0), { sizes: 7 });
    expect([sizesOf('a'), sizesOf(withSizes), sizesOf('b')]).to.deep.equal([[1, 2], [7], [1, 2]]);
  });

  it('are the same when PowerShell has bound the parameters', () => {
    expect(boundByPowerShell(cmdlet, 'ByNumber', { Number: 1, Order: null })).to.deep.equal({
      parameterSet: 'ByNumber',
      number: 1,
      order: '',
      sizes: [1, 2],
      top: 10,
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

  it('has the secrets, dates, hashtables and nullable booleans that PowerShell sent', () => {
    const values = {
      Found: new Date(5),
      Tags: { a: 1 },
      Code: new SecureString('hunter2'),
      OnLoan: null,
    };
    expect(boundByPowerShell(museumModule.cmdlets.addExhibit, 'Only', values)).to.deep.equal({
      parameterSet: 'Only',
      found: values.Found,
      tags: values.Tags,
      code: values.Code,
      onLoan: undefined,
    });
  });

  it('refuses a name that the declaration has not', () => {
    const error = failure(() => boundByPowerShell(getPlant, 'ByBed', { Colour: 'red' }));
    expect(error).to.include({ errorId: 'NamedParameterNotFound', parameterName: 'Colour' });
  });
});

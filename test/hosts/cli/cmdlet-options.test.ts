import { expect } from 'chai';
import { cmdletOptions, parameterValues } from '../../../src/hosts/cli/cmdlet-options.js';
import { gardenModule } from '../../fixtures/garden-module.js';
import { orchardModule } from './helpers/orchard-module.js';
import { silentIo } from './helpers/shell.js';

describe('cmdletOptions', () => {
  it('requires what every set needs that options can complete', () => {
    const required = (cmdlet: Parameters<typeof cmdletOptions>[0]) =>
      cmdletOptions(cmdlet)
        .filter((option) => option.required)
        .map(({ parameter }) => parameter);
    expect(required(gardenModule.cmdlets.getPlant)).to.deep.equal(['bedName']);
    expect(required(gardenModule.cmdlets.invokeSowing)).to.deep.equal(['inputObject', 'kind']);
    expect(required(orchardModule.cmdlets.getShedKey)).to.deep.equal([]);
    expect(required(orchardModule.cmdlets.removeTree)).to.deep.equal(['name', 'reason']);
  });

  it('knows by the type what an option takes', () => {
    const kinds = cmdletOptions(gardenModule.cmdlets.invokeSowing).map(({ parameter, kind }) => [parameter, kind]);
    expect(kinds).to.deep.equal([
      ['inputObject', 'text'],
      ['kind', 'texts'],
      ['passThru', 'switch'],
    ]);
  });
});

describe('parameterValues', () => {
  it('are those of the options that are given, by parameter', async () => {
    const { getShedKey } = orchardModule.cmdlets;
    const args = { number: '007', spare: 'True', verbose: true };
    const values = await parameterValues(getShedKey, cmdletOptions(getShedKey), args, silentIo());
    expect(values).to.deep.equal({ number: '007', spare: true });
  });
});

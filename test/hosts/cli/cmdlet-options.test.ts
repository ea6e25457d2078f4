import { expect } from 'chai';
import { cmdletOptions, parameterValues } from '../../../src/hosts/cli/cmdlet-options.js';
import { gardenModule } from '../../fixtures/garden-module.js';
import { orchardModule } from './helpers/orchard-module.js';

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
  it('leaves conversions to the binder, but for booleans, which it takes no text for', () => {
    const { getShedKey } = orchardModule.cmdlets;
    const values = (spare: string) =>
      parameterValues(getShedKey, cmdletOptions(getShedKey), { number: '007', spare, verbose: true });
    expect(values('True')).to.deep.equal({ number: '007', spare: true });
    expect(values('false')).to.deep.equal({ number: '007', spare: false });
    expect(values('1')).to.deep.equal({ number: '007', spare: '1' });
  });
});

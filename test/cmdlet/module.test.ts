import { expect } from 'chai';
import { defineModule, findCmdlet, type CmdletModule } from '../../src/cmdlet/module.js';
import { gardenModule } from '../fixtures/garden-module.js';
import { declare } from './declare.js';

describe('defineModule', () => {
  it('hands back a module that is well declared', () => {
    expect(defineModule(gardenModule)).to.equal(gardenModule);
  });

  it('lists every problem of every cmdlet', () => {
    const cmdlets = {
      getThing: declare({ others: { noun: 'Things' } }),
      getOther: declare({ others: { noun: 'other', shell: 'other' } }),
    };
    expect(() => defineModule(withCmdlets(cmdlets)))
      .to.throw('The module Contoso.Garden is not well declared:')
      .with.property('message')
      .that.contains("  - Get-Thing: the noun 'Things'")
      .and.contains("  - Get-Thing: the noun 'other'");
  });

  it('refuses a function that is not called like its cmdlet', () => {
    expect(() => defineModule(withCmdlets({ listThings: declare({}) }))).to.throw(
      "Get-Thing: its function in Node is called 'listThings', not 'getThing'.",
    );
  });

  it('refuses two cmdlets of one name in the shell', () => {
    const cmdlets = { getThing: declare({}), getOther: declare({ others: { noun: 'Other' } }) };
    expect(() => defineModule(withCmdlets(cmdlets))).to.throw("two cmdlets are called 'thing list' in the shell.");
  });
});

describe('findCmdlet', () => {
  it('finds a cmdlet by its name in any case', () => {
    expect(findCmdlet(gardenModule, 'get-PLANT')).to.equal(gardenModule.cmdlets.getPlant);
  });

  it('finds nothing else', () => {
    expect(findCmdlet(gardenModule, 'Get-Plants')).to.equal(undefined);
  });
});

function withCmdlets(cmdlets: CmdletModule['cmdlets']): CmdletModule {
  return { ...(gardenModule as CmdletModule), cmdlets };
}

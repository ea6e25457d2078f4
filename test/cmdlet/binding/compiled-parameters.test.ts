import { expect } from 'chai';
import {
  compile,
  countSets,
  everySet,
  isSameInAllSets,
  setDataIn,
  type CompiledParameter,
} from '../../../src/cmdlet/binding/compiled-parameters.js';
import { parameter, type Parameter } from '../../../src/cmdlet/parameter.js';
import { array } from '../../../src/cmdlet/types/array.js';
import { text } from '../../../src/cmdlet/types/text.js';
import { declare } from '../declare.js';

const list = array(text());
const named = parameter(text(), 'Help.');

const cmdlet = declare({
  parameterSets: ['One', 'Two', 'Three'],
  parameters: {
    everywhere: named.alias('All', 'Every'),
    some: named.in('Two', 'Three').mandatory('Three').fromPipeline('Two'),
    mandatory: named.mandatory('Two').fromPipelineByPropertyName(),
    list: parameter(list, 'Help.'),
  },
});
const compiled = compile(cmdlet);

describe('compile', () => {
  it('makes the form once for each cmdlet', () => {
    expect(compile(cmdlet)).to.equal(compiled);
    expect(compile({ ...cmdlet })).not.to.equal(compiled);
  });

  it('gives a parameter that is the same in all sets no bits', () => {
    expect(find('Everywhere')).to.deep.include({
      key: 'everywhere',
      names: ['Everywhere', 'All', 'Every'],
      flags: 0,
      sets: [{ flag: 0, mandatory: false, fromPipeline: false, fromPipelineByPropertyName: false }],
      mandatorySomewhere: false,
      pipedSomewhere: false,
    });
  });

  it('says for each set of another what it is there', () => {
    expect(find('Some')).to.deep.include({
      flags: 0b110,
      sets: [
        { flag: 0b010, mandatory: false, fromPipeline: true, fromPipelineByPropertyName: false },
        { flag: 0b100, mandatory: true, fromPipeline: false, fromPipelineByPropertyName: false },
      ],
      mandatorySomewhere: true,
      pipedSomewhere: true,
    });
  });

  it('does so for a parameter of all sets that differs between them', () => {
    expect(find('Mandatory').flags).to.equal(0b111);
    expect(find('Mandatory').sets.map((data) => data.mandatory)).to.deep.equal([false, true, false]);
    expect(find('Mandatory').pipedSomewhere).to.be.true;
  });

  it('knows the type of an item', () => {
    expect(find('List').itemType).to.equal(list.element);
    expect(find('Some').itemType.typeName).to.equal('System.String');
  });

  it('finds parameters by name and alias in lower case', () => {
    expect(compiled.byName.get('every')).to.equal(find('Everywhere'));
    expect(compiled.byName.get('Every')).to.equal(undefined);
  });

  it('counts the default set even when no parameter names it', () => {
    const onlyTwo = compile(declare({ parameterSets: ['One', 'Two'], parameters: { name: named.in('Two') } }));
    expect(onlyTwo).to.include({ setCount: 2, declaredSets: 0b11, defaultSet: 0b01 });
  });

  it('has the default set that is declared, or none', () => {
    const parameters = { name: named.in('Two') };
    const withDefault = (defaultParameterSet: string | null) =>
      compile(declare({ parameterSets: ['One', 'Two'], parameters, others: { defaultParameterSet } }));
    expect(withDefault('Two')).to.include({ setCount: 1, declaredSets: 0b10, defaultSet: 0b10 });
    expect(withDefault(null)).to.include({ setCount: 1, declaredSets: 0b10, defaultSet: 0 });
  });

  it('does not count a set that no parameter names, as PowerShell cannot know it', () => {
    const parameters = { name: named.in('One') };
    expect(compile(declare({ parameterSets: ['One', 'Two'], parameters })).setCount).to.equal(1);
  });

  it('names a set by its bit, as PowerShell does when there is none', () => {
    const names = [compiled.nameOf(0b100), compiled.nameOf(0b110), compiled.nameOf(0)];
    expect(names).to.deep.equal(['Three', 'Two', '__AllParameterSets']);
  });
});

describe('countSets', () => {
  it('takes no choice yet for one', () => {
    expect(countSets(everySet)).to.equal(1);
  });

  it('counts bits, the highest included', () => {
    expect([countSets(0), countSets(0b101), countSets(1 << 30)]).to.deep.equal([0, 2, 1]);
  });
});

describe('setDataIn', () => {
  it('answers what concerns the sets, and what holds in all', () => {
    expect(setDataIn(find('Some'), 0b100).map((data) => data.flag)).to.deep.equal([0b100]);
    expect(setDataIn(find('Some'), 0b001)).to.be.empty;
    expect(setDataIn(find('Everywhere'), 0b001)).to.have.length(1);
  });
});

describe('isSameInAllSets', () => {
  const same: [string, Parameter, boolean][] = [
    ['in all sets', named, true],
    ['mandatory in all', named.mandatory(), true],
    ['mandatory in one', named.mandatory('One') as unknown as Parameter, false],
    ['piped in one', named.fromPipeline('One') as unknown as Parameter, false],
    ['piped by property name in one', named.fromPipelineByPropertyName('One') as unknown as Parameter, false],
    ['in one', named.in('One') as unknown as Parameter, false],
  ];
  for (const [what, each, expected] of same) {
    it(`is ${expected} for a parameter ${what}`, () => {
      expect(isSameInAllSets(each)).to.equal(expected);
    });
  }
});

function find(name: string): CompiledParameter {
  const found = compiled.parameters.find((each) => each.name === name);
  if (!found) throw new Error(`There is no ${name}.`);
  return found;
}

import { expect } from 'chai';
import { allParameterSets, includesSet, isInSet, parameter } from '../../src/cmdlet/parameter.js';
import { text } from '../../src/cmdlet/types/text.js';
import { declare } from './declare.js';
import { notNull } from '../../src/cmdlet/validation.js';

const type = text();
const named = parameter(type, 'Help.');

describe('parameter', () => {
  it('is optional, in all sets and by name only to start with', () => {
    const start = parameter(type, 'Help.');
    expect(start).to.include({ type, help: 'Help.' });
    expect(start.options).to.deep.equal({
      sets: [allParameterSets],
      mandatoryIn: [],
      fromPipelineIn: [],
      fromPipelineByPropertyNameIn: [],
      aliases: [],
      shellNames: [],
      shellMandatory: false,
      sessionName: undefined,
      defaultText: undefined,
      defaultTextElsewhere: undefined,
      defaultValue: undefined,
      validations: [],
      allows: [],
      wildcards: false,
      hidden: false,
    });
  });

  it('is changed by none of its methods', () => {
    const start = parameter(type, 'Help.');
    expect(start.in('One').mandatory().alias('Other').options).not.to.deep.equal(start.options);
    expect(start.options).to.deep.equal(parameter(type, 'Help.').options);
  });

  it('gathers what its methods say', () => {
    const required = notNull();
    const all = parameter(type, 'Help.')
      .in('One', 'Two')
      .mandatory('One')
      .fromPipeline('Two')
      .fromPipelineByPropertyName('One', 'Two')
      .alias('Other')
      .shell('--name', '-n')
      .mandatoryInShell()
      .fromSession('name')
      .defaultsTo('nothing')
      .defaultValue('a')
      .validate(required)
      .allow('Null', 'EmptyString')
      .wildcards()
      .hidden();
    expect(all.options).to.deep.equal({
      sets: ['One', 'Two'],
      mandatoryIn: ['One'],
      fromPipelineIn: ['Two'],
      fromPipelineByPropertyNameIn: ['One', 'Two'],
      aliases: ['Other'],
      shellNames: ['--name', '-n'],
      shellMandatory: true,
      sessionName: 'name',
      defaultText: 'nothing',
      defaultTextElsewhere: 'nothing',
      defaultValue: 'a',
      validations: [required],
      allows: ['Null', 'EmptyString'],
      wildcards: true,
      hidden: true,
    });
  });

  it('means all of its sets where it names none', () => {
    const { options } = parameter(type, 'Help.').mandatory().fromPipeline().fromPipelineByPropertyName();
    expect(options.mandatoryIn).to.deep.equal([allParameterSets]);
    expect(options.fromPipelineIn).to.deep.equal([allParameterSets]);
    expect(options.fromPipelineByPropertyNameIn).to.deep.equal([allParameterSets]);
  });
});

describe('isInSet', () => {
  it('is true in every set for a parameter that names none', () => {
    expect(isInSet(named, 'Any')).to.be.true;
  });

  it('is true in the named sets only', () => {
    const { parameters } = declare({ parameterSets: ['One', 'Two'], parameters: { name: named.in('One') } });
    const inSets = Object.values(parameters).map((each) => [isInSet(each, 'One'), isInSet(each, 'Two')]);
    expect(inSets).to.deep.equal([[true, false]]);
  });
});

describe('includesSet', () => {
  it('is false for an empty list', () => {
    expect(includesSet([], 'One')).to.be.false;
  });
});

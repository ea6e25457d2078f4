import { expect } from 'chai';
import { problemsOfDeclaration } from '../../src/cmdlet/check-declaration.js';
import { parameter, type Parameter } from '../../src/cmdlet/parameter.js';
import { array } from '../../src/cmdlet/types/array.js';
import { choice, choices } from '../../src/cmdlet/types/choice.js';
import { dateTime } from '../../src/cmdlet/types/date-time.js';
import { hashtable } from '../../src/cmdlet/types/hashtable.js';
import { integer } from '../../src/cmdlet/types/number.js';
import { secureText } from '../../src/cmdlet/types/secure-text.js';
import { text } from '../../src/cmdlet/types/text.js';
import {
  count,
  length,
  notNull,
  notNullOrEmpty,
  pattern,
  range,
  type Validation,
} from '../../src/cmdlet/validation.js';
import type { ValueType } from '../../src/cmdlet/value-type.js';
import { declare } from './declare.js';

const named = () => parameter(text(), 'What it is.');

describe('problemsOfDeclaration', () => {
  it('finds nothing wrong with a good declaration', () => {
    const parameters = {
      name: named().mandatory().in('ByName').alias('Label'),
      inputObject: named().mandatory().in('ByObject').fromPipeline(),
      count: named(),
    };
    expect(problemsOfDeclaration(declare({ parameterSets: ['ByName', 'ByObject'], parameters }))).to.deep.equal([]);
  });

  it('names the cmdlet in each problem', () => {
    const problems = problemsOfDeclaration(declare({ others: { verb: 'Fetch' as 'Get', name: 'Fetch-Thing' } }));
    expect(problems).to.deep.equal(["Fetch-Thing: 'Fetch' is not an approved verb."]);
  });

  const nouns = { thing: 'is not in Pascal case', Things: 'looks plural', 'A-B': 'is not in Pascal case' };
  for (const [noun, problem] of Object.entries(nouns)) {
    it(`refuses the noun ${noun}`, () => {
      expect(onlyProblem(declare({ others: { noun } }))).to.contain(`the noun '${noun}' ${problem}`);
    });
  }

  for (const noun of ['Status', 'Address', 'Analysis', 'Bus']) {
    it(`takes the noun ${noun} for a singular`, () => {
      expect(problemsOfDeclaration(declare({ others: { noun } }))).to.deep.equal([]);
    });
  }

  const wrongParameters: Record<string, [parameters: Record<string, Parameter>, problem: string]> = {
    'a name that is not in camel case': [{ Name: named() }, "the parameter 'Name' is not in camel case"],
    'a name with a hyphen': [{ 'key-type': named() }, "the parameter 'key-type' is not in camel case"],
    'no help': [{ name: parameter(text(), ' ') }, '-Name has no help'],
    'a common parameter': [{ verbose: named() }, "-Verbose takes the name 'Verbose' of a common parameter"],
    'the alias of a common parameter': [{ name: named().alias('CF') }, "-Name takes the name 'CF' of a common"],
    'an automatic variable': [{ psItem: named() }, "-PsItem takes the reserved name 'PsItem'"],
    'two names that differ in case': [{ name: named(), nAME: named() }, "-NAME and -Name share the name 'NAME'"],
    'an alias that is another name': [{ name: named(), label: named().alias('NAME') }, '-Label and -Name share'],
    'a hidden parameter that is mandatory': [
      { name: named().mandatory().hidden() as unknown as Parameter },
      '-Name is hidden, and so cannot',
    ],
    'a hidden option': [
      { name: named().shell('--name').hidden() },
      '-Name is hidden, and so cannot',
    ],
    'two equal aliases': [{ name: named().alias('N'), label: named().alias('n') }, '-Label and -Name share'],
  };
  for (const [what, [parameters, problem]] of Object.entries(wrongParameters)) {
    it(`refuses ${what}`, () => {
      expect(onlyProblem(declare({ parameters }))).to.contain(problem);
    });
  }

  it('refuses a job that would need more than one record, and another parameter of its name', () => {
    const none = () => Promise.resolve();
    for (const body of [{ begin: none }, { end: none }]) {
      expect(onlyProblem(declare({ others: { asJob: true, ...body } }))).to.contain('neither begin nor end');
    }
    const parameters = { asjob: named() };
    expect(onlyProblem(declare({ parameters, others: { asJob: true } }))).to.contain("the reserved name 'Asjob'");
    expect(problemsOfDeclaration(declare({ parameters }))).to.deep.equal([]);
  });

  it('refuses sets that share a name', () => {
    const parameters = { name: named().in('One'), label: named().in('one') };
    expect(onlyProblem(declare({ parameterSets: ['One', 'one'], parameters }))).to.contain('two parameter sets share');
  });

  it('refuses more sets than PowerShell can count', () => {
    const sets = Array.from({ length: 32 }, (_, index) => `Set${index}`);
    const parameters = Object.fromEntries(sets.map((set, index) => [`name${index}`, named().in(set)]));
    const problem = onlyProblem(declare({ parameterSets: sets as [string, ...string[]], parameters }));
    expect(problem).to.contain('at most 31 parameter sets');
  });

  it('refuses a set that does not exist, wherever it is named', () => {
    for (const each of [named().in('Typo'), named().mandatory('Typo'), named().fromPipeline('Typo')]) {
      expect(onlyProblem(declare({ parameters: { name: each } }))).to.contain("names the parameter set 'Typo'");
    }
    const byName = named().fromPipelineByPropertyName('Typo');
    expect(onlyProblem(declare({ parameters: { name: byName } }))).to.contain("names the parameter set 'Typo'");
  });

  it('refuses sets that have the same parameters', () => {
    const cmdlet = declare({ parameterSets: ['One', 'Two'], parameters: { name: named() } });
    expect(onlyProblem(cmdlet)).to.contain('the sets One and Two cannot be told apart');
  });

  it('takes any of the sets for the default, or none', () => {
    const parameters = { name: named().in('One'), label: named().in('Two') };
    for (const defaultParameterSet of ['One', 'Two', null]) {
      const cmdlet = declare({ parameterSets: ['One', 'Two'], parameters, others: { defaultParameterSet } });
      expect(problemsOfDeclaration(cmdlet)).to.deep.equal([]);
    }
  });

  it('refuses a default set that does not exist', () => {
    const parameters = { name: named().in('One'), label: named().in('Two') };
    const others = { defaultParameterSet: 'two' };
    const problem = onlyProblem(declare({ parameterSets: ['One', 'Two'], parameters, others }));
    expect(problem).to.contain("the default parameter set 'two' does not exist");
  });

  it('refuses to have no default where there is one set', () => {
    const cmdlet = declare({ parameters: { name: named().in('Only') }, others: { defaultParameterSet: null } });
    expect(onlyProblem(cmdlet)).to.contain('its only parameter set is the default');
  });

  it('refuses a set that no parameter names where there is no default', () => {
    const parameters = { name: named().in('One'), label: named().in('Two') };
    const withThird = (defaultParameterSet: string | null) =>
      declare({ parameterSets: ['One', 'Two', 'Third'], parameters, others: { defaultParameterSet } });
    expect(onlyProblem(withThird(null))).to.contain('no parameter names the set Third');
    expect(problemsOfDeclaration(withThird('Third'))).to.deep.equal([]);
  });

  const fitting: Record<string, [ValueType, Validation[]]> = {
    'a number': [integer(), [range(1, 2), notNull()]],
    'a list of numbers': [array(integer()), [range(1, 2), count(1, 2), notNullOrEmpty()]],
    'a text': [text(), [length(1, 2), pattern('a'), notNullOrEmpty()]],
    'a list of texts': [array(text()), [length(1, 2), pattern('a'), count(1, 2)]],
    'a name that is a text': [choice('System.String', ['North']), [length(1, 2), pattern('a')]],
    'a list of names': [choices(choice('Contoso.Size', ['Big'])), [count(1, 2), notNull()]],
    'a date': [dateTime(), [notNull()]],
    'a secret': [secureText(), [notNullOrEmpty()]],
    'a hashtable': [hashtable(), [notNullOrEmpty()]],
  };
  for (const [what, [type, validations]] of Object.entries(fitting)) {
    it(`lets ${validations.map(({ attribute }) => attribute).join(', ')} look at ${what}`, () => {
      const parameters = { value: parameter(type, 'Help.').validate(...validations) };
      expect(problemsOfDeclaration(declare({ parameters }))).to.deep.equal([]);
    });
  }

  const unfit: [ValueType, Validation, problem: string][] = [
    [text(), range(1, 2), 'ValidateRange cannot look at System.String'],
    [integer(), length(1, 2), 'ValidateLength cannot look at System.Int32'],
    [array(integer()), pattern('a'), 'ValidatePattern cannot look at System.Int32'],
    [text(), count(1, 2), 'ValidateCount cannot look at System.String'],
    [dateTime(), range(1, 2), 'ValidateRange cannot look at System.DateTime'],
    [secureText(), length(8, 64), 'ValidateLength cannot look at System.Security.SecureString'],
    [choice('Contoso.Size', ['Big']), pattern('a'), 'ValidatePattern cannot look at Contoso.Size'],
  ];
  for (const [type, validation, problem] of unfit) {
    it(`refuses ${validation.attribute} of ${type.typeName}`, () => {
      const parameters = { value: parameter(type, 'Help.').validate(notNull(), validation) };
      expect(onlyProblem(declare({ parameters }))).to.contain(`-Value: ${problem}.`);
    });
  }

  const takers = { first: named().fromPipeline(), second: named().fromPipeline('Two'), third: named().in('One') };

  it('refuses two parameters that take whole objects in one set', () => {
    const problem = onlyProblem(declare({ parameterSets: ['One', 'Two'], parameters: takers }));
    expect(problem).to.contain('more than one parameter takes whole pipeline objects in the set Two: first, second');
  });

  it('allows them when the declaration says that their shapes are disjoint', () => {
    const others = { disjointPipelineParameters: ['first', 'second'] };
    expect(problemsOfDeclaration(declare({ parameterSets: ['One', 'Two'], parameters: takers, others }))).to.be.empty;
  });
});

function onlyProblem(cmdlet: Parameters<typeof problemsOfDeclaration>[0]): string {
  const problems = problemsOfDeclaration(cmdlet);
  expect(problems).to.have.length(1);
  return problems.join();
}

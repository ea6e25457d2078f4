import { expect } from 'chai';
import { problemsOfDeclaration } from '../../src/cmdlet/check-declaration.js';
import { parameter, type Parameter } from '../../src/cmdlet/parameter.js';
import { text } from '../../src/cmdlet/types/text.js';
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
    'two equal aliases': [{ name: named().alias('N'), label: named().alias('n') }, '-Label and -Name share'],
  };
  for (const [what, [parameters, problem]] of Object.entries(wrongParameters)) {
    it(`refuses ${what}`, () => {
      expect(onlyProblem(declare({ parameters }))).to.contain(problem);
    });
  }

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

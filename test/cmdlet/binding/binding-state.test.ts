import { expect } from 'chai';
import { BindingState } from '../../../src/cmdlet/binding/binding-state.js';
import { compile, everySet, type CompiledParameter } from '../../../src/cmdlet/binding/compiled-parameters.js';
import { parameter } from '../../../src/cmdlet/parameter.js';
import { text } from '../../../src/cmdlet/types/text.js';
import { declare, type AnyParameter } from '../declare.js';
import { failure } from './failure.js';

const named = parameter(text(), 'Help.');
const before = { beforePipeline: true, chooseDefault: false };
const after = { beforePipeline: false, chooseDefault: true };

describe('BindingState', () => {
  it('starts with every set possible and nothing bound', () => {
    const { state } = start();
    expect(state).to.include({ flags: everySet, prioritizedSet: 0, parameterSet: 'A' });
    expect(names(state)).to.deep.equal(['Everywhere', 'InA', 'InB', 'InBC']);
  });

  it('narrows the sets with each parameter that is bound', () => {
    const { state, find } = start();
    state.bind(find('Everywhere'), 'x', 'argument');
    expect(state.flags).to.equal(everySet);
    state.bind(find('InBC'), 'x', 'argument');
    expect(state.flags).to.equal(0b110);
    state.bind(find('InB'), 'x', 'argument');
    expect(state).to.include({ flags: 0b010, parameterSet: 'B' });
    expect(names(state)).to.deep.equal(['InA']);
  });

  it('forgets what came from the pipeline, which is bound last from then on', () => {
    const { state, find } = start();
    state.bind(find('InBC'), 'x', 'argument');
    state.flagsBeforePipeline = state.flags;
    state.bind(find('InB'), 'x', 'pipeline');
    state.bind(find('Everywhere'), 'x', 'pipeline');
    state.restart();
    expect([...state.values.keys()]).to.deep.equal([find('InBC')]);
    expect(state.flags).to.equal(0b110);
    expect(names(state)).to.deep.equal(['InA', 'InB', 'Everywhere']);
  });

  describe('validateSets', () => {
    it('refuses a combination that no set allows', () => {
      const { state, find } = start();
      state.bind(find('InA'), 'x', 'argument');
      state.bind(find('InB'), 'x', 'argument');
      expect(failure(() => state.validateSets(before)).errorId).to.equal('AmbiguousParameterSet');
    });

    it('counts one set that was settled', () => {
      const { state, find } = start();
      state.bind(find('InA'), 'x', 'argument');
      expect(state.validateSets(after)).to.equal(1);
    });

    it('takes the default set when told to choose, else counts all', () => {
      const { state } = start();
      expect(state.validateSets(before)).to.equal(3);
      expect(state.flags).to.equal(everySet);
      expect(state.validateSets(after)).to.equal(1);
      expect(state.flags).to.equal(0b001);
    });

    it('takes the default set when it is one of several left', () => {
      const { state } = start();
      state.flags = 0b011;
      expect(state.validateSets(before)).to.equal(2);
      expect(state.validateSets(after)).to.equal(1);
      expect(state.flags).to.equal(0b001);
    });

    it('waits for the pipeline while a parameter of the sets left takes it', () => {
      const { state, find } = start(true);
      expect(state.validateSets({ beforePipeline: true, chooseDefault: true })).to.equal(3);
      state.flags = 0b110;
      expect(state.validateSets(before)).to.equal(2);
      state.bind(find('InB'), 'x', 'pipeline');
      state.flags = 0b110;
      expect(failure(() => state.validateSets(before)).errorId).to.equal('AmbiguousParameterSet');
    });

    it('takes the only set without a missing mandatory parameter when the default set is out', () => {
      const parameters = { a: named.in('A'), b: named.mandatory().in('B'), bc: named.in('B', 'C') };
      const state = new BindingState(compile(declare({ parameterSets: ['A', 'B', 'C'], parameters })));
      state.flags = 0b110;
      expect(state.validateSets(after)).to.equal(1);
      expect(state.parameterSet).to.equal('C');
    });
  });

  describe('validateSets without a default set', () => {
    const undecided = (parameters: Readonly<Record<string, AnyParameter>>) => {
      const others = { defaultParameterSet: null };
      return new BindingState(compile(declare({ parameterSets: ['A', 'B', 'C'], parameters, others })));
    };

    it('takes the only set that lacks nothing, when there is one', () => {
      const state = undecided({ a: named.mandatory().in('A'), b: named.mandatory().in('B'), c: named.in('C') });
      expect(state.validateSets(before)).to.equal(1);
      expect(state.parameterSet).to.equal('C');
    });

    it('refuses to choose between several', () => {
      const state = undecided({ a: named.mandatory().in('A'), b: named.in('B'), c: named.in('C') });
      for (const when of [before, after]) {
        expect(failure(() => state.validateSets(when)).errorId).to.equal('AmbiguousParameterSet');
      }
    });

    it('waits for the pipeline while a parameter takes it', () => {
      const state = undecided({ a: named.mandatory().in('A'), b: named.in('B'), c: named.in('C').fromPipeline() });
      expect(state.validateSets(before)).to.equal(3);
      expect(state.flags).to.equal(everySet);
      expect(failure(() => state.validateSets(after)).errorId).to.equal('AmbiguousParameterSet');
    });

    it('has no set where parameters name one or none', () => {
      for (const [parameters, count] of [
        [{ all: named }, 0],
        [{ all: named, a: named.in('A') }, 1],
      ] as const) {
        const state = undecided(parameters);
        expect([state.validateSets(before), state.validateSets(after)]).to.deep.equal([count, count]);
        expect(state).to.include({ flags: everySet, parameterSet: '__AllParameterSets' });
      }
    });
  });

  describe('dropSetsWithoutPipeline', () => {
    it('leaves the sets that take an object', () => {
      const { state } = start(true);
      expect(state.dropSetsWithoutPipeline()).to.be.true;
      expect(state.flags).to.equal(0b010);
      expect(state.dropSetsWithoutPipeline()).to.be.false;
    });

    it('leaves all when a parameter of all sets takes one', () => {
      const parameters = { all: named.fromPipelineByPropertyName(), a: named.in('A'), b: named.in('B').fromPipeline() };
      const state = new BindingState(compile(declare({ parameterSets: ['A', 'B'], parameters })));
      expect(state.dropSetsWithoutPipeline()).to.be.false;
      expect(state.flags).to.equal(everySet);
    });

    it('leaves all when no parameter takes one', () => {
      const { state } = start();
      expect(state.dropSetsWithoutPipeline()).to.be.false;
    });
  });
});

function start(piped = false) {
  const inB = named.in('B');
  const parameters = {
    everywhere: named,
    inA: named.in('A'),
    inB: piped ? inB.fromPipeline() : inB,
    inBC: named.in('B', 'C'),
  };
  const compiled = compile(declare({ parameterSets: ['A', 'B', 'C'], parameters }));
  const find = (name: string) => compiled.parameters.find((each) => each.name === name) as CompiledParameter;
  return { state: new BindingState(compiled), find };
}

function names(state: BindingState): string[] {
  return state.unbound.map((each) => each.name);
}

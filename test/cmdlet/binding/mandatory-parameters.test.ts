import { expect } from 'chai';
import { bindArguments } from '../../../src/cmdlet/binding/bind-arguments.js';
import type { BindingState } from '../../../src/cmdlet/binding/binding-state.js';
import { parameter } from '../../../src/cmdlet/parameter.js';
import { text } from '../../../src/cmdlet/types/text.js';
import { declare, type AnyParameter } from '../declare.js';
import { failure } from './failure.js';

const needed = parameter(text(), 'Help.').mandatory();
const optional = parameter(text(), 'Help.');

// The engine's rules, one by one; test/conformance replays what a real one decided. `A` is the default set.
describe('refuseMissingMandatory with objects to come', () => {
  it('asks in one set for what the pipeline cannot supply', () => {
    const parameters = { named: needed, other: needed, byValue: needed.fromPipeline(), byName: byName() };
    expect(failure(() => wait(['A'], parameters))).to.include({
      errorId: 'MissingMandatoryParameter',
      parameterName: 'Named Other',
    });
  });

  it('asks for nothing when the pipeline can supply all', () => {
    expect(sets(wait(['A'], { byValue: needed.fromPipeline(), byName: byName() }))).to.deep.equal(['A']);
  });

  it('sets the complete default set first, and leaves the others that are complete', () => {
    const parameters = { a: optional.in('A').fromPipeline(), b: optional.in('B').fromPipeline(), c: needed.in('C') };
    const piped = { ...parameters, alsoC: optional.in('C').fromPipeline() };
    const state = wait(['A', 'B', 'C'], piped);
    expect(sets(state)).to.deep.equal(['A', 'B']);
    expect(state.prioritizedSet).to.equal(0b001);
  });

  it('settles on the complete default set when no other is left', () => {
    const state = wait(['A', 'C'], {
      a: optional.in('A').fromPipeline(),
      c: needed.in('C'),
      also: byName('C', optional),
    });
    expect(sets(state)).to.deep.equal(['A']);
    expect(state.prioritizedSet).to.equal(0);
  });

  it('does not settle on the complete default set while another waits for an object', () => {
    const state = wait(['A', 'B'], { a: optional.in('A').fromPipeline(), b: needed.in('B').fromPipeline() });
    expect(sets(state)).to.deep.equal(['A', 'B']);
  });

  it('settles on the default set when no other can do with objects alone', () => {
    const parameters = {
      a: needed.in('A').fromPipeline(),
      b: needed.in('B').fromPipeline(),
      alsoB: needed.in('B'),
    };
    expect(sets(wait(['A', 'B'], parameters))).to.deep.equal(['A']);
  });

  it('settles on the default set even when only another takes objects, if that one needs a name besides', () => {
    const parameters = { a: needed.in('A'), b: needed.in('B').fromPipeline(), alsoB: needed.in('B') };
    const error = failure(() => wait(['A', 'B'], { ...parameters, alsoA: optional.in('A').fromPipeline() }));
    expect(error.parameterName).to.equal('A');
  });

  it('then asks for what the default set needs by name', () => {
    const parameters = { a: needed.in('A').fromPipeline(), alsoA: needed.in('A'), b: needed.in('B') };
    const error = failure(() => wait(['A', 'B'], { ...parameters, alsoB: optional.in('B').fromPipeline() }));
    expect(error.parameterName).to.equal('AlsoA');
  });

  it('settles on the default set when it alone takes properties', () => {
    const parameters = { a: byName('A'), b: needed.in('B').fromPipeline() };
    expect(sets(wait(['A', 'B'], parameters))).to.deep.equal(['A']);
  });

  it('settles on the default set when all sets need a name', () => {
    const parameters = { all: needed, a: needed.in('A').fromPipeline(), b: needed.in('B').fromPipeline() };
    const error = failure(() => wait(['A', 'B'], parameters));
    expect(error).to.include({ errorId: 'MissingMandatoryParameter', parameterName: 'All' });
  });

  it('waits for the one set that takes an object by value', () => {
    const parameters = { a: needed.in('A'), alsoA: optional.in('A').fromPipeline(), b: needed.in('B').fromPipeline() };
    const state = wait(['A', 'B'], parameters);
    expect(sets(state)).to.deep.equal(['B']);
    expect(state.prioritizedSet).to.equal(0);
  });

  it('or by property name', () => {
    const parameters = { a: needed.in('A'), alsoA: optional.in('A').fromPipeline(), b: byName('B') };
    expect(sets(wait(['A', 'B'], parameters))).to.deep.equal(['B']);
  });

  it('or in both ways', () => {
    const both = needed.in('B').fromPipeline().fromPipelineByPropertyName();
    const parameters = { a: needed.in('A'), alsoA: optional.in('A').fromPipeline(), b: both };
    expect(sets(wait(['A', 'B'], parameters))).to.deep.equal(['B']);
  });

  it('tries that set first where sets that need nothing are left', () => {
    const parameters = {
      a: needed.in('A'),
      alsoA: optional.in('A').fromPipeline(),
      b: needed.in('B').fromPipeline(),
      c: optional.in('C').fromPipeline(),
    };
    const state = wait(['A', 'B', 'C'], parameters);
    expect(sets(state)).to.deep.equal(['B', 'C']);
    expect(state.prioritizedSet).to.equal(0b010);
  });

  // From here on the default set is out, by an argument that it has not.
  const given = { given: optional.in('B', 'C', 'D') };
  const four = ['A', 'B', 'C', 'D'] as const;

  it('asks for what the set that takes objects needs by name', () => {
    const parameters = { ...given, b: needed.in('B').fromPipeline(), alsoB: needed.in('B'), c: needed.in('C') };
    const piped = { ...parameters, alsoC: optional.in('C').fromPipeline() };
    const error = failure(() => wait(four, piped, { given: 'x' }));
    expect(error).to.include({ errorId: 'MissingMandatoryParameter', parameterName: 'AlsoB' });
  });

  it('leaves the choice to the object between one set by value and one by property name', () => {
    const parameters = { ...given, b: needed.in('B').fromPipeline(), c: byName('C') };
    expect(sets(wait(four, parameters, { given: 'x' }))).to.deep.equal(['B', 'C']);
  });

  it('takes the set by value when another needs a name', () => {
    const parameters = { ...given, b: needed.in('B').fromPipeline(), c: byName('C'), alsoC: needed.in('C') };
    expect(sets(wait(four, parameters, { given: 'x' }))).to.deep.equal(['B']);
  });

  it('drops the sets that need a name when several take an object', () => {
    const parameters = {
      ...given,
      b: needed.in('B').fromPipeline(),
      c: needed.in('C').fromPipeline(),
      d: needed.in('D').fromPipeline(),
      alsoD: needed.in('D'),
    };
    expect(sets(wait(four, parameters, { given: 'x' }))).to.deep.equal(['B', 'C']);
  });

  it('cannot tell when all of them need a name', () => {
    const parameters = {
      ...given,
      b: needed.in('B').fromPipeline(),
      alsoB: needed.in('B'),
      c: needed.in('C').fromPipeline(),
      alsoC: needed.in('C'),
    };
    expect(failure(() => wait(four, parameters, { given: 'x' })).errorId).to.equal('AmbiguousParameterSet');
  });

  it('cannot tell when several sets need names and none waits for an object', () => {
    const parameters = {
      ...given,
      b: needed.in('B'),
      alsoB: optional.in('B').fromPipeline(),
      c: needed.in('C'),
      alsoC: optional.in('C').fromPipeline(),
    };
    expect(failure(() => wait(four, parameters, { given: 'x' })).errorId).to.equal('AmbiguousParameterSet');
  });
});

describe('refuseMissingMandatory with objects to come and no default set', () => {
  const a = needed.in('A').fromPipeline();

  it('waits for the one set that takes an object, and tries it first', () => {
    const free = { alsoB: optional.in('B').fromPipeline(), c: optional.in('C').fromPipeline() };
    const state = undecided({ a, b: needed.in('B'), ...free });
    expect(sets(state)).to.deep.equal(['A', 'C']);
    expect(state.prioritizedSet).to.equal(0b001);
  });

  it('leaves the choice to the object where several sets take one', () => {
    const state = undecided({ a, b: needed.in('B').fromPipeline(), c: needed.in('C').fromPipeline() });
    expect(sets(state)).to.deep.equal(['A', 'B', 'C']);
    expect(state.prioritizedSet).to.equal(0);
  });

  it('asks for what the set that takes objects needs by name', () => {
    const error = failure(() => undecided({ a, alsoA: needed.in('A'), b: needed.in('B'), c: needed.in('C') }));
    expect(error).to.include({ errorId: 'MissingMandatoryParameter', parameterName: 'AlsoA' });
  });

  it('keeps no set for which the object would not be enough', () => {
    const state = undecided({ a, b: needed.in('B').fromPipeline(), alsoB: needed.in('B'), c: byName('C') });
    expect(sets(state)).to.deep.equal(['A', 'C']);
  });

  function undecided(parameters: Readonly<Record<string, AnyParameter>>): BindingState {
    const others = { defaultParameterSet: null };
    return bindArguments(declare({ parameterSets: ['A', 'B', 'C'], parameters, others }), {}, true);
  }
});

function byName(set?: string, start: AnyParameter = needed): AnyParameter {
  return (set ? start.in(set) : start).fromPipelineByPropertyName();
}

function wait(
  parameterSets: readonly [string, ...string[]],
  parameters: Readonly<Record<string, AnyParameter>>,
  args: Readonly<Record<string, unknown>> = {},
): BindingState {
  return bindArguments(declare({ parameterSets, parameters }), args, true);
}

/** The sets that are still possible. */
function sets({ flags, compiled }: BindingState): string[] {
  return compiled.cmdlet.parameterSets.filter((_set, index) => (flags >> index) & 1);
}

import { expect } from 'chai';
import { cmdletsOver, type TypedCmdlet } from '../../src/cmdlet/cmdlet.js';
import type { ArgumentsOf, PipedArgumentsOf } from '../../src/cmdlet/infer.js';
import { parameter } from '../../src/cmdlet/parameter.js';
import { SecureString } from '../../src/cmdlet/secure-string.js';
import { array } from '../../src/cmdlet/types/array.js';
import { choice, choices } from '../../src/cmdlet/types/choice.js';
import { dateTime } from '../../src/cmdlet/types/date-time.js';
import { hashtable } from '../../src/cmdlet/types/hashtable.js';
import { model } from '../../src/cmdlet/types/model.js';
import { integer } from '../../src/cmdlet/types/number.js';
import { secureText } from '../../src/cmdlet/types/secure-text.js';
import { flag, nullableBoolean } from '../../src/cmdlet/types/switch.js';
import { text } from '../../src/cmdlet/types/text.js';
import type { Equal } from '../helpers/types.js';

// The compiler is the test: running this file proves nothing more.

const help = 'Help.';
const size = choice('Contoso.Size', ['Big', 'Small']);
const box = model<string | { readonly name: string }, { readonly name: string }>('Contoso.IBox', {
  fields: { name: { type: text(), help } },
  typeScript: 'string | { readonly name: string }',
  strict: true,
});

const texts = {
  shell: 'thing list',
  synopsis: 'Lists things.',
  description: 'Lists things.',
  output: { typeName: 'Contoso.IThing', typeScript: 'Thing' },
  examples: [],
  process: () => Promise.resolve(),
} as const;

const declared = cmdletsOver<{ readonly service: string }>()('Get', 'Thing', {
  ...texts,
  parameterSets: ['ByName', 'ByBox', 'Both'],
  parameters: {
    name: parameter(text(), help).mandatory('ByName').in('ByName', 'Both'),
    box: parameter(box, help).mandatory().in('ByBox').fromPipeline(),
    sizes: parameter(choices(size), help).in('ByName', 'ByBox'),
    size: parameter(size, help),
    counts: parameter(array(integer()), help),
    force: parameter(flag(), help),
  },
  async process(bound, { service, runtime }) {
    const everywhere: readonly true[] = [
      true satisfies Equal<typeof bound.parameterSet, 'ByName' | 'ByBox' | 'Both'>,
      true satisfies Equal<typeof bound.name, string | undefined>,
      true satisfies Equal<typeof bound.counts, number[] | undefined>,
      true satisfies Equal<typeof bound.sizes, ('Big' | 'Small')[] | undefined>,
      true satisfies Equal<typeof bound.size, 'Big' | 'Small' | undefined>,
      true satisfies Equal<typeof bound.force, boolean | undefined>,
    ];
    await runtime.writeObject([service, everywhere]);
    if (bound.parameterSet === 'ByName') {
      await runtime.writeObject([
        true satisfies Equal<typeof bound.name, string>,
        true satisfies Equal<typeof bound.box, undefined>,
      ]);
    } else if (bound.parameterSet === 'ByBox') {
      await runtime.writeObject([
        true satisfies Equal<typeof bound.name, undefined>,
        true satisfies Equal<typeof bound.box, { readonly name: string }>,
      ]);
    } else {
      await runtime.writeObject([
        true satisfies Equal<typeof bound.name, string | undefined>,
        true satisfies Equal<typeof bound.sizes, undefined>,
      ]);
    }
    // @ts-expect-error -- what is bound is not to be changed
    bound.force = true;
    // @ts-expect-error -- there is no such parameter
    await runtime.writeObject(bound.colour);
  },
});

type Inferred<Declared> =
  Declared extends TypedCmdlet<infer Sets, infer Params, infer Default> ? [Sets, Params, Default] : never;
type ArgumentsFor<Declared> = ArgumentsOf<Inferred<Declared>[0], Inferred<Declared>[1], Inferred<Declared>[2]>;
type Arguments = ArgumentsFor<typeof declared>;
type Piped = PipedArgumentsOf<Inferred<typeof declared>[0], Inferred<typeof declared>[1]>;

const accept = (args: Arguments) => args;
const acceptPiped = (args: Piped) => args;

const cmdlet = cmdletsOver<object>();

describe('types of arguments', () => {
  it('take the parameters of one set', () => {
    accept({ name: 'a', sizes: 'big', size: 'Big' });
    accept({ box: 'a', sizes: ['Big', 'small'] });
    accept({ box: { name: 'a' }, counts: [1, 2], force: false });
    accept({ name: 'a', force: true, box: undefined });
    expect(declared.name).to.equal('Get-Thing');
  });

  it('take one value or several for a list', () => {
    accept({ box: 'a', counts: 1 });
    accept({ box: 'a', counts: [1, 2] as const });
    // @ts-expect-error -- a list of numbers takes no text
    accept({ box: 'a', counts: 'many' });
    // @ts-expect-error -- nor a list with one
    accept({ box: 'a', counts: [1, 'many'] });
  });

  it('take nothing of the wrong type', () => {
    // @ts-expect-error -- not one of the names
    accept({ name: 'a', size: 'Medium' });
    // @ts-expect-error -- a switch is on or off
    accept({ name: 'a', force: 'true' });
    // @ts-expect-error -- a name that the model has not
    accept({ box: { label: 'a' } });
    // @ts-expect-error -- null is not undefined
    accept({ name: null });
    // @ts-expect-error -- there is no such parameter
    accept({ name: 'a', colour: 'red' });
  });

  it('take no parameters of two sets', () => {
    // @ts-expect-error -- by name, or by box
    accept({ name: 'a', box: 'b' });
    // @ts-expect-error -- of ByName or ByBox, both of which need more
    accept({ sizes: 'big' });
  });

  it('take nothing that the default set fits but does not complete', () => {
    // @ts-expect-error -- ByName is chosen, and needs a name; Both, which needs nothing, is not looked at
    accept({});
    // @ts-expect-error -- the same
    accept({ force: true });
  });

  it('do not ask for what the pipeline supplies', () => {
    acceptPiped({ sizes: 'big' });
    acceptPiped({});
    // @ts-expect-error -- still not in one set
    acceptPiped({ name: 'a', box: 'b' });
    // @ts-expect-error -- leaves nothing to the pipeline
    acceptPiped({ box: 'a' });
  });
});

describe('types of arguments and the default set', () => {
  const listing = cmdlet('Get', 'Thing', {
    ...texts,
    parameterSets: ['ByName', 'All', 'Newest'],
    defaultParameterSet: 'All',
    parameters: {
      name: parameter(text(), help).mandatory().in('ByName'),
      since: parameter(text(), help).in('Newest'),
      count: parameter(integer(), help).in('All', 'Newest'),
    },
  });
  const finding = cmdlet('Find', 'Thing', {
    ...texts,
    parameterSets: ['ByName', 'Near', 'Far'],
    defaultParameterSet: null,
    parameters: {
      name: parameter(text(), help).mandatory().in('ByName'),
      near: parameter(text(), help).in('Near', 'ByName'),
      far: parameter(text(), help).in('Far'),
      force: parameter(flag(), help),
    },
  });
  const list = (args: ArgumentsFor<typeof listing>) => args;
  const find = (args: ArgumentsFor<typeof finding>) => args;

  it('take what the default set fits, though it is not the first, and what only another set takes', () => {
    expect(listing.defaultParameterSet).to.equal('All');
    list({});
    list({ since: 'monday', count: 1 });
    list({ name: 'a' });
    // @ts-expect-error -- by name, or as many of all
    list({ name: 'a', count: 1 });
  });

  it('take, without a default set, what only one set takes, or only one completely', () => {
    expect(finding.defaultParameterSet).to.be.null;
    find({ name: 'a', near: 'b' });
    find({ near: 'b', force: true });
    find({ far: 'b' });
    // @ts-expect-error -- near, or far
    find({ force: true });
    // @ts-expect-error -- not both
    find({ near: 'a', far: 'b' });
  });
});

describe('types of values', () => {
  const adding = cmdlet('Add', 'Thing', {
    ...texts,
    parameterSets: ['One', 'Copy'],
    parameters: {
      code: parameter(secureText(), help).mandatory(),
      days: parameter(array(dateTime()), help),
      tags: parameter(hashtable(), help),
      shared: parameter(nullableBoolean(), help),
      order: parameter(text(), help).defaultValue('name'),
      sizes: parameter(choices(size), help).defaultValue(['Big']),
      count: parameter(integer(), help).in('One').defaultValue(10),
      copyOf: parameter(text(), help).in('Copy'),
    },
    async process(bound, { runtime }) {
      const everywhere: readonly true[] = [
        true satisfies Equal<typeof bound.code, SecureString>,
        true satisfies Equal<typeof bound.days, Date[] | undefined>,
        true satisfies Equal<typeof bound.tags, Readonly<Record<string, unknown>> | undefined>,
        true satisfies Equal<typeof bound.shared, boolean | undefined>,
        true satisfies Equal<typeof bound.order, string>,
        true satisfies Equal<typeof bound.sizes, ('Big' | 'Small')[]>,
        true satisfies Equal<typeof bound.count, number | undefined>,
      ];
      await runtime.writeObject(everywhere);
      if (bound.parameterSet === 'One') await runtime.writeObject(true satisfies Equal<typeof bound.count, number>);
      else await runtime.writeObject(true satisfies Equal<typeof bound.count, undefined>);
    },
  });
  const add = (args: ArgumentsFor<typeof adding>) => args;
  const code = new SecureString('s3cret');

  it('take a secure string, and no text in its place', () => {
    expect(adding.parameters['code']?.type.convert(add({ code }).code)).to.equal(code);
    // @ts-expect-error -- a text may already be in a log
    add({ code: 's3cret' });
    // @ts-expect-error -- nor what looks like a secure string
    add({ code: { reveal: () => 's3cret', toJSON: () => '', toString: () => '' } });
  });

  it('take a date or its text', () => {
    add({ code, days: [new Date(0), '2026-01-02'] });
    // @ts-expect-error -- not milliseconds: in PowerShell a number counts ticks
    add({ code, days: 0 });
  });

  it('take a plain object or a map for a hashtable', () => {
    add({ code, tags: { owner: 'me', count: 1 } });
    add({ code, tags: new Map([['owner', 'me']]) });
    // @ts-expect-error -- a list has no names
    add({ code, tags: ['owner'] });
  });

  it('take null where it is a value of its own, and only there', () => {
    add({ code, shared: null });
    // @ts-expect-error -- null is not undefined
    add({ code, tags: null });
  });

  it('ask for nothing that has a default value, which is of the type that the body receives', () => {
    add({ code, copyOf: 'a', order: undefined });
    // @ts-expect-error -- not in this set, default or not
    add({ code, copyOf: 'a', count: 1 });
    // @ts-expect-error -- a number
    parameter(integer(), help).defaultValue('10');
    // @ts-expect-error -- a list
    parameter(choices(size), help).defaultValue('Big');
    // @ts-expect-error -- in the declared spelling
    parameter(size, help).defaultValue('big');
  });
});

describe('types of a declaration', () => {
  const parameterSets = ['ByName', 'ByBox'] as const;
  const rest = { ...texts, parameterSets };
  const name = parameter(text(), help);

  it('refuse a set that does not exist', () => {
    cmdlet('Get', 'Thing', { ...rest, parameters: { name: name.in('ByBox').mandatory('ByBox') } });
    // @ts-expect-error -- the parameter is in no set of the cmdlet
    cmdlet('Get', 'Thing', { ...rest, parameters: { name: name.in('Typo') } });
    // @ts-expect-error -- the parameter is mandatory in no set of the cmdlet
    cmdlet('Get', 'Thing', { ...rest, parameters: { name: name.mandatory('Typo') } });
    // @ts-expect-error -- the default set is none of the cmdlet's
    cmdlet('Get', 'Thing', { ...rest, parameters: { name }, defaultParameterSet: 'Typo' });
  });

  it('refuse a verb that is not approved', () => {
    // @ts-expect-error -- Fetch
    cmdlet('Fetch', 'Thing', { ...rest, parameters: {} });
  });

  it('refuse to call parameters disjoint that do not exist', () => {
    // @ts-expect-error -- box
    cmdlet('Get', 'Thing', { ...rest, parameters: { name }, disjointPipelineParameters: ['box'] });
  });

  it('hand to end what process keeps', () => {
    cmdlet('Get', 'Thing', {
      ...texts,
      parameterSets,
      parameters: {},
      process: () => Promise.resolve(5),
      async end(kept, { runtime }) {
        await runtime.writeObject(true satisfies Equal<typeof kept, readonly number[]>);
      },
    });
  });
});

import fc from 'fast-check';
import { problemsOfDeclaration } from '../../../src/cmdlet/check-declaration.js';
import { cmdletsOver, type Cmdlet } from '../../../src/cmdlet/cmdlet.js';
import { parameter, type Allowance, type Parameter } from '../../../src/cmdlet/parameter.js';
import { array } from '../../../src/cmdlet/types/array.js';
import { choice, choices } from '../../../src/cmdlet/types/choice.js';
import { dateTime } from '../../../src/cmdlet/types/date-time.js';
import { hashtable } from '../../../src/cmdlet/types/hashtable.js';
import { model } from '../../../src/cmdlet/types/model.js';
import { integer } from '../../../src/cmdlet/types/number.js';
import { secureText } from '../../../src/cmdlet/types/secure-text.js';
import { boolean, flag, nullableBoolean } from '../../../src/cmdlet/types/switch.js';
import { text } from '../../../src/cmdlet/types/text.js';
import { uri } from '../../../src/cmdlet/types/uri.js';
import {
  count,
  length,
  notNull,
  notNullOrEmpty,
  pattern,
  range,
  type Validation,
} from '../../../src/cmdlet/validation.js';
import type { ValueType } from '../../../src/cmdlet/value-type.js';

/** A cmdlet such as nobody would write: up to four sets, up to six parameters of any type that mean anything in each. */
export const declaration: fc.Arbitrary<Cmdlet> = fc
  .subarray(['One', 'Two', 'Three', 'Four'], { minLength: 1 })
  .chain((sets) =>
    fc.record({
      sets: fc.constant(sets),
      chosen: fc.constantFrom(undefined, undefined, null, ...sets),
      parameters: fc.array(parameterIn(sets), { minLength: 1, maxLength: 6 }),
    }),
  )
  .map(({ sets, chosen, parameters }) => declare(sets, chosen, parameters))
  .filter((cmdlet) => problemsOfDeclaration(cmdlet).length === 0);

const era = choice('Fuzz.Era', ['Ancient', 'Modern']);

const box = model<object, object>('Fuzz.IBox', {
  fields: { size: { type: text(), help: 'Size.' }, tag: { type: text(), help: 'Tag.', aliases: ['Label'] } },
  typeScript: 'object',
  strict: false,
});

const types: readonly ValueType[] = [
  ...[text(), integer(), boolean(), nullableBoolean(), flag(), dateTime(), hashtable(), secureText(), era, box],
  ...[choice('System.String', ['North', 'South']), choices(era), array(text()), array(integer()), array(dateTime())],
  ...[array(boolean()), uri()],
];

const validations: readonly Validation[] = [
  ...[range(0, 5), length(1, 3), pattern('^[a-c]'), count(1, 2), notNull(), notNullOrEmpty()],
];

function parameterIn(sets: readonly string[]): fc.Arbitrary<Parameter> {
  const some = (names: readonly string[]) => fc.option(fc.subarray([...names], { minLength: 1 }), { nil: [] });
  return fc
    .tuple(fc.constantFrom(...types), some(sets))
    .chain(([type, own]) => {
      const possible = own.length > 0 ? own : sets;
      return fc.record({
        type: fc.constant(type),
        own: fc.constant(own),
        mandatory: sometimes(possible),
        whole: type.typeName === 'System.Collections.Hashtable' ? fc.constant(undefined) : sometimes(possible),
        byName: sometimes(possible),
        validation: fc.option(fc.constantFrom(...validations), { nil: undefined, freq: 3 }),
        allows: fc.subarray<Allowance>(['Null', 'EmptyString', 'EmptyCollection'], { maxLength: 1 }),
        defaultValue: fc.constantFrom(undefined, undefined, 'ab', 3, true),
      });
    })
    .map(({ type, own, mandatory, whole, byName, validation, allows, defaultValue }) => {
      let made = parameter<unknown, unknown>(type, 'Help.');
      if (own.length > 0) made = made.in(...own) as Parameter;
      if (mandatory) made = made.mandatory(...mandatory) as Parameter;
      if (whole) made = made.fromPipeline(...whole) as Parameter;
      if (byName) made = made.fromPipelineByPropertyName(...byName) as Parameter;
      if (validation) made = made.validate(validation);
      if (defaultValue !== undefined && isOfType(type, defaultValue)) made = made.defaultValue(defaultValue) as never;
      return made.allow(...allows);
    });
}

/** Not, in all its sets (an empty list), or in some. */
function sometimes(sets: readonly string[]): fc.Arbitrary<string[] | undefined> {
  return fc.oneof(
    fc.constant(undefined),
    fc.constant(undefined),
    fc.constant<string[]>([]),
    fc.subarray([...sets], { minLength: 1 }),
  );
}

function isOfType({ typeName }: ValueType, value: unknown): boolean {
  return (
    typeName === { string: 'System.String', number: 'System.Int32', boolean: 'System.Boolean' }[String(typeof value)]
  );
}

function declare(sets: readonly string[], chosen: string | null | undefined, parameters: readonly Parameter[]): Cmdlet {
  const named = Object.fromEntries(parameters.map((each, index) => [`p${index}`, each.alias(`Other${index}`)]));
  const cmdlet = cmdletsOver<object>()('Get', 'Oddity', {
    shell: 'oddity',
    synopsis: 'Does something.',
    description: 'Does something.',
    parameterSets: sets as [string, ...string[]],
    ...(chosen !== undefined && { defaultParameterSet: chosen }),
    disjointPipelineParameters: Object.keys(named),
    parameters: named,
    output: { typeName: 'Fuzz.IOddity', typeScript: 'Oddity' },
    examples: [],
    process: () => Promise.resolve(),
  });
  return cmdlet;
}

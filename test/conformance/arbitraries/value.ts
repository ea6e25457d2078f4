import fc from 'fast-check';
import type { ValueType } from '../../../src/cmdlet/value-type.js';
import { credentials, dates, namesOfChoice, secrets, uris } from '../cases/odd-values.js';

/**
 * Values for a parameter: mostly those that its type takes or nearly takes, some for no reason. In the form of an
 * invocation; what the known differences are about does not come.
 */
export function valueOf(type: ValueType): fc.Arbitrary<unknown> {
  const item = valueOfItem(type.element ?? type);
  if (!type.element)
    return fc.oneof({ weight: 9, arbitrary: item }, { weight: 1, arbitrary: fc.array(item, { maxLength: 2 }) });
  return fc.oneof(item, fc.array(item, { maxLength: 3 }));
}

function valueOfItem(type: ValueType): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 3, arbitrary: ownValues(type) }, { weight: 1, arbitrary: strayValues(type) });
}

/** Values of other types, without those that the known differences are about. */
function strayValues({ typeName }: ValueType): fc.Arbitrary<unknown> {
  switch (typeName) {
    case 'System.DateTime':
    case 'System.Security.SecureString':
      return scalar;
    case 'System.Collections.Hashtable':
      return fc.oneof(scalar, table);
    // For a text, PowerShell asks a person.
    case 'System.Management.Automation.PSCredential':
      return fc.oneof(fc.constant(null), fc.boolean(), numbers, table, object);
    default:
      return fc.oneof({ weight: 4, arbitrary: scalar }, table, object);
  }
}

const words = fc.constantFrom('', ' ', 'a', 'ab', 'abc', 'b1', 'True', 'oak', 'x,y', 'h\u00f6he', "it's");
/** Without fractions such as 2.5, in which .NET finds the fifth of February. */
const numbers = fc.oneof(
  fc.integer({ min: -3, max: 12 }),
  fc.constantFrom(-0.5, -1.5, -2.5, 2147483647, 2147483648, 1e21, 1 / 3),
);
const numerals = fc.constantFrom('0', '1', '5', ' 7 ', '0x10', '1kb', '-2.5', '-1', '1e2', '99999999999');
const table = fc.dictionary(fc.constantFrom('a', 'B', 'Name', 'Size'), fc.oneof(words, numbers), {
  minKeys: 1,
  maxKeys: 2,
  noNullPrototype: true,
});
const object = table.map((properties) => ({ $properties: properties }));

const scalar = fc.oneof(
  ...[
    fc.constant(null),
    fc.boolean(),
    numbers,
    words,
    numerals,
    fc.constantFrom({ $date: 0 }),
    fc.constantFrom(...secrets),
  ],
);

/** What comes through a pipeline for no reason. */
export const strayInput = fc.oneof(scalar, table, fc.array(scalar, { maxLength: 2 }));

function ownValues({ typeName, choices, model }: ValueType): fc.Arbitrary<unknown> {
  if (choices)
    return fc.constantFrom(
      ...namesOfChoice(choices[0] ?? '', choices[1] ?? '').filter((each) => typeof each !== 'object'),
    );
  if (model) {
    const names = model.fields.flatMap(({ name, aliases }) => [name, ...aliases]);
    const fields = fc.dictionary(fc.constantFrom(...names, 'Other'), fc.oneof(words, numbers, fc.constant(null)), {
      minKeys: 1,
      maxKeys: 2,
      noNullPrototype: true,
    });
    return fc.oneof(
      fields,
      fields.map((properties) => ({ $properties: properties })),
      words,
    );
  }
  switch (typeName) {
    case 'System.String':
      return fc.oneof(words, numerals);
    case 'System.Int32':
      return fc.oneof(numbers, numerals);
    case 'System.DateTime':
      return fc.constantFrom(...dates);
    case 'System.Collections.Hashtable':
      return fc.oneof(table, fc.constant({}));
    case 'System.Security.SecureString':
      return fc.constantFrom(...secrets);
    case 'System.Management.Automation.PSCredential':
      return fc.constantFrom(...credentials);
    case 'System.Uri':
      return fc.constantFrom(...uris);
    default:
      return fc.oneof(fc.boolean(), fc.constantFrom(0, 1, -2.5, null));
  }
}

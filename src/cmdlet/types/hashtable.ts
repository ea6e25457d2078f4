import { ConversionError, describeValue, type ValueType } from '../value-type.js';
import { anyObject } from './any.js';
import { convertMember } from './convert-member.js';

type Entries<Value> = Readonly<Record<string, Value>>;

/**
 * Entries by name, such as tags: a hashtable in PowerShell, a plain object or a `Map` in JavaScript.
 *
 * @param values - What its values are converted to: with `text()`, a number is received as PowerShell writes it, and
 * null as an empty text. Default: they are received as they are.
 * @example
 * ```ts
 * import { hashtable, parameter, text } from 'az-quantum-api/cmdlet';
 *
 * const labels = parameter(hashtable(text()), 'What to write on it.');
 * console.log(labels.type.convert(new Map([['floor', 2]]))); // { floor: '2' }
 * ```
 */
export function hashtable<Argument = unknown, Bound = unknown>(
  values: ValueType<Argument, Bound> = anyObject() as ValueType<Argument, Bound>,
): ValueType<Entries<Argument> | ReadonlyMap<string, Argument>, Entries<Bound>> {
  const { typeScript } = values;
  return {
    typeName: 'System.Collections.Hashtable',
    typeScript: `Readonly<Record<string, ${typeScript}>> | ReadonlyMap<string, ${typeScript}>`,
    convert(value) {
      if (value === null) return null as unknown as Entries<Bound>;
      const entries = Object.entries(recordOf(value));
      return Object.fromEntries(entries.map(([name, item]) => [name, convertMember(name, values, item)]));
    },
    validate(value) {
      const problems = Object.entries(value ?? {}).map(([name, item]) => [name, values.validate?.(item)] as const);
      const [name, problem] = problems.find(([, each]) => each !== undefined) ?? [];
      return problem && `${name}: ${problem}`;
    },
  };
}

function recordOf(value: unknown): Entries<unknown> {
  if (value instanceof Map)
    return Object.fromEntries([...value].map(([name, item]) => [String(name), item as unknown]));
  if (isPlainObject(value)) return value;
  throw new ConversionError(`Cannot convert ${describeValue(value)} to a hashtable.`);
}

function isPlainObject(value: unknown): value is Entries<unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

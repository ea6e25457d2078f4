import { ConversionError, describeValue, type ValueType } from '../value-type.js';

/** Entries by name, such as tags: a hashtable in PowerShell, a plain object or a `Map` in JavaScript. */
export function hashtable(): ValueType<
  Readonly<Record<string, unknown>> | ReadonlyMap<string, unknown>,
  Readonly<Record<string, unknown>>
> {
  return {
    typeName: 'System.Collections.Hashtable',
    typeScript: 'Readonly<Record<string, unknown>> | ReadonlyMap<string, unknown>',
    convert: (value) => convertToRecord(value) as Readonly<Record<string, unknown>>,
  };
}

function convertToRecord(value: unknown): Readonly<Record<string, unknown>> | null {
  if (value === null) return null;
  if (value instanceof Map)
    return Object.fromEntries([...value].map(([name, item]) => [String(name), item as unknown]));
  if (isPlainObject(value)) return value;
  throw new ConversionError(`Cannot convert ${describeValue(value)} to a hashtable.`);
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

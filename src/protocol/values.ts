import { pascalCase, type OutputType } from '../cmdlet/cmdlet.js';
import { RecordError } from '../cmdlet/error-record.js';

/**
 * A value in the form in which it travels to PowerShell.
 *
 * JSON cannot tell a date from a string, and some JSON readers of PowerShell turn strings that look like dates into
 * dates. So a date is `{"$date": milliseconds since 1970}`, a string that looks like one is `{"$string": base64 of
 * UTF-16LE}`, an object that has a type is `{"$type": name, "$properties": {...}}`, and any other object is
 * `{"$properties": {...}}`. Where a name cannot be one of JSON's, its properties are a list of `[name, value]`.
 *
 * @throws RecordError when it is nested more than 100 levels deep, or holds itself: it is refused, never cut.
 */
export function encodeValue(value: unknown): unknown {
  return encodeLevel(value, maximumDepth);
}

/** Names that cannot be JSON's: those of tags, and those that are no UTF-8. */
const needsEntries = /^\$|\p{Surrogate}/u;

/** What ConvertTo-Json can do at most. */
const maximumDepth = 100;

function encodeLevel(value: unknown, left: number): unknown {
  if (typeof value === 'string') return encodeString(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : { $date: value.getTime() };
  if (typeof value === 'object' && value !== null && left === 0) throw tooDeep();
  if (Array.isArray(value)) return value.map((item) => encodeLevel(item, left - 1));
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([name, item]) => [name, encodeLevel(item, left - 1)] as const);
    if (!entries.some(([name]) => needsEntries.test(name))) return { $properties: Object.fromEntries(entries) };
    return { $properties: entries.map(([name, item]) => [encodeString(name), item]) };
  }
  if (typeof value === 'bigint') return encodeString(String(value));
  return value ?? null;
}

/** An output object under its PSTypeName, with the declared properties in the declared order, in PowerShell's spelling. */
export function encodeOutput(value: unknown, type: OutputType): unknown {
  if (!type.properties || typeof value !== 'object' || value === null) return encodeValue(value);
  const byName = new Map(Object.entries(value).map(([name, item]) => [pascalCase(name), item]));
  const properties = type.properties.map(({ name }) => [name, encodeValue(byName.get(name))] as const);
  return { $type: type.typeName, $properties: Object.fromEntries(properties) };
}

/** One of our own records: the fields that are given, each a value. */
export function encodeRecord(record: object): Record<string, unknown> {
  const given = Object.entries(record).filter(([, item]) => item !== undefined);
  return Object.fromEntries(given.map(([name, item]) => [name, encodeValue(item)]));
}

function tooDeep(): RecordError {
  return new RecordError({
    message: `A value is nested more than ${maximumDepth} levels deep, or holds itself.`,
    errorId: 'DepthExceeded',
    category: 'InvalidData',
  });
}

/** ISO 8601 and the older `/Date(...)/` are what JSON readers take for dates. */
const looksLikeDate = /^(?:\d{4}-\d|\/Date\()/;

/** Half a surrogate pair is no UTF-8, and JSON readers replace it. */
const loneSurrogate = /\p{Surrogate}/u;

function encodeString(value: string): unknown {
  return looksLikeDate.test(value) || loneSurrogate.test(value)
    ? { $string: Buffer.from(value, 'utf16le').toString('base64') }
    : value;
}

/**
 * A value as PowerShell sent it. Strings beyond plain ASCII come as `{"$string": ...}`, dictionaries and objects as
 * `{"$entries": [[name, value], ...]}`, so that any name and any UTF-16 arrives.
 */
export function decodeValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(decodeValue);
  if (typeof value !== 'object' || value === null) return value;
  const tagged = value as { $string?: unknown; $entries?: unknown };
  if (typeof tagged.$string === 'string') return Buffer.from(tagged.$string, 'base64').toString('utf16le');
  const entries = Array.isArray(tagged.$entries) ? (tagged.$entries as [unknown, unknown][]) : Object.entries(value);
  return Object.fromEntries(entries.map(([name, item]) => [decodeValue(name), decodeValue(item)] as [string, unknown]));
}

/** The same where an object is expected: anything else is an empty one. */
export function decodeRecord(value: unknown): Record<string, unknown> {
  const decoded = decodeValue(value);
  return typeof decoded === 'object' && decoded !== null ? (decoded as Record<string, unknown>) : {};
}

import { pascalCase } from '../cmdlet/cmdlet.js';
import { RecordError } from '../cmdlet/error-record.js';
import type { OutputProperty, OutputType } from '../cmdlet/output-type.js';
import { SecureString } from '../cmdlet/secure-string.js';

/**
 * A value in the form in which it travels to PowerShell.
 *
 * JSON cannot tell a date from a string, and some JSON readers of PowerShell turn strings that look like dates into
 * dates. So a date is `{"$date": milliseconds since 1970}`, a string that looks like one is `{"$string": base64 of
 * UTF-16LE}`, a secure string `{"$secure": base64 of UTF-16LE}`, a `Map`, which stands for a hashtable, `{"$entries":
 * [[name, value], ...]}`, an object that has a type `{"$type": name, "$properties": {...}}`, and any other object
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
  if (value instanceof SecureString) return { $secure: encodeUtf16(value.reveal()) };
  if (typeof value === 'object' && value !== null && left === 0) throw tooDeep();
  if (Array.isArray(value)) return value.map((item) => encodeLevel(item, left - 1));
  if (value instanceof Map) {
    return { $entries: [...value].map(([name, item]) => [encodeString(String(name)), encodeLevel(item, left - 1)]) };
  }
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
  return encodeTyped(value, type, maximumDepth);
}

function encodeTyped(value: unknown, type: OutputType, left: number): unknown {
  if (!type.properties || typeof value !== 'object' || value === null) return encodeLevel(value, left);
  if (left === 0) throw tooDeep();
  const byName = new Map(Object.entries(value).map(([name, item]) => [pascalCase(name), item as unknown]));
  const properties = type.properties.map(
    (property) => [property.name, encodeProperty(byName.get(property.name), property, left - 1)] as const,
  );
  return { $type: type.typeName, $properties: Object.fromEntries(properties) };
}

function encodeProperty(value: unknown, property: OutputProperty, left: number): unknown {
  if (!property.list || !Array.isArray(value)) return encodeItem(value, property, left);
  return value.map((item) => encodeItem(item, property, left - 1));
}

function encodeItem(value: unknown, { type, of }: OutputProperty, left: number): unknown {
  if (of) return encodeTyped(value, of, left);
  const isTable = type === 'hashtable' && typeof value === 'object' && value !== null && !(value instanceof Map);
  return encodeLevel(isTable ? new Map(Object.entries(value)) : value, left);
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
  return looksLikeDate.test(value) || loneSurrogate.test(value) ? { $string: encodeUtf16(value) } : value;
}

function encodeUtf16(text: string): string {
  return Buffer.from(text, 'utf16le').toString('base64');
}

function decodeUtf16(base64: string): string {
  return Buffer.from(base64, 'base64').toString('utf16le');
}

/**
 * A value as PowerShell sent it. Strings beyond plain ASCII come as `{"$string": ...}`, secure strings and dates under
 * their tags, dictionaries and objects as `{"$entries": [[name, value], ...]}`, so that any name and any UTF-16 arrives.
 */
export function decodeValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(decodeValue);
  if (typeof value !== 'object' || value === null) return value;
  const tagged = value as { $string?: unknown; $secure?: unknown; $date?: unknown; $entries?: unknown };
  if (typeof tagged.$string === 'string') return decodeUtf16(tagged.$string);
  if (typeof tagged.$secure === 'string') return new SecureString(decodeUtf16(tagged.$secure));
  if (typeof tagged.$date === 'number') return new Date(tagged.$date);
  const entries = Array.isArray(tagged.$entries) ? (tagged.$entries as [unknown, unknown][]) : Object.entries(value);
  return Object.fromEntries(entries.map(([name, item]) => [decodeValue(name), decodeValue(item)] as [string, unknown]));
}

/** The same where an object is expected: anything else is an empty one. */
export function decodeRecord(value: unknown): Record<string, unknown> {
  const decoded = decodeValue(value);
  return typeof decoded === 'object' && decoded !== null ? (decoded as Record<string, unknown>) : {};
}

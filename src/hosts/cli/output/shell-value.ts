import { camelCase } from '../../../cmdlet/cmdlet.js';
import type { OutputProperty, OutputType } from '../../../cmdlet/output-type.js';
import { declaredProperties, propertyValue } from './declared-properties.js';

/** What stands in tables in the place of a secret. */
export const mask = '********';

type Entry = readonly [path: readonly string[], value: unknown];

/**
 * An object as the shell writes it: plain JSON, each declared property where `inShell` says, names in alphabetical order
 * as az has them, dates in ISO 8601. Any other value is made plain.
 *
 * @param masked - Whether secrets are masked; they are whole otherwise.
 */
export function shellValue(output: unknown, type: OutputType, masked = false): unknown {
  const properties = declaredProperties(output, type);
  if (!properties) return plainValue(output);
  const entries = properties.flatMap(([property, value]) => entryOf(property, value, masked));
  return plainValue(objectOf(entries));
}

function entryOf(property: OutputProperty, value: unknown, masked: boolean): Entry[] {
  const { inShell = camelCase(property.name), secret } = property;
  if (inShell.endsWith('?') && value === null) return [];
  const shown =
    masked && secret && value !== null
      ? mask
      : propertyValue(property, value, (item, type) => shellValue(item, type, masked));
  return [[inShell.replace(/\?$/, '').split('.'), shown]];
}

/** An object that only paths lead through is null when there is nothing in it, as the service leaves it out. */
function objectOf(entries: readonly Entry[]): Record<string, unknown> {
  const members = new Map<string, Entry[]>();
  for (const [[name = '', ...rest], value] of entries) {
    members.set(name, [...(members.get(name) ?? []), [rest, value]]);
  }
  return Object.fromEntries([...members].map(([name, inner]) => [name.replace('[]', ''), memberOf(name, inner)]));
}

function memberOf(name: string, entries: readonly Entry[]): unknown {
  const [[path, value]] = entries as [Entry];
  if (path.length === 0) return value;
  if (name.endsWith('[]')) return Array.isArray(value) ? value.map((item) => objectOf([[path, item]])) : null;
  const inner = objectOf(entries);
  return Object.values(inner).every((item) => item === null) ? null : inner;
}

/** What JSON makes of a value, its names in alphabetical order. */
function plainValue(value: unknown): unknown {
  return sorted(JSON.parse(JSON.stringify(value ?? null)) as unknown);
}

/** In the order of code points, as Python's. */
export function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(entries.map(([name, item]) => [name, sorted(item)]));
}

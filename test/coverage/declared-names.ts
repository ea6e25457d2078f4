import { camelCase } from '../../src/cmdlet/cmdlet.js';
import type { OutputProperty, OutputType } from '../../src/cmdlet/output-type.js';

/** What the shell has written, with the properties as they are declared: to be compared with what other hosts write. */
export function inDeclaredNames(written: unknown, { properties }: OutputType): unknown {
  if (!properties || typeof written !== 'object' || written === null) return written;
  return Object.fromEntries(properties.map((property) => [camelCase(property.name), valueOf(written, property)]));
}

function valueOf(written: object, { name, inShell = camelCase(name), of }: OutputProperty): unknown {
  const value = inShell
    .replace('?', '')
    .split('.')
    .reduce(memberOf, written as unknown);
  if (!of) return value;
  return Array.isArray(value) ? value.map((item) => inDeclaredNames(item, of)) : inDeclaredNames(value, of);
}

function memberOf(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value.map((item) => memberOf(item, name));
  return (value as Readonly<Record<string, unknown>> | null | undefined)?.[name.replace('[]', '')] ?? null;
}

import { camelCase } from '../../../cmdlet/cmdlet.js';
import type { OutputProperty, OutputType } from '../../../cmdlet/output-type.js';

/** The declared properties of an object with their values, in the declared order; undefined for a plain value. */
export function declaredProperties(value: unknown, type: OutputType): [OutputProperty, unknown][] | undefined {
  if (!type.properties || typeof value !== 'object' || value === null) return undefined;
  const values = new Map(Object.entries(value).map(([name, item]) => [camelCase(name), item as unknown]));
  return type.properties.map((property) => [property, values.get(camelCase(property.name)) ?? null]);
}

/** The value of a property in which each object of a declared type is what `shape` makes of it. */
export function propertyValue(
  { list, of }: OutputProperty,
  value: unknown,
  shape: (value: unknown, type: OutputType) => unknown,
): unknown {
  if (value instanceof Map) return Object.fromEntries(value as Map<string, unknown>);
  if (!of) return value;
  return list && Array.isArray(value) ? value.map((item) => shape(item, of)) : shape(value, of);
}

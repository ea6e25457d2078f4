import { camelCase, type OutputProperty, type OutputType } from '../../../cmdlet/cmdlet.js';

/** The declared properties of an object with their values, in the declared order; undefined for a plain value. */
export function declaredProperties(value: unknown, type: OutputType): [OutputProperty, unknown][] | undefined {
  if (!type.properties || typeof value !== 'object' || value === null) return undefined;
  const values = new Map(Object.entries(value).map(([name, item]) => [camelCase(name), item as unknown]));
  return type.properties.map((property) => [property, values.get(camelCase(property.name)) ?? null]);
}

import { camelCase } from '../../../cmdlet/cmdlet.js';
import type { OutputType } from '../../../cmdlet/output-type.js';
import { declaredProperties, propertyValue } from './declared-properties.js';

/** JSON as az prints it: one object as itself, several as an array, secrets whole, dates in ISO 8601. */
export function jsonText(outputs: readonly unknown[], type: OutputType, list = false): string {
  if (outputs.length === 0 && !list) return '';
  const values = outputs.map((output) => jsonValue(output, type));
  return `${JSON.stringify(values.length === 1 && !list ? values[0] : values, undefined, 2)}\n`;
}

/** An object with its declared properties under their names in camel case; any other value as it is. */
export function jsonValue(output: unknown, type: OutputType): unknown {
  const properties = declaredProperties(output, type);
  if (!properties) return output;
  return Object.fromEntries(
    properties.map(([property, value]) => [camelCase(property.name), propertyValue(property, value, jsonValue)]),
  );
}

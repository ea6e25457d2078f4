import { camelCase, type OutputType } from '../../../cmdlet/cmdlet.js';
import { declaredProperties } from './declared-properties.js';

/** JSON as az prints it: one object as itself, several as an array, secrets whole, dates in ISO 8601. */
export function jsonText(outputs: readonly unknown[], type: OutputType): string {
  if (outputs.length === 0) return '';
  const values = outputs.map((output) => jsonValue(output, type));
  return `${JSON.stringify(values.length === 1 ? values[0] : values, undefined, 2)}\n`;
}

function jsonValue(output: unknown, type: OutputType): unknown {
  const properties = declaredProperties(output, type);
  return properties ? Object.fromEntries(properties.map(([{ name }, value]) => [camelCase(name), value])) : output;
}

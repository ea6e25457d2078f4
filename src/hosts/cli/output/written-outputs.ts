import { camelCase, type Cmdlet, type ShellName } from '../../../cmdlet/cmdlet.js';
import type { OutputType } from '../../../cmdlet/output-type.js';

/** What a command writes of what its cmdlet wrote, with its type: the objects themselves, or the property that it names. */
export function writtenOutputs(
  { output: type }: Cmdlet,
  { property }: Pick<ShellName, 'property'>,
  outputs: readonly unknown[],
): { readonly values: readonly unknown[]; readonly type: OutputType } {
  if (property === undefined) return { values: outputs, type };
  const values = outputs.map((output) => (output as Readonly<Record<string, unknown>>)[property]);
  const declared = type.properties?.find(({ name }) => camelCase(name) === property);
  return { values: values.filter((value) => value !== undefined), type: declared?.of ?? type };
}

import type { OutputType } from '../../../cmdlet/output-type.js';
import { didYouMean } from '../closest.js';
import type { ShellArguments } from '../shell-command.js';
import { UsageError } from '../usage-error.js';
import { jsonText } from './json.js';
import { tableText } from './table.js';

/**
 * Writes the objects of a cmdlet as text that ends a line; '' for none.
 *
 * @param list - Whether they are a list even if there is one, or none.
 */
export type OutputFormat = (outputs: readonly unknown[], type: OutputType, list: boolean) => string;

const formats: ReadonlyMap<string, OutputFormat> = new Map([
  ['json', jsonText],
  ['table', tableText],
]);

/**
 * The format that --output names; JSON unless told.
 *
 * @throws {@link UsageError} when there is no such format.
 */
export function formatOf(args: ShellArguments): OutputFormat {
  const name = String(args['output'] ?? 'json');
  const format = formats.get(name);
  if (format) return format;
  const names = [...formats.keys()];
  throw new UsageError(`--output/-o: '${name}' is not one of ${names.join(', ')}.${didYouMean(name, names)}`);
}

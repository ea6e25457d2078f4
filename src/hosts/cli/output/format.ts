import type { OutputType } from '../../../cmdlet/output-type.js';
import { didYouMean } from '../closest.js';
import type { ShellArguments, ShellIo } from '../shell-command.js';
import { UsageError } from '../usage-error.js';
import { colouredJsonText, jsonText } from './json.js';
import { outputFormats } from './output-formats.js';
import { shellValue } from './shell-value.js';
import { queriedTableText, tableText } from './table.js';
import { takesColour } from './takes-colour.js';

/**
 * Writes the objects of a cmdlet as text that ends a line; '' for none.
 *
 * @param list - Whether they are a list even if there is one, or none.
 * @throws {@link UsageError} when the query is not for such objects.
 */
export type OutputFormat = (outputs: readonly unknown[], type: OutputType, list: boolean) => string;

/**
 * The format that --output and --query ask for; JSON unless told. Libraries are loaded when they are needed.
 *
 * @throws {@link UsageError} when there is no such format, or the query is no expression.
 */
export async function formatOf(args: ShellArguments, io: ShellIo): Promise<OutputFormat> {
  const name = outputName(args);
  const expression = args['query'] as string | undefined;
  const query = expression === undefined ? undefined : (await import('./query.js')).queryOf(expression);
  if (name === 'table' && !query) return tableText;
  const write = name === 'table' ? queriedTableText : await writerOf(name, io);
  return (outputs, type, list) => {
    if (outputs.length === 0 && !list) return '';
    const values = outputs.map((output) => shellValue(output, type, name === 'table'));
    const value = values.length === 1 && !list ? values[0] : values;
    const result = query ? query(value) : value;
    return query && result === null ? '' : write(result);
  };
}

/** The format that --output names.
 *
 * @throws {@link UsageError} when there is no such format. */
export function outputName(args: ShellArguments): string {
  const given = String(args['output'] ?? 'json');
  const name = given.toLowerCase();
  if (outputFormats.includes(name)) return name;
  throw new UsageError(
    `--output/-o: '${given}' is not one of ${outputFormats.join(', ')}.${didYouMean(given, outputFormats)}`,
  );
}

async function writerOf(name: string, io: ShellIo): Promise<(value: unknown) => string> {
  switch (name) {
    case 'none':
      return () => '';
    case 'tsv':
      return (await import('./tsv.js')).tsvText;
    case 'yaml':
      return (await import('./yaml.js')).yamlText;
    case 'jsonc':
      return takesColour(io.stdout, io.environment) ? colouredJsonText : jsonText;
    default:
      return jsonText;
  }
}

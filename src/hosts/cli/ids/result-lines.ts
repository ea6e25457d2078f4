import type { ErrorRecord } from '../../../cmdlet/error-record.js';
import type { OutputType } from '../../../cmdlet/output-type.js';
import { outputName } from '../output/format.js';
import { shellValue } from '../output/shell-value.js';
import { queriedTableText } from '../output/table.js';
import type { ShellArguments } from '../shell-command.js';

/**
 * What became of an id. `Skipped`: a person said no. `InDoubt`: interrupted, and it may have been done. `NotDone`:
 * interrupted before anything was sent.
 */
export type ResultStatus = 'Succeeded' | 'Skipped' | 'Failed' | 'InDoubt' | 'NotDone';

export interface IdResult {
  readonly id: string;
  readonly status: ResultStatus;
  readonly outputs: readonly unknown[];
  readonly error: ErrorRecord | undefined;
}

/** What a command writes of the outputs of one call. */
type Written = (outputs: readonly unknown[]) => {
  readonly values: readonly unknown[];
  readonly type: OutputType;
  readonly list: boolean;
};

/**
 * What makes the lines of the result for an id. JSON has all of it; tables and tab-separated values have what --query
 * chooses, else the status and the id.
 */
export async function resultLines(args: ShellArguments, written: Written): Promise<(result: IdResult) => string> {
  const name = outputName(args);
  const expression = args['query'] as string | undefined;
  const query = expression === undefined ? undefined : (await import('../output/query.js')).queryOf(expression);
  const write = await lineWriter(name, query !== undefined);
  return (result) => {
    const value = valueOf(result, written(result.outputs), name === 'table');
    const chosen = query ? query(value) : value;
    return query && chosen === null ? '' : write(chosen, result);
  };
}

function valueOf(
  { id, status, error }: IdResult,
  { values, type, list }: ReturnType<Written>,
  masked: boolean,
): Record<string, unknown> {
  const shown = values.map((value) => shellValue(value, type, masked));
  return {
    ...{ id, status },
    result: list || shown.length > 1 ? shown : (shown[0] ?? null),
    error: error ? { code: error.errorId, message: error.message } : null,
  };
}

async function lineWriter(name: string, queried: boolean): Promise<(value: unknown, result: IdResult) => string> {
  switch (name) {
    case 'none':
      return () => '';
    case 'tsv': {
      const { tsvText } = await import('../output/tsv.js');
      return (value, { id, status, error }) => tsvText(queried ? value : [[id, status, error?.errorId ?? null]]);
    }
    case 'yaml': {
      const { yamlText } = await import('../output/yaml.js');
      return (value) => yamlText([value]);
    }
    case 'table':
      return tableLines(queried);
    default:
      return (value) => `${JSON.stringify(value)}\n`;
  }
}

/** The heading comes once, before the first line. */
function tableLines(queried: boolean): (value: unknown, result: IdResult) => string {
  let isFirst = true;
  return (value, { id, status }) => {
    const text = queriedTableText(queried ? value : { status: status.padEnd('Succeeded'.length), id });
    const lines = text.split('\n').slice(isFirst ? 0 : 2);
    isFirst = false;
    return lines.join('\n');
  };
}

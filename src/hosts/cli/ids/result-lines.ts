import type { ErrorRecord } from '../../../cmdlet/error-record.js';
import type { OutputType } from '../../../cmdlet/output-type.js';
import { jsonValue } from '../output/json.js';

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

/**
 * What makes a line of the result for an id, in a format that --output names. JSON has all of it, the others do without
 * what the command wrote.
 */
export function resultLines(format: string, type: OutputType, list: boolean): (result: IdResult) => string {
  let isFirst = true;
  return (result) => {
    const heading = isFirst;
    isFirst = false;
    const { id, status, outputs, error } = result;
    if (format === 'none') return '';
    if (format === 'tsv') return `${[id, status, error?.errorId ?? ''].join('\t')}\n`;
    if (format === 'table')
      return (heading ? tableLine('Status', 'Id') + tableLine('---------', '--') : '') + tableLine(status, id);
    const values = outputs.map((output) => jsonValue(output, type));
    const line = {
      ...{ id, status },
      result: list || values.length > 1 ? values : (values[0] ?? null),
      error: error ? { code: error.errorId, message: error.message } : null,
    };
    return `${JSON.stringify(line)}\n`;
  };
}

function tableLine(status: string, id: string): string {
  return `${status.padEnd(9)}  ${id}\n`;
}

import type { ErrorRecord } from '../../cmdlet/error-record.js';

/** An error as the shell shows it: what happened, what to do and, when asked for, the facts such as the request id. */
export function errorText(record: ErrorRecord, verbose: boolean): string {
  const facts = verbose ? Object.entries(record.data ?? {}) : [];
  return [
    `ERROR: (${record.errorId}) ${record.message}`,
    ...(record.recommendedAction === undefined ? [] : [record.recommendedAction]),
    ...facts.map(([name, value]) => `VERBOSE: ${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`),
    '',
  ].join('\n');
}

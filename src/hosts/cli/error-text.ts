import type { ErrorRecord } from '../../cmdlet/error-record.js';
import { visibleText } from '../../cmdlet/visible-text.js';
import type { ShellIo } from './shell-command.js';
import { styled } from './style.js';

/**
 * An error as the shell shows it: a line that says what happened, then what to do and, when asked for, the facts such as
 * the request id.
 */
export function errorText(record: ErrorRecord, verbose: boolean, io: Pick<ShellIo, 'stderr' | 'environment'>): string {
  const facts = verbose ? Object.entries(record.data ?? {}) : [];
  return [
    `${errorLabel(io)} (${record.errorId}) ${inOneLine(record.message)}`,
    ...(record.recommendedAction === undefined ? [] : [record.recommendedAction]),
    ...facts.map(([name, value]) => `VERBOSE: ${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`),
    '',
  ].join('\n');
}

/** What the line of an error begins with. */
export function errorLabel(io: Pick<ShellIo, 'stderr' | 'environment'>): string {
  return styled(['red', 'bold'], 'ERROR:', io.stderr, io);
}

function inOneLine(message: string): string {
  return visibleText(message.trim().replace(/\s*[\r\n]+\s*/g, ' '));
}

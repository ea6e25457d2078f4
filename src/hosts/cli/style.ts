import { styleText } from 'node:util';
import type { ShellIo } from './shell-command.js';

type Style = Parameters<typeof styleText>[0];

/** Whether a stream is a terminal that moves its cursor where it is told to. */
export function isTerminal(stream: NodeJS.WritableStream, { environment }: Pick<ShellIo, 'environment'>): boolean {
  return 'isTTY' in stream && stream.isTTY === true && environment['TERM'] !== 'dumb';
}

/**
 * A text in a style where the stream shows it, as it is elsewhere.
 *
 * @see https://no-color.org
 */
export function styled(
  style: Style,
  text: string,
  stream: NodeJS.WritableStream,
  io: Pick<ShellIo, 'environment'>,
): string {
  return isTerminal(stream, io) && !io.environment['NO_COLOR'] ? styleText(style, text) : text;
}

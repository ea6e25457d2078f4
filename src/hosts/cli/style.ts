import { styleText } from 'node:util';
import { takesColour } from './output/takes-colour.js';
import type { ShellIo } from './shell-command.js';

type Style = Parameters<typeof styleText>[0];

/** Whether a stream is a terminal that moves its cursor where it is told to. */
export function isTerminal(stream: NodeJS.WritableStream, { environment }: ShellPlace): boolean {
  return 'isTTY' in stream && stream.isTTY === true && environment['TERM'] !== 'dumb';
}

/** A text in a style where the stream takes it, as it is elsewhere. */
export function styled(style: Style, text: string, stream: NodeJS.WritableStream, { environment }: ShellPlace): string {
  return takesColour(stream, environment) ? styleText(style, text, { validateStream: false }) : text;
}

type ShellPlace = Pick<ShellIo, 'environment'>;

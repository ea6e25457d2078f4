import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ShellIo } from './shell-command.js';
import { UsageError } from './usage-error.js';

/** Streams that an option has been read from: there is nothing left for a second one. */
const read = new WeakSet<NodeJS.ReadableStream>();

/**
 * The text that a value stands for: `@FILE` for what is in the file, `@-` for standard input, as for az; any other for
 * itself. The last line end is left out.
 *
 * @param spelling - The option as messages name it.
 * @throws {@link UsageError} when the file cannot be read, or standard input has been read for another option.
 */
export async function loadedText(spelling: string, given: string, io: ShellIo): Promise<string> {
  if (given === '@-') return readStandardInput(spelling, io);
  if (!given.startsWith('@') || given === '@') return given;
  const path = resolve(io.location, given.slice(1));
  try {
    return withoutLastLineEnd(decoded(readFileSync(path)));
  } catch (error) {
    throw new UsageError(`${spelling}: ${path} cannot be read: ${(error as Error).message}`);
  }
}

/** @throws {@link UsageError} when it has been read for another option. */
export async function readStandardInput(spelling: string, { stdin }: ShellIo): Promise<string> {
  if (read.has(stdin)) throw new UsageError(`${spelling}: standard input can be read for one option only.`);
  read.add(stdin);
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
  return withoutLastLineEnd(decoded(Buffer.concat(chunks)));
}

function withoutLastLineEnd(text: string): string {
  return text.replace(/\r?\n$/, '');
}

/** UTF-8, or UTF-16 as Windows PowerShell writes it where it is redirected; without the mark at the beginning. */
function decoded(bytes: Buffer): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return bytes.toString(isUtf16 ? 'utf16le' : 'utf8').replace(/^\uFEFF/, '');
}

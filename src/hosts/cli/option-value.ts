import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { SecureString } from '../../cmdlet/secure-string.js';
import { nullableBooleanName } from '../../cmdlet/types/switch.js';
import type { ValueType } from '../../cmdlet/value-type.js';
import type { ShellIo } from './shell-command.js';
import { UsageError } from './usage-error.js';

/**
 * What the binder is given for an option. It converts texts itself, as for every caller; here is made what it takes no
 * text for: booleans, hashtables (from `NAME=VALUE`, once for each entry) and secure strings.
 *
 * @param spelling - The option as messages name it.
 * @throws {@link UsageError}
 */
export async function optionValue(type: ValueType, spelling: string, given: unknown, io: ShellIo): Promise<unknown> {
  switch (type.typeName) {
    case 'System.Boolean':
    case nullableBooleanName:
      return truthOf(given);
    case 'System.Collections.Hashtable':
      return Object.fromEntries([given].flat().map((entry) => entryOf(spelling, String(entry))));
    case 'System.Security.SecureString':
      return new SecureString(await readSecret(spelling, String(given), io));
    default:
      return given;
  }
}

function truthOf(given: unknown): unknown {
  const truth = String(given).toLowerCase();
  return truth === 'true' ? true : truth === 'false' ? false : given;
}

function entryOf(spelling: string, text: string): [string, string] {
  const at = text.indexOf('=');
  if (at < 1) throw new UsageError(`${spelling} takes NAME=VALUE, not '${text}'.`);
  return [text.slice(0, at), text.slice(at + 1)];
}

/** Never from the command line itself, which others can read in the list of processes and which shells remember. */
async function readSecret(spelling: string, given: string, io: ShellIo): Promise<string> {
  if (given === '-') return withoutLastLineEnd(await readAll(io.stdin));
  if (!given.startsWith('@')) {
    throw new UsageError(`${spelling} takes no secret from the command line: give @FILE, or - for standard input.`);
  }
  const path = resolve(io.location, given.slice(1));
  try {
    return withoutLastLineEnd(await readFile(path, 'utf8'));
  } catch (error) {
    throw new UsageError(`${spelling}: ${path} cannot be read: ${(error as Error).message}`);
  }
}

async function readAll(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

function withoutLastLineEnd(text: string): string {
  return text.replace(/\r?\n$/, '');
}

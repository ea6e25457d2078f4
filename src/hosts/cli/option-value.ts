import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { SecureString } from '../../cmdlet/secure-string.js';
import { nullableBooleanName } from '../../cmdlet/types/switch.js';
import type { ValueType } from '../../cmdlet/value-type.js';
import { isJson, objectsOf, tableOf } from './object-text.js';
import type { ShellIo } from './shell-command.js';
import { UsageError } from './usage-error.js';

/**
 * What the binder is given for an option. It converts texts itself, as for every caller; here is made what it takes no
 * text for: booleans, hashtables, objects and secure strings.
 *
 * @param spelling - The option as messages name it.
 * @throws {@link UsageError}
 */
export async function optionValue(type: ValueType, spelling: string, given: unknown, io: ShellIo): Promise<unknown> {
  const texts = [given].flat().map(String);
  if (type.element && isMadeOfNames(type.element)) return objectsOf(spelling, texts);
  if (type.model) return type.model.fromString && !isJson(texts.join()) ? given : objectsOf(spelling, texts)[0];
  switch (type.typeName) {
    case 'System.Boolean':
      return truthOf(given);
    case nullableBooleanName:
      return String(given).toLowerCase() === 'null' ? null : truthOf(given);
    case 'System.Collections.Hashtable':
      return tableOf(spelling, texts);
    case 'System.Security.SecureString':
      return new SecureString(await readSecret(spelling, String(given), io));
    default:
      return given;
  }
}

/** How the values of an option are written, where they are more than texts. */
export function valueForm(type: ValueType): string | undefined {
  if (type.typeName === 'System.Security.SecureString') return '@FILE, or - for standard input';
  if (type.typeName === 'System.Collections.Hashtable') return 'NAME=VALUE, or "" for none';
  return isMadeOfNames(type.element ?? type) ? 'NAME=VALUE,NAME=VALUE, or JSON' : undefined;
}

/** A hashtable, or an object that no plain text stands for. */
function isMadeOfNames({ typeName, model }: ValueType): boolean {
  return typeName === 'System.Collections.Hashtable' || (model !== undefined && !model.fromString);
}

function truthOf(given: unknown): unknown {
  const truth = String(given).toLowerCase();
  return truth === 'true' ? true : truth === 'false' ? false : given;
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

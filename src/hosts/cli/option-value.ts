import { SecureString } from '../../cmdlet/secure-string.js';
import { nullableBooleanName } from '../../cmdlet/types/switch.js';
import type { ValueType } from '../../cmdlet/value-type.js';
import { isJson, objectsOf, tableOf } from './object-text.js';
import type { ShellIo } from './shell-command.js';
import { loadedText, readStandardInput } from './text-source.js';
import { UsageError } from './usage-error.js';

/**
 * What the binder is given for an option. It converts texts itself, as for every caller; here is made what it takes no
 * text for: booleans, hashtables, objects and secure strings. A text `@FILE` stands for what is in the file.
 *
 * @param spelling - The option as messages name it.
 * @throws {@link UsageError}
 */
export async function optionValue(type: ValueType, spelling: string, given: unknown, io: ShellIo): Promise<unknown> {
  if (isSecret(type)) return new SecureString(await readSecret(spelling, String(given), io));
  const loaded = await loadedValue(type, spelling, given, io);
  const texts = [loaded].flat().map(String);
  if (type.element && isMadeOfNames(type.element)) return objectsOf(spelling, texts, type.element.model);
  if (type.model) return type.model.fromString && !isJson(texts.join()) ? loaded : objectsOf(spelling, texts)[0];
  switch (type.typeName) {
    case 'System.Boolean':
      return truthOf(loaded);
    case nullableBooleanName:
      return String(loaded).toLowerCase() === 'null' ? null : truthOf(loaded);
    case 'System.Collections.Hashtable':
      return tableOf(spelling, texts);
    default:
      return loaded;
  }
}

/** How the values of an option are written, where they are more than texts. */
export function valueForm(type: ValueType): string | undefined {
  if (isSecret(type)) return '@FILE, or - for standard input';
  if (type.typeName === 'System.Collections.Hashtable') return 'NAME=VALUE, JSON, @FILE, -, or "" for none';
  const { model } = type.element ?? type;
  if (!isMadeOfNames(type.element ?? type)) return undefined;
  const short = model?.textFields ? [model.textFields.map((name) => name.toUpperCase()).join('/')] : [];
  return [...short, 'NAME=VALUE,NAME=VALUE', 'JSON', '@FILE', 'or -'].join(', ');
}

function isSecret({ typeName }: ValueType): boolean {
  return typeName === 'System.Security.SecureString';
}

/** A hashtable, or an object that no plain text stands for. */
function isMadeOfNames({ typeName, model }: ValueType): boolean {
  return typeName === 'System.Collections.Hashtable' || (model !== undefined && !model.fromString);
}

/** A file of entries has one a line, unless it is JSON. */
async function loadedValue(type: ValueType, spelling: string, given: unknown, io: ShellIo): Promise<unknown> {
  const isObject = isMadeOfNames(type.element ?? type);
  const loaded: string[] = [];
  for (const text of [given].flat()) {
    if (typeof text !== 'string') return given;
    const content =
      isObject && text === '-' ? await readStandardInput(spelling, io) : await loadedText(spelling, text, io);
    loaded.push(...(isObject && content !== text && !isJson(content) ? content.split(/\r?\n/) : [content]));
  }
  return Array.isArray(given) || loaded.length !== 1 ? loaded : loaded[0];
}

function truthOf(given: unknown): unknown {
  const truth = String(given).toLowerCase();
  return truth === 'true' ? true : truth === 'false' ? false : given;
}

/** Never from the command line itself, which others can read in the list of processes and which shells remember. */
function readSecret(spelling: string, given: string, io: ShellIo): Promise<string> {
  if (given === '-') return readStandardInput(spelling, io);
  if (given.startsWith('@')) return loadedText(spelling, given, io);
  throw new UsageError(`${spelling} takes no secret from the command line: give @FILE, or - for standard input.`);
}

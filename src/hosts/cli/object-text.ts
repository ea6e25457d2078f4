import type { ModelShape } from '../../cmdlet/value-type.js';
import { UsageError } from './usage-error.js';

/**
 * The objects that texts stand for, each of which is JSON, of one or of a list, or `NAME=VALUE,NAME=VALUE`, or short for
 * some where the model has such a form.
 *
 * @throws {@link UsageError}
 */
export function objectsOf(
  spelling: string,
  texts: readonly string[],
  { textFields }: Partial<ModelShape> = {},
): unknown[] {
  return texts.flatMap((text) => {
    if (isJson(text)) return parseJson(spelling, text);
    if (textFields && !text.includes('=')) return text.split(',').map((item) => shortOf(spelling, textFields, item));
    return [Object.fromEntries(text.split(',').map((pair) => pairOf(spelling, pair)))];
  });
}

/**
 * The one table that texts make together: each is an entry `NAME=VALUE`, or JSON with some; an empty one is none, so that
 * `""` alone is an empty table, as for az.
 *
 * @throws {@link UsageError}
 */
export function tableOf(spelling: string, texts: readonly string[]): Record<string, unknown> {
  const entries = texts
    .filter((text) => text !== '')
    .flatMap((text) => (isJson(text) ? Object.entries(jsonObject(spelling, text)) : [pairOf(spelling, text)]));
  return Object.fromEntries(entries);
}

/** What begins like this is meant to be JSON. */
export function isJson(text: string): boolean {
  return /^\s*[{[]/.test(text);
}

function parseJson(spelling: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${spelling} begins like JSON and is none: ${(error as Error).message}.`);
  }
}

function jsonObject(spelling: string, text: string): object {
  const value = parseJson(spelling, text);
  if (!Array.isArray(value)) return value as object;
  throw new UsageError(`${spelling} takes NAME=VALUE or a JSON object, not a list.`);
}

function shortOf(spelling: string, names: readonly string[], text: string): Record<string, string> {
  const parts = text.split('/').map((part) => part.trim());
  if (parts.length === names.length && !parts.includes('')) {
    return Object.fromEntries(names.map((name, index) => [name, parts[index] ?? '']));
  }
  const form = names.map((name) => name.toUpperCase()).join('/');
  throw new UsageError(`${spelling} takes ${form} or NAME=VALUE, not '${text.trim()}'.`);
}

function pairOf(spelling: string, text: string): [name: string, value: string] {
  const at = text.indexOf('=');
  if (at < 1) throw new UsageError(`${spelling} takes NAME=VALUE, not '${text}'.`);
  return [text.slice(0, at), text.slice(at + 1)];
}

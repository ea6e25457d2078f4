import { UsageError } from './usage-error.js';

/**
 * The objects that texts stand for, each of which is JSON, of one or of a list, or `NAME=VALUE,NAME=VALUE`.
 *
 * @throws {@link UsageError}
 */
export function objectsOf(spelling: string, texts: readonly string[]): unknown[] {
  return texts.flatMap((text) =>
    isJson(text)
      ? parseJson(spelling, text)
      : [Object.fromEntries(text.split(',').map((pair) => pairOf(spelling, pair)))],
  );
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

function pairOf(spelling: string, text: string): [name: string, value: string] {
  const at = text.indexOf('=');
  if (at < 1) throw new UsageError(`${spelling} takes NAME=VALUE, not '${text}'.`);
  return [text.slice(0, at), text.slice(at + 1)];
}

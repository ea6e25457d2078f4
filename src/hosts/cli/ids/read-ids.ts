import type { IdKind } from '../../../cmdlet/module.js';
import type { ShellIo } from '../shell-command.js';
import { loadedText, readStandardInput } from '../text-source.js';
import { UsageError } from '../usage-error.js';

/** An id as it was given. */
interface PlacedId {
  readonly id: string;
  /** Where, for messages: `ids.txt, line 3`. */
  readonly place: string;
}

/** The ids of a command line. */
export interface GivenIds {
  /** Each once, in the order in which they came. */
  readonly ids: readonly string[];
  /** Sentences about those that came again. */
  readonly warnings: readonly string[];
}

/**
 * The ids that --ids gives: themselves, in files (`@FILE`), or in standard input (`-`).
 *
 * @throws {@link UsageError} that says which is none, and where it is.
 */
export async function readIds(texts: readonly string[], kind: IdKind, io: ShellIo): Promise<GivenIds> {
  const first = new Map<string, string>();
  const ids: string[] = [];
  const warnings: string[] = [];
  for (const { id, place } of (await Promise.all(texts.map((text) => placedIds(text, io)))).flat()) {
    const same = identity(id, place, kind);
    const earlier = first.get(same);
    if (earlier === undefined) ids.push(id);
    else warnings.push(`${place}: the same ${kind.of} as in ${earlier}; it is taken once.`);
    first.set(same, earlier ?? place);
  }
  return { ids, warnings };
}

/** The same text for ids of the same thing: case does not count. */
function identity(id: string, place: string, { parse }: IdKind): string {
  try {
    return JSON.stringify(Object.values(parse(id))).toLowerCase();
  } catch (error) {
    throw new UsageError(`${place}: ${(error as Error).message} Nothing was done.`);
  }
}

async function placedIds(text: string, io: ShellIo): Promise<PlacedId[]> {
  if (text === '-' || text === '@-') return idsIn(await readStandardInput('--ids', io), 'standard input');
  if (text.startsWith('@')) return idsIn(await loadedText('--ids', text, io), text.slice(1));
  return text.trim() === '' ? [] : [{ id: text.trim(), place: '--ids' }];
}

function idsIn(text: string, source: string): PlacedId[] {
  if (/^\s*[{[]/.test(text)) return idsOfJson(text, source);
  return text.split('\n').flatMap((line, index) => {
    const id = line.trim();
    return id === '' || id.startsWith('#') ? [] : [{ id, place: `${source}, line ${index + 1}` }];
  });
}

/** One JSON text, or one a line. */
function idsOfJson(text: string, source: string): PlacedId[] {
  const whole = parsed(text);
  if (whole !== undefined)
    return [whole]
      .flat()
      .map((item, index) => idOfItem(item, Array.isArray(whole) ? `${source}, item ${index + 1}` : source));
  return text.split('\n').flatMap((line, index) => {
    const place = `${source}, line ${index + 1}`;
    if (line.trim() === '') return [];
    const value = parsed(line);
    if (value !== undefined) return [idOfItem(value, place)];
    throw new UsageError(`${place}: this begins like JSON and is none, neither as a whole nor line by line.`);
  });
}

function idOfItem(item: unknown, place: string): PlacedId {
  const id = typeof item === 'object' && item !== null && 'id' in item ? item.id : item;
  if (typeof id === 'string') return { id, place };
  throw new UsageError(`${place}: this is neither an id nor an object with one. Nothing was done.`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

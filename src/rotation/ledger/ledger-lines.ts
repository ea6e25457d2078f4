import type { LedgerFile } from './ledger-file.js';

/** A line, and where it begins in its file. */
export interface LedgerLine {
  readonly value: Readonly<Record<string, unknown>>;
  readonly offset: number;
  /** Bytes, the line feed included. */
  readonly length: number;
}

/**
 * The lines of a file, of which only a few are in memory at a time.
 *
 * A process that died in the middle of writing leaves half a line at the end. Nobody has relied on that: it was not yet
 * said to be written. It is not yielded.
 *
 * @throws Error naming the line, when one in the middle is no JSON object.
 */
export async function* ledgerLines(file: LedgerFile, path: string): AsyncGenerator<LedgerLine> {
  let rest = Buffer.alloc(0);
  let offset = 0;
  let number = 0;
  for (let position = 0; ;) {
    const chunk = await file.read(position, chunkSize);
    if (chunk.length === 0) return;
    position += chunk.length;
    const text = Buffer.concat([rest, chunk]);
    let from = 0;
    for (let to = text.indexOf(10); to >= 0; to = text.indexOf(10, from)) {
      number++;
      const length = to + 1 - from;
      yield { value: parsed(text.toString('utf8', from, to), number, path), offset, length };
      offset += length;
      from = to + 1;
    }
    rest = text.subarray(from);
  }
}

const chunkSize = 64 * 1024;

/** The line that begins at this offset. */
export async function lineAt(file: LedgerFile, offset: number, path: string): Promise<LedgerLine['value']> {
  for (let length = 1024; ; length *= 4) {
    const bytes = await file.read(offset, length);
    const end = bytes.indexOf(10);
    if (end >= 0) return parsed(bytes.toString('utf8', 0, end), undefined, path);
    if (bytes.length < length) throw damaged(`its line at byte ${offset} has no end`, path);
  }
}

function parsed(text: string, number: number | undefined, path: string): LedgerLine['value'] {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as LedgerLine['value'];
  } catch {
    // Said below.
  }
  throw damaged(number === undefined ? 'a line is no JSON object' : `its line ${number} is no JSON object`, path);
}

function damaged(what: string, path: string): Error {
  return Object.assign(
    new Error(
      `The ledger ${path} is damaged: ${what}. Rotations that it knows of may be unfinished: restore it from a copy, or move it away and let the next run begin with a look at every workspace.`,
    ),
    { code: 'LedgerDamaged' },
  );
}

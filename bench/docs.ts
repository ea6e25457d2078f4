import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Figure } from './figure.js';
import type { Machine } from './machine.js';
import { table } from './table.js';

const page = join(import.meta.dirname, '..', 'docs', 'performance.md');

/** Puts the table into the page, between the marks for this version of Node. */
export function writeDocs({ nodeMajor, text }: Machine, figures: readonly Figure[]): void {
  const marks = [`<!-- figures of Node ${nodeMajor} -->`, `<!-- end of Node ${nodeMajor} -->`] as const;
  const [before, rest] = splitAt(readFileSync(page, 'utf8'), marks[0]);
  const [, after] = splitAt(rest, marks[1]);
  writeFileSync(page, `${before}${marks[0]}\n\n${text}\n\n${table(figures)}\n\n${marks[1]}${after}`);
}

function splitAt(text: string, mark: string): readonly [string, string] {
  const index = text.indexOf(mark);
  if (index < 0) throw new Error(`${page} has no line ${mark}.`);
  return [text.slice(0, index), text.slice(index + mark.length)];
}

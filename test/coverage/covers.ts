import { coverageRows } from './rows.js';

/**
 * A test that ticks rows of docs/coverage.md; its title names them.
 *
 * @param rows - Ids; see `coverageRows`.
 * @throws Error when there is no such row, or when it is one that no test can tick.
 */
export function covers(
  rows: string | readonly string[],
  title: string,
  test: () => Promise<unknown> | void,
): Mocha.Test {
  const ids = [rows].flat();
  ids.forEach(requireRow);
  return it(`${title} [covers ${ids.join(', ')}]`, () => test());
}

/** The ids of the rows that a test's title names. */
export function rowsIn(title: string): string[] {
  const [, ids] = /\[covers ([^\]]+)\]$/.exec(title) ?? [];
  return ids?.split(', ') ?? [];
}

const rows = new Map(coverageRows().map((row) => [row.id, row]));

function requireRow(id: string): void {
  const row = rows.get(id);
  if (!row) throw new Error(`docs/coverage.md has no row '${id}': see test/coverage/rows.ts.`);
  if (row.impossible) throw new Error(`The row '${id}' is one that no test can tick: ${row.impossible}.`);
}

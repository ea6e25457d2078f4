import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The figures of docs/performance.md that README shows, and how it calls them. */
const shown: Readonly<Record<string, string>> = {
  'azq workspace keys list, above node -e 0': '`azq workspace keys list`, above the bare start of Node',
  'Node API, against fetch (calls per second)': 'calls per second in Node, against bare `fetch`',
  '16 runspaces, against one in sequence (calls per second)': 'calls per second of 16 runspaces, against one',
  'Warm call (New-...Key), against Invoke-RestMethod': 'a call in PowerShell, against `Invoke-RestMethod`',
  '-WhatIf, against Invoke-RestMethod': 'the same with `-WhatIf`, which sends nothing',
  'Import-Module, above an empty script module': '`Import-Module`, above an empty module',
  'Import and first call, above an empty pwsh command': 'import and first call, above an empty `pwsh`',
};

const [begin, end] = ['<!-- figures, from docs/performance.md -->', '<!-- end of figures -->'];

/** README as it is, with the figures that docs/performance.md has. */
export function readmeWithFigures(root: string): string {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const [before, rest] = split(readme, begin);
  const [, after] = split(rest, end);
  return `${before}${begin}\n\n${table(readFileSync(join(root, 'docs', 'performance.md'), 'utf8'))}\n${end}${after}`;
}

/** Laid out as prettier does. */
function table(performance: string): string {
  const rows = Object.entries(shown).map(([figure, name]) => [
    name,
    ...['Node 20', 'Node 24'].map((node) => reached(performance, node, figure)),
  ]);
  const all = [['', 'Node 20', 'Node 24'], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => (column ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0))).join(' | ')} |\n`;
  const rule = widths.map((width, column) => (column ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)));
  return [['', 'Node 20', 'Node 24'], rule, ...rows].map(line).join('');
}

function reached(performance: string, node: string, figure: string): string {
  const [, rest] = split(performance, `<!-- figures of ${node} -->`);
  const row = split(rest, `<!-- end of ${node} -->`)[0]
    .split('\n')
    .map((each) => each.split('|').map((cell) => cell.trim()))
    .find(([, name]) => name === figure);
  const text = row?.[3];
  if (!text) throw new Error(`docs/performance.md has no figure '${figure}' of ${node}.`);
  return text;
}

function split(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  if (at < 0) throw new Error(`There is no '${mark}'.`);
  return [text.slice(0, at), text.slice(at + mark.length)];
}

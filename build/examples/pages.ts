import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeBlocks, type CodeBlock } from './code-blocks.js';
import type { Scene } from './snippet.js';

const root = join(import.meta.dirname, '../..');

/** README, CONTRIBUTING and the guides, as paths from the package's folder. The pages of the commands are made of their examples. */
export const pagePaths: readonly string[] = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => `docs/${name}`),
];

export function readPage(path: string): string {
  return readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n');
}

/** The blocks of a page that run, in its order, in one world. */
export function pageScene(path: string): Scene {
  return { document: path, snippets: codeBlocks(readPage(path)).filter(({ notRun }) => notRun === undefined) };
}

/** The blocks that do not, with their reasons. */
export function blocksNotRun(): (CodeBlock & { readonly path: string })[] {
  return pagePaths.flatMap((path) =>
    codeBlocks(readPage(path)).flatMap((block) => (block.notRun === undefined ? [] : [{ ...block, path }])),
  );
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeBlocks } from './code-blocks.js';
import type { Scene } from './snippet.js';

const root = join(import.meta.dirname, '../..');

/** Theirs are written out or come from the declarations, whose examples are scenes already. */
const others = ['src/generators/', 'src/az-quantum-api.ts'];

/** The examples that stand in comments of the source, each in a world of its own, under the path of their file. */
export function sourceScenes(): Scene[] {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((file) => `src/${file.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts') && !others.some((other) => path.startsWith(other)))
    .sort()
    .flatMap((path) =>
      tsdocExamples(readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n'))
        .flatMap(codeBlocks)
        .map((snippet) => ({ document: path, snippets: [snippet] })),
    );
}

/** What follows each `@example` of the comments, to the next tag or the end. */
export function tsdocExamples(source: string): string[] {
  return (source.match(/\/\*\*[^]*?\*\//g) ?? []).flatMap((comment) => {
    const lines = comment.replace(/\s*\*\/$/, '').split('\n');
    const [, ...examples] = lines
      .map((line) => line.replace(/^\s*\* ?/, ''))
      .join('\n')
      .split(/^@example\b/m);
    return examples.map((text) => text.split(/^@\w/m)[0] ?? '');
  });
}

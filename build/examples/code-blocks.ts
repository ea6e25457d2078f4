import type { Language, Snippet } from './snippet.js';

/** A block of code of a page. */
export interface CodeBlock extends Snippet {
  /** Number of its first line, from 1. */
  readonly line: number;
  /** Why it is not run. */
  readonly notRun?: string;
  /** The lines of the block that shows what came of it, from the first to the one after the last, from 0. */
  readonly shown?: readonly [from: number, to: number];
}

const languages: Readonly<Record<string, Language>> = {
  ...{ powershell: 'pwsh', pwsh: 'pwsh' },
  ...{ ts: 'node', typescript: 'node', js: 'node', javascript: 'node' },
  ...{ shell: 'shell', bash: 'shell', sh: 'shell' },
};

/**
 * The blocks of a page that are in a language which can be run. A comment on the line before one, which nobody sees who
 * reads the page, says what is special: `<!-- not run: REASON -->`, `<!-- run: fails -->` or `<!-- run: in the background -->`, with
 * what it prints exported for those after it.
 * A block marked `output` right after one shows what came of it.
 */
export function codeBlocks(markdown: string): CodeBlock[] {
  const lines = markdown.split('\n');
  const blocks: CodeBlock[] = [];
  for (let at = 0; at < lines.length; at++) {
    const tag = /^```(\w*)/.exec(lines[at] ?? '')?.[1];
    if (tag === undefined) continue;
    const end = endOf(lines, at);
    const language = languages[tag];
    if (language) {
      const shown = shownAfter(lines, end);
      blocks.push({
        ...{ language, code: lines.slice(at + 1, end).join('\n'), line: at + 1 },
        ...directive(lines.slice(0, at).findLast((line) => line !== '') ?? ''),
        ...(shown && { shown }),
      });
    }
    at = end;
  }
  return blocks;
}

/** The page with other texts in the blocks that show what came of code that was run; undefined leaves one as it is. */
export function withShownOutputs(markdown: string, outputOf: (block: CodeBlock) => string | undefined): string {
  const lines = markdown.split('\n');
  for (const block of codeBlocks(markdown).reverse()) {
    const output = block.shown && block.notRun === undefined ? outputOf(block) : undefined;
    if (!block.shown || output === undefined) continue;
    const [from, to] = block.shown;
    lines.splice(from, to - from, ...output.split('\n'));
  }
  return lines.join('\n');
}

function endOf(lines: readonly string[], start: number): number {
  const end = lines.indexOf('```', start + 1);
  return end < 0 ? lines.length : end;
}

function shownAfter(lines: readonly string[], end: number): readonly [number, number] | undefined {
  const next = lines.findIndex((line, index) => index > end && line !== '');
  return lines[next] === '```output' ? [next + 1, endOf(lines, next)] : undefined;
}

function directive(line: string): Pick<CodeBlock, 'notRun' | 'fails' | 'background'> {
  const [, notRun, way] = /^<!-- (?:not run: (.+)|run: (fails|in the background)) -->$/.exec(line) ?? [];
  return {
    ...(notRun && { notRun }),
    ...(way === 'fails' && { fails: true }),
    ...(way && way !== 'fails' && { background: true }),
  };
}

import type { CommandNode } from './command-tree.js';
import { globalOptions } from './global-options.js';

/**
 * A command line in the spellings that yargs knows: the values of switches in lower case, as az takes `True` too, which
 * to yargs is a word of its own; and `-`, for standard input, tied to an option that takes several values.
 */
export function wordsForYargs(root: CommandNode, words: readonly string[]): string[] {
  const options = [...(commandOf(root, words)?.options ?? []), ...globalOptions];
  const kinds = new Map(options.flatMap(({ names, kind }) => names.map((name) => [name, kind] as const)));
  return words.flatMap((word, index) => {
    const [name = '', value] = word.split('=', 2);
    if (isTruth(value) && kinds.get(name) === 'switch') return word.toLowerCase();
    const before = kinds.get(words[index - 1] ?? '');
    if (isTruth(word) && before === 'switch') return word.toLowerCase();
    if (words[index + 1] === '-' && kinds.get(word) === 'texts') return `${word}=-`;
    return word === '-' && before === 'texts' ? [] : word;
  });
}

function commandOf(root: CommandNode, words: readonly string[]): CommandNode['command'] {
  return words.reduce((node, word) => node.children.get(word) ?? node, root).command;
}

function isTruth(word: string | undefined): boolean {
  return /^(true|false)$/i.test(word ?? '');
}

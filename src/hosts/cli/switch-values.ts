import type { CommandNode } from './command-tree.js';
import { globalOptions } from './global-options.js';

/** A command line with the values of switches in lower case: az takes `True`, which to yargs is a word of its own. */
export function withLowerCaseTruth(root: CommandNode, words: readonly string[]): string[] {
  const options = [...(commandOf(root, words)?.options ?? []), ...globalOptions];
  const switches = options.filter(({ kind }) => kind === 'switch').flatMap(({ names }) => names);
  return words.map((word, index) => {
    const [name = '', value] = word.split('=', 2);
    if (isTruth(value) && switches.includes(name)) return word.toLowerCase();
    return isTruth(word) && switches.includes(words[index - 1] ?? '') ? word.toLowerCase() : word;
  });
}

function commandOf(root: CommandNode, words: readonly string[]): CommandNode['command'] {
  return words.reduce((node, word) => node.children.get(word) ?? node, root).command;
}

function isTruth(word: string | undefined): boolean {
  return /^(true|false)$/i.test(word ?? '');
}

import type { ShellCommand } from './shell-command.js';

/** A word of the command line, with what may follow it. */
export interface CommandNode {
  /** The words up to here, such as `workspace keys`; '' at the root. */
  readonly path: string;
  readonly children: Map<string, CommandNode>;
  /** The command that these words name, if they name one and not only a group. */
  command?: ShellCommand;
}

/** Commands by their words. */
export function commandTree(commands: readonly ShellCommand[]): CommandNode {
  const root: CommandNode = { path: '', children: new Map() };
  for (const command of commands) {
    const node = command.name.split(' ').reduce(childOf, root);
    node.command = command;
  }
  return root;
}

/** How many words lead to the node. */
export function depthOf({ path }: CommandNode): number {
  return path === '' ? 0 : path.split(' ').length;
}

function childOf(parent: CommandNode, word: string): CommandNode {
  const known = parent.children.get(word);
  if (known) return known;
  const child: CommandNode = { path: `${parent.path} ${word}`.trimStart(), children: new Map() };
  parent.children.set(word, child);
  return child;
}

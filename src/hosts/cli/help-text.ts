import type { CommandNode } from './command-tree.js';
import type { ShellCommand, ShellExample, ShellOption } from './shell-command.js';

/** The first lines of a command's help: how it is called and what it does. */
export function usageText(program: string, node: CommandNode, about: string): string {
  const operands = operandsText(node.command);
  const words = [program, node.path, ...(node.children.size > 0 ? ['<command>'] : []), operands, '[options]'];
  return [`Usage: ${words.filter((word) => word !== '').join(' ')}`, about].filter((part) => part !== '').join('\n\n');
}

/** What stands next to a command in the list of its group. */
export function briefOf({ command, children }: CommandNode): string {
  if (command) return firstLine(command.describe);
  return `Commands: ${wordsBelow(children).join(', ')}.`;
}

function wordsBelow(children: CommandNode['children']): string[] {
  return [...children].flatMap(([word, child]) =>
    child.children.size === 0 ? word : wordsBelow(child.children).map((each) => `${word} ${each}`),
  );
}

/** What stands next to an option. */
export function optionText(option: ShellOption): string {
  return [
    option.help.replaceAll('\n', ' '),
    ...(option.form === undefined ? [] : [`[${option.form}]`]),
    ...(option.choices ? [`[${option.choices.join(' | ')}]`] : []),
    ...(option.kind === 'texts' ? ['[one or more]'] : []),
    ...(option.defaultText === undefined ? [] : [`[default: ${option.defaultText}]`]),
    ...(option.unless ? [`[required without ${option.unless.join(', ')}]`] : []),
    ...(option.required ? [option.replacedBy ? `[required without --${option.replacedBy}]` : '[required]'] : []),
  ].join(' ');
}

export function examplesText(examples: readonly ShellExample[]): string {
  return [
    'Examples:',
    ...examples.map(({ title, command }) => `  ${title}:\n    ${command.replaceAll('\n', '\n    ')}`),
  ].join('\n');
}

/** How to read the help of one of the commands. */
export function moreHelpText(program: string, { path }: CommandNode): string {
  return `The help of one of them: ${[program, 'help', path, '<command>'].filter((word) => word !== '').join(' ')}`;
}

function operandsText(command: ShellCommand | undefined): string {
  if (!command?.operands) return '';
  const { name, required, several } = command.operands;
  const one = several ? `${name}...` : name;
  return required ? one : `[${one}]`;
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}

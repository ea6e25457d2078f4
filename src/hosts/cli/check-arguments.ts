import type { Arguments } from 'yargs';
import { didYouMean } from './closest.js';
import { depthOf, type CommandNode } from './command-tree.js';
import { globalOptions } from './global-options.js';
import {
  argumentName,
  bareName,
  optionSpelling,
  type ShellArguments,
  type ShellCommand,
  type ShellOperands,
  type ShellOption,
} from './shell-command.js';
import { UsageError } from './usage-error.js';

/**
 * What yargs made of a command line, checked: every word and option is known, no option is given twice that takes one
 * value, none that is required is missing.
 *
 * @param program - The program's name.
 * @param argv - The command line itself, for what yargs has lost: the spelling of options and of switch values.
 * @throws {@link UsageError}
 */
export function checkArguments(
  program: string,
  node: CommandNode,
  argv: readonly string[],
  parsed: Arguments,
): { command: ShellCommand; args: ShellArguments } {
  const { command } = node;
  const words = parsed._.slice(depthOf(node)).map(String);
  if (command) refuseMisspeltTruth(command, argv, words);
  if (command?.operands) checkOperands(program, node, command.operands, words);
  else refuseUnknownWord(program, node, words);
  if (!command) {
    const names = [...node.children.keys()].join(', ');
    throw new UsageError(`'${`${program} ${node.path}`.trim()}' needs one of these commands: ${names}.`, node.path);
  }
  const options = [...command.options, ...globalOptions];
  const fail = (message: string): never => {
    throw new UsageError(message, command.name);
  };
  refuseUnknownOption(options, argv, parsed, fail);
  refuseSwitchValues(options, argv, fail);
  const args: Record<string, string | string[] | boolean> = {};
  if (command.operands) args[command.operands.name] = words;
  for (const option of options) {
    const value = parsed[argumentName(option)] as string | string[] | boolean | undefined;
    if (value === undefined) continue;
    if (Array.isArray(value) && value.length === 0) fail(`The option '${optionSpelling(option)}' needs a value.`);
    if (Array.isArray(value) && option.kind !== 'texts') fail(`${optionSpelling(option)} is given more than once.`);
    args[argumentName(option)] = value;
  }
  const replaced = options.filter(({ replacedBy }) => replacedBy !== undefined && replacedBy in args);
  const twice = replaced.find((option) => argumentName(option) in args);
  if (twice) fail(`--${twice.replacedBy} says it all: leave ${optionSpelling(twice)} out.`);
  const missing = options.filter(
    (option) => option.required && !(argumentName(option) in args) && !replaced.includes(option),
  );
  if (missing.length > 0) fail(missingOptions(missing.map(optionSpelling)));
  return { command, args };
}

function checkOperands(
  program: string,
  { path }: CommandNode,
  { name, required, several }: ShellOperands,
  words: readonly string[],
): void {
  const place = `${program} ${path}`;
  if (required && words.length === 0) throw new UsageError(`'${place}' needs ${name}.`, path);
  if (!several && words.length > 1) throw new UsageError(`'${place}' takes one ${name}, not ${words.length}.`, path);
}

/** The message about options that are required and were left out. */
export function missingOptions(spellings: readonly string[]): string {
  return `These options are required: ${spellings.join(', ')}.`;
}

/**
 * Refuses words that lead from a node to no command.
 *
 * @throws {@link UsageError}
 */
export function refuseUnknownWord(program: string, node: CommandNode, words: readonly string[]): void {
  const [word] = words;
  if (word === undefined) return;
  const place = `${program} ${node.path}`.trim();
  const message =
    node.children.size > 0
      ? `'${word}' is not a command of '${place}'.${didYouMean(word, [...node.children.keys()])}`
      : `'${place}' takes options only, not '${word}'.`;
  throw new UsageError(message, node.path);
}

/** `--what-if ture`: to yargs a switch, and a word of its own. */
function refuseMisspeltTruth(command: ShellCommand, argv: readonly string[], [word]: readonly string[]): void {
  const hint = word === undefined ? '' : didYouMean(word, ['true', 'false']);
  const before = word === undefined ? undefined : argv[argv.indexOf(word) - 1];
  const option = command.options.find(({ kind, names }) => kind === 'switch' && names.includes(before ?? ''));
  if (!option || hint === '') return;
  throw new UsageError(`${optionSpelling(option)} is true or false, not '${word}'.${hint}`, command.name);
}

function refuseUnknownOption(
  options: readonly ShellOption[],
  argv: readonly string[],
  parsed: Arguments,
  fail: (message: string) => never,
): void {
  const known = ['_', '$0', 'help', ...options.map(argumentName)];
  const unknown = Object.keys(parsed).find((name) => !known.includes(name));
  if (unknown === undefined) return;
  const typed = argv.map(spellingOf).find((token) => bareName(token) === unknown) ?? unknown;
  fail(
    `${typed} is not an option of this command.${didYouMean(
      typed,
      options.flatMap((option) => option.names),
    )}`,
  );
}

/** yargs takes `--what-if=True` for false, and the last of two for the one that counts. */
function refuseSwitchValues(
  options: readonly ShellOption[],
  argv: readonly string[],
  fail: (message: string) => never,
): void {
  const end = argv.indexOf('--');
  const tokens = argv.slice(0, end < 0 ? undefined : end).filter((token) => token.startsWith('-'));
  for (const option of options.filter(({ kind }) => kind === 'switch')) {
    const given = tokens.filter((token) => option.names.map(bareName).includes(bareName(spellingOf(token))));
    const values = given.filter((token) => token.includes('=')).map((token) => token.slice(token.indexOf('=') + 1));
    const wrong = values.find((value) => value !== 'true' && value !== 'false');
    if (wrong !== undefined) fail(`${optionSpelling(option)} is true or false, not '${wrong}'.`);
    if (given.length > 1) fail(`${optionSpelling(option)} is given more than once.`);
  }
}

/** An option as typed, without a value. */
function spellingOf(token: string): string {
  return token.split('=', 1)[0] ?? token;
}

import { optionText } from '../help-text.js';
import type { CommandNode } from '../command-tree.js';
import { globalOptions } from '../global-options.js';
import { argumentName, type ShellArguments, type ShellIo, type ShellOption } from '../shell-command.js';

/** What a word may become. */
export interface Candidate {
  readonly value: string;
  /** What it is, in a sentence or less; '' for nothing. */
  readonly about: string;
}

/** What to offer whoever types a word. */
export interface Offer {
  readonly candidates: readonly Candidate[];
  /** Whether it may be the name of a file. */
  readonly files: boolean;
}

const help: ShellOption = { names: ['--help', '-h'], help: 'Shows this help.', kind: 'switch' };

/**
 * What the last word of a command line may become. Never fails.
 *
 * @param words - Those before it, after the program's name, as the program would get them.
 */
export async function offer(root: CommandNode, words: readonly string[], word: string, io: ShellIo): Promise<Offer> {
  const place = placeAfter(root, words);
  if (!place) return nothing;
  const { node, options, given, pending, ended } = place;
  const equals = word.startsWith('--') && !ended ? word.indexOf('=') : -1;
  if (equals > 0) {
    const name = word.slice(0, equals + 1);
    const option = options.find(({ names }) => names.includes(name.slice(0, -1)));
    return valuesOf(option, word.slice(equals + 1), given, io, name);
  }
  if (word.startsWith('-') && !ended) return { candidates: optionsNamed(word, options, given), files: false };
  if (pending) return valuesOf(pending, word, given, io);
  const commands = [...node.children].map(([value, { path, command, children }]) => ({
    value,
    about: command ? firstLine(command.describe) : `${path}: ${[...children.keys()].join(', ')}`,
  }));
  if (commands.length > 0) return { candidates: commands.filter(({ value }) => begins(value, word)), files: false };
  const operands = node.command?.operands;
  if (operands && (operands.several || !(operands.name in given))) {
    const values = (await operands.complete?.(word, given, io).catch(() => [])) ?? [];
    return { candidates: plain(values.filter((each) => begins(each, word))), files: false };
  }
  return { candidates: word === '' ? optionsNamed('--', options, given) : [], files: false };
}

const nothing: Offer = { candidates: [], files: false };

interface Place {
  readonly node: CommandNode;
  readonly options: readonly ShellOption[];
  readonly given: ShellArguments;
  /** The option whose value comes next. */
  readonly pending: ShellOption | undefined;
  /** Whether only operands can follow. */
  readonly ended: boolean;
}

/** Where these words lead; undefined when nowhere. */
function placeAfter(root: CommandNode, words: readonly string[]): Place | undefined {
  let node = root;
  let pending: ShellOption | undefined;
  let ended = false;
  const given: Record<string, string | string[] | boolean> = {};
  const options = () => [...(node.command?.options ?? []), ...globalOptions, help];
  const give = (option: ShellOption, value: string): void => {
    const name = argumentName(option);
    given[name] = option.kind === 'texts' ? [...((given[name] as string[] | undefined) ?? []), value] : value;
    pending = option.kind === 'texts' ? option : undefined;
  };
  for (const word of words[0] === 'help' ? words.slice(1) : words) {
    if (word === '--' && !ended) {
      [ended, pending] = [true, undefined];
    } else if (!ended && word.startsWith('-') && pending?.kind !== 'text') {
      const [name = '', ...value] = word.split('=');
      const option = options().find(({ names }) => names.includes(name));
      pending = undefined;
      if (!option) continue;
      if (value.length > 0) give(option, value.join('='));
      else if (option.kind === 'switch') given[argumentName(option)] = true;
      else pending = option;
    } else if (pending) {
      give(pending, word);
    } else {
      const child = node.children.get(word);
      const operands = node.command?.operands;
      if (child) node = child;
      else if (operands) given[operands.name] = [...((given[operands.name] as string[] | undefined) ?? []), word];
      else return undefined;
    }
  }
  return { node, options: options(), given, pending, ended };
}

function optionsNamed(word: string, options: readonly ShellOption[], given: ShellArguments): Candidate[] {
  const left = options.filter((option) => option.kind === 'texts' || !(argumentName(option) in given));
  return left.flatMap((option) => {
    const [long] = option.names;
    const value = begins(long, word) ? long : option.names.find((name) => name === word);
    return value === undefined ? [] : { value, about: firstSentence(optionText(option)) };
  });
}

async function valuesOf(
  option: ShellOption | undefined,
  word: string,
  given: ShellArguments,
  io: ShellIo,
  before = '',
): Promise<Offer> {
  if (!option) return nothing;
  const choices = option.kind === 'switch' ? ['true', 'false'] : option.choices;
  const { [argumentName(option)]: own, ...others } = given;
  const found = choices ?? (await option.complete?.(word, others, io).catch(() => [])) ?? [];
  const taken = Array.isArray(own) ? own : [];
  const values = found.filter((value) => begins(value, word) && !taken.includes(value));
  return {
    candidates: plain(values.map((value) => `${before}${value}`)),
    files: !choices && !option.complete,
  };
}

function plain(values: readonly string[]): Candidate[] {
  return values.map((value) => ({ value, about: '' }));
}

function begins(value: string, word: string): boolean {
  return value.toLowerCase().startsWith(word.toLowerCase());
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}

function firstSentence(text: string): string {
  return /^.*?\.(?=\s|$)/.exec(text)?.[0] ?? text;
}

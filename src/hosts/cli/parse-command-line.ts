import yargs, { type Arguments, type Argv } from 'yargs';
import { checkArguments, refuseUnknownWord } from './check-arguments.js';
import { depthOf, type CommandNode } from './command-tree.js';
import { exitCodesText } from './exit-code.js';
import { globalGroup, globalOptions } from './global-options.js';
import { briefOf, examplesText, moreHelpText, optionText, usageText } from './help-text.js';
import { argumentName, bareName, type ShellArguments, type ShellCommand, type ShellOption } from './shell-command.js';
import { wordsForYargs } from './words-for-yargs.js';
import { UsageError } from './usage-error.js';

/** A command to run, or the text that --help or --version asked for. */
export type CommandLine = { readonly command: ShellCommand; readonly args: ShellArguments } | { readonly text: string };

export interface Program {
  readonly name: string;
  readonly version: string;
  readonly describe: string;
}

/** Nothing is guessed: a value stays the text it is, and `--no-x` is an option of its own. */
const configuration = {
  'parse-numbers': false,
  'parse-positional-numbers': false,
  'boolean-negation': false,
  'camel-case-expansion': false,
  'dot-notation': false,
  'short-option-groups': false,
  'strip-aliased': true,
} as const;

/**
 * Reads a command line; yargs splits it and writes the help, {@link checkArguments} refuses what makes no sense.
 *
 * @throws {@link UsageError}
 */
export function parseCommandLine(program: Program, root: CommandNode, words: readonly string[]): CommandLine {
  const argv = wordsOf(wordsForYargs(root, words));
  // Help is dear to describe, and the neighbours of a command are for help alone.
  const asksForHelp = argv.some((word) => /^(--help|-h)(=|$)/.test(word));
  /** The innermost command that yargs has come to. */
  let reached = root;
  let parsed: Arguments | undefined;
  let text = '';

  const parser = parserOf(program, (message) => {
    throw new UsageError(message, reached.path);
  });
  for (const option of globalOptions) declareOption(parser, option, asksForHelp);
  declareNode(parser, root);

  void parser.parse(argv, {}, (_error, result: Arguments, output) => {
    parsed ??= result;
    text = output;
  });
  if (text !== '') {
    const words = (parsed?._ ?? []).slice(depthOf(reached)).map(String);
    if (!reached.command?.operands) refuseUnknownWord(program.name, reached, words);
    return { text };
  }
  return checkArguments(program.name, reached, argv, parsed ?? { _: [], $0: '' });

  function declareNode(inner: Argv, node: CommandNode): void {
    reached = node;
    const named = [...node.children].filter(([word]) => argv.includes(word));
    for (const [word, child] of asksForHelp || named.length === 0 ? node.children : named) {
      const describe = asksForHelp ? briefOf(child) : '';
      inner.command(word, describe, (childParser) => declareNode(childParser.version(false), child));
    }
    for (const option of node.command?.options ?? []) declareOption(inner, option, asksForHelp);
    if (asksForHelp) describeNode(inner, node);
  }

  function describeNode(inner: Argv, node: CommandNode): void {
    inner.usage(usageText(program.name, node, node === root ? program.describe : (node.command?.describe ?? '')));
    if (node.command?.examples?.length) inner.epilogue(examplesText(node.command.examples));
    else if (node.children.size > 0) {
      inner.epilogue([moreHelpText(program.name, node), ...(node === root ? [exitCodesText] : [])].join('\n\n'));
    }
  }
}

/** `help` before a command's words is `--help` behind them; no words at all ask for help, too. */
function wordsOf(argv: readonly string[]): string[] {
  const [first, ...others] = argv;
  return first === undefined || first === 'help' ? [...others, '--help'] : [...argv];
}

function parserOf(program: Program, fail: (message: string) => never): Argv {
  return withoutTypes(yargs())
    .scriptName(program.name)
    .parserConfiguration(configuration)
    .updateStrings({
      'Not enough arguments following: %s': "The option '%s' needs a value, after '=' if it begins with a dash.",
    })
    .wrap(80)
    .exitProcess(false)
    .fail(fail)
    .version('version', 'Shows the version.', `${program.name} ${program.version}`)
    .help('help', 'Shows this help.')
    .alias('help', 'h')
    .group('help', globalGroup);
}

const yargsKinds = {
  switch: { type: 'boolean' },
  text: { type: 'string', nargs: 1 },
  texts: { type: 'string', array: true },
} as const;

function declareOption(parser: Argv, option: ShellOption, forHelp: boolean): void {
  const [, ...otherNames] = option.names;
  parser.option(argumentName(option), {
    alias: otherNames.map(bareName),
    // yargs lays out its help in any case.
    hidden: !forHelp,
    describe: forHelp ? optionText(option) : '',
    group: option.group ?? 'Options:',
    ...yargsKinds[option.kind],
  });
}

/** Leaves yargs' own `[string]` and the like out of the help. Its published types do not know the method yet. */
function withoutTypes(parser: Argv): Argv {
  return (parser as Argv & { usageConfiguration(configuration: object): Argv }).usageConfiguration({
    'hide-types': true,
  });
}

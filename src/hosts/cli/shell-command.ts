/** What a command of the shell talks to; a test puts its own streams here. */
export interface ShellIo {
  /** Where a command reads what `@-` stands for, and a person's answers. */
  readonly stdin: NodeJS.ReadableStream;
  /** Data only. */
  readonly stdout: NodeJS.WritableStream;
  /** Everything else. */
  readonly stderr: NodeJS.WritableStream;
  /** The variables of the program, by name; one that is not set is undefined. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The current directory, an absolute path. */
  readonly location: string;
  /** Aborted when the user presses Ctrl+C. */
  readonly signal?: AbortSignal;
  /** With what the program was started, without its arguments, so that it can start itself once more. */
  readonly program?: readonly string[];
  /** True when a person can be asked: stdin and stderr are a terminal. */
  readonly isInteractive: boolean;
}

/** A command of the shell: made from a cmdlet, or added at the edge. */
export interface ShellCommand {
  /** The words after the program's name, such as `emulator start`. */
  readonly name: string;
  /** Whole sentences, one a line; the first stands alone in lists of commands. */
  readonly describe: string;
  /** In the order of help. Those that every command has are added. */
  readonly options: readonly ShellOption[];
  /** What it takes besides options; without it, nothing. */
  readonly operands?: ShellOperands;
  /** What help shows at its end. */
  readonly examples?: readonly ShellExample[];
  /**
   * Runs it.
   *
   * @param args - What was given, the global options included.
   * @param io - What it reads from and writes to.
   * @returns The exit code.
   * @throws Error whose message is then shown, with exit code 1; a `UsageError`, when the arguments, though known, make
   * no sense, gives 2.
   */
  run(args: ShellArguments, io: ShellIo): Promise<number>;
}

/** The words that a command takes after its own. */
export interface ShellOperands {
  /** As help shows one, such as `NAME=VALUE`; {@link ShellArguments} has the words under it. */
  readonly name: string;
  /** Whether the command line is refused without one. */
  readonly required: boolean;
  /** Whether it takes more than one. */
  readonly several: boolean;
  /** Finds what one may be. */
  readonly complete?: Completer;
}

/**
 * Finds what a word may become that a person is typing.
 *
 * @param word - What has been typed of it so far.
 * @param given - The options that have been typed.
 * @param io - The program's; nothing is written to it.
 */
export type Completer = (word: string, given: ShellArguments, io: ShellIo) => Promise<readonly string[]>;

/** An option of a command. */
export interface ShellOption {
  /** With their dashes, the long name first: `--port`, `-p`. */
  readonly names: readonly [string, ...string[]];
  /** Whole sentences, one a line. */
  readonly help: string;
  /** A `texts` option takes one or more, and may be repeated; a `switch` needs no value, but takes `true` or `false`. */
  readonly kind: 'text' | 'texts' | 'switch';
  /** True when the command line is refused without it. Default false. */
  readonly required?: boolean;
  /** The option, by its name in {@link ShellArguments}, that says the same in another way: one of them is given, not both. */
  readonly replacedBy?: string;
  /** The names of options one of which has to be given when this one is left out. */
  readonly unless?: readonly string[];
  /** How a value is written, where it is more than a text: `NAME=VALUE`. */
  readonly form?: string;
  /** What help says the values are. The command itself refuses others. */
  readonly choices?: readonly string[];
  /** Finds its values, where these are no `choices`. */
  readonly complete?: Completer;
  /** What help says the value is when the option is left out. */
  readonly defaultText?: string;
  /** Heading in help; `Options:` unless given. */
  readonly group?: string;
}

/** A command line that help shows. */
export interface ShellExample {
  /** What it does, in a few words. */
  readonly title: string;
  /** The whole command line, the program's name included. */
  readonly command: string;
}

/** Values by the option's long name without dashes; an option left out is absent. Texts are as they were typed. */
export type ShellArguments = Readonly<Record<string, string | readonly string[] | boolean>>;

/** The name under which an option's value is found in {@link ShellArguments}. */
export function argumentName(option: ShellOption): string {
  return bareName(option.names[0]);
}

/** An option's name without its dashes. */
export function bareName(name: string): string {
  return name.replace(/^-+/, '');
}

/** An option as messages name it, all its spellings: `--resource-group/-g`. */
export function optionSpelling(option: ShellOption): string {
  return option.names.join('/');
}

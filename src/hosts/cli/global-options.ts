import { outputFormats } from './output/output-formats.js';
import type { ShellArguments, ShellOption } from './shell-command.js';
import { UsageError } from './usage-error.js';

export const globalGroup = 'Global options:';

/** Options that every command takes. */
export const globalOptions: readonly ShellOption[] = [
  {
    names: ['--output', '-o'],
    help: 'Format of results.',
    kind: 'text',
    choices: outputFormats,
    defaultText: 'json',
    group: globalGroup,
  },
  {
    names: ['--query'],
    help: 'What of a result to write, in the language JMESPath.',
    kind: 'text',
    form: 'EXPRESSION',
    group: globalGroup,
  },
  {
    names: ['--verbose'],
    help: 'Tells more of what is done, and the request id of an error.',
    kind: 'switch',
    group: globalGroup,
  },
  {
    names: ['--debug'],
    help: 'Tells of each request and its answer, without secrets.',
    kind: 'switch',
    group: globalGroup,
  },
  { names: ['--only-show-errors'], help: 'Leaves warnings and progress out.', kind: 'switch', group: globalGroup },
];

/** Options of the commands that change something. */
export const shouldProcessOptions: readonly ShellOption[] = [
  { names: ['--what-if'], help: 'Shows what would be done, and does nothing.', kind: 'switch' },
  { names: ['--confirm'], help: 'Asks before each change.', kind: 'switch' },
  { names: ['--yes', '-y'], help: 'Asks nothing: takes yes for the answer.', kind: 'switch' },
];

/** What these options say. */
export interface ShellSettings {
  readonly verbose: boolean;
  readonly debug: boolean;
  readonly onlyShowErrors: boolean;
  readonly whatIf: boolean;
  /** Whether to ask before each change; true for always, false for never, undefined for where its impact is high. */
  readonly confirm: boolean | undefined;
}

/** @throws {@link UsageError} when they contradict each other. */
export function settingsOf(args: ShellArguments): ShellSettings {
  const [debug, confirm, yes] = [args['debug'] === true, args['confirm'] === true, args['yes'] === true];
  if (confirm && yes) throw new UsageError('--confirm and --yes contradict each other.');
  return {
    verbose: debug || args['verbose'] === true,
    debug,
    onlyShowErrors: args['only-show-errors'] === true,
    whatIf: args['what-if'] === true,
    confirm: yes ? false : confirm || undefined,
  };
}

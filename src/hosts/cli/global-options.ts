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
  { names: ['--verbose'], help: 'Tells more of what is done.', kind: 'switch', group: globalGroup },
  { names: ['--debug'], help: 'Tells all there is to tell.', kind: 'switch', group: globalGroup },
  { names: ['--only-show-errors'], help: 'Leaves warnings and progress out.', kind: 'switch', group: globalGroup },
];

/** Options of the commands that change something. */
export const shouldProcessOptions: readonly ShellOption[] = [
  { names: ['--what-if'], help: 'Shows what would be done, and does nothing.', kind: 'switch' },
  { names: ['--confirm'], help: 'Asks before each change; false never asks.', kind: 'switch' },
  { names: ['--no-confirm'], help: 'Never asks: the same as --confirm false.', kind: 'switch' },
];

/** What these options say. */
export interface ShellSettings {
  readonly verbose: boolean;
  readonly debug: boolean;
  readonly onlyShowErrors: boolean;
  readonly whatIf: boolean;
  /** Undefined when not said. */
  readonly confirm: boolean | undefined;
}

/** @throws {@link UsageError} when they contradict each other. */
export function settingsOf(args: ShellArguments): ShellSettings {
  const debug = args['debug'] === true;
  const confirm = args['confirm'] as boolean | undefined;
  const noConfirm = args['no-confirm'] === true;
  if (confirm && noConfirm) throw new UsageError('--confirm and --no-confirm contradict each other.');
  return {
    verbose: debug || args['verbose'] === true,
    debug,
    onlyShowErrors: args['only-show-errors'] === true,
    whatIf: args['what-if'] === true,
    confirm: noConfirm ? false : confirm,
  };
}

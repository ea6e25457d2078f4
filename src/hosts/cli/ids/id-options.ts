import { pascalCase, type Cmdlet } from '../../../cmdlet/cmdlet.js';
import type { IdKind } from '../../../cmdlet/module.js';
import type { CmdletOption } from '../cmdlet-options.js';
import { argumentName, type ShellArguments, type ShellOption } from '../shell-command.js';

/** The options of a command, and those with which ids name what it is about; these make others needless. */
export function withIdOptions(cmdlet: Cmdlet, options: readonly CmdletOption[], ids: IdKind): ShellOption[] {
  const names = ids.parameters.map((each) => each.toLowerCase());
  const replaced = ({ parameter }: CmdletOption): boolean =>
    [parameter, ...(cmdlet.parameters[parameter]?.options.aliases ?? [])].some((each) =>
      names.includes(each.toLowerCase()),
    );
  return [
    ...options.map((option) => (replaced(option) ? { ...option, replacedBy: argumentName(idsOption(ids)) } : option)),
    idsOption(ids),
    concurrencyOption(ids),
  ];
}

/** How ids are given. */
export const idsForm = 'ID, @FILE, or - for standard input';

/** Whether a command line names what it is about by ids. */
export function namesIds(args: ShellArguments): boolean {
  return 'ids' in args;
}

/** How many ids to work on at a time. */
export const mostAtATime = 64;

function idsOption({ of }: IdKind): ShellOption {
  return {
    names: ['--ids'],
    kind: 'texts',
    form: idsForm,
    help: `${pascalCase(of)}s by their ids, in place of names.\nA file holds an id a line, or JSON as other commands print it.\nOf several, each has a line of output, in their order: its id, its status, the result and the error.`,
  };
}

function concurrencyOption({ of }: IdKind): ShellOption {
  return {
    names: ['--concurrency'],
    kind: 'text',
    help: `How many ${of}s of --ids to work on at a time, up to ${mostAtATime}.`,
    defaultText: '1',
  };
}

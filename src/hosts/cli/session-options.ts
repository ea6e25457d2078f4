import type { CallerSession } from '../../cmdlet/caller.js';
import type { CmdletOption } from './cmdlet-options.js';
import { argumentName, type ShellArguments } from './shell-command.js';

/**
 * What the session has for options that are left out.
 *
 * They name one thing together, as resource group and name do a workspace. So the session is asked when the command
 * cannot do without one of them, or is given an option that is of no use without; and then for all that are left out.
 * When everything needed is given, nothing of another thing is mixed in.
 */
export function sessionArguments(
  options: readonly CmdletOption[],
  args: ShellArguments,
  session: CallerSession | undefined,
): ShellArguments {
  const isGiven = (option: CmdletOption): boolean => argumentName(option) in args;
  const needed = options.filter(({ session: own }) => own && own.needed !== 'never');
  const isMeant =
    needed.some((option) => option.session?.needed === 'always') ||
    options.some((option) => option.callsForSession && isGiven(option));
  if (!isMeant || needed.every(isGiven)) return {};
  const values = (session?.value ?? {}) as Readonly<Record<string, unknown>>;
  const entries = options
    .filter((option) => option.session && !isGiven(option))
    .map((option) => [argumentName(option), values[option.session?.name ?? '']] as const);
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

/** The options that the command cannot do without, and has neither been given nor found in the session. */
export function missingFromSession(options: readonly CmdletOption[], args: ShellArguments): CmdletOption[] {
  return options.filter((option) => option.session?.needed === 'always' && !(argumentName(option) in args));
}

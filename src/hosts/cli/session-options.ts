import type { CmdletOption } from './cmdlet-options.js';
import { argumentName, type ShellArguments } from './shell-command.js';

/** What a default is, and where it comes from, to follow a comma. */
export interface SessionValue {
  readonly value: string;
  readonly source: string | undefined;
}

/**
 * What the session, or a variable that goes before it, has for options that are left out.
 *
 * They name one thing together, as resource group and name do a workspace. So the session is asked when the command
 * cannot do without one of them, or is given an option that is of no use without; and then for all that are left out.
 * When everything needed is given, nothing of another thing is mixed in.
 */
export function sessionArguments(
  options: readonly CmdletOption[],
  args: ShellArguments,
  values: ReadonlyMap<string, SessionValue>,
): Readonly<Record<string, SessionValue>> {
  const isGiven = (option: CmdletOption): boolean => argumentName(option) in args;
  const needed = options.filter(({ session: own }) => own && own.needed !== 'never');
  const isMeant =
    needed.some((option) => option.session?.needed === 'always') ||
    options.some((option) => option.callsForSession && isGiven(option));
  if (!isMeant || needed.every(isGiven)) return {};
  const entries = options.flatMap((option) => {
    const value = isGiven(option) ? undefined : values.get(option.session?.name ?? '');
    return value ? [[argumentName(option), value] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** The options that the command cannot do without, and has neither been given nor found in the session. */
export function missingFromSession(options: readonly CmdletOption[], args: ShellArguments): CmdletOption[] {
  return options.filter((option) => option.session?.needed === 'always' && !(argumentName(option) in args));
}

import type { Cmdlet } from '../../cmdlet/cmdlet.js';
import { includesSet, isInSet, type Parameter } from '../../cmdlet/parameter.js';
import type { ValueType } from '../../cmdlet/value-type.js';
import { optionValue, valueForm } from './option-value.js';
import { argumentName, optionSpelling, type ShellArguments, type ShellIo, type ShellOption } from './shell-command.js';

export interface CmdletOption extends ShellOption {
  /** The parameter's name in camel case. */
  readonly parameter: string;
  /** For one that the session has when it is left out. */
  readonly session?: SessionOption;
  /** Whether it is of use only where options are needed that the session has. */
  readonly callsForSession: boolean;
}

export interface SessionOption {
  /** Its name in the value that the session keeps. */
  readonly name: string;
  /** Whether the command can do without it: never, when it is used in another way, or always. */
  readonly needed: 'always' | 'sometimes' | 'never';
}

interface CommandOptions {
  /** Those of the command, where the cmdlet has more. */
  readonly parameterSets?: readonly string[] | undefined;
  /** What help says an option is that is left out and taken from the session. */
  readonly sessionText?: string | undefined;
}

/**
 * The options of a command: the parameters of its sets that have names in the shell.
 *
 * @param sessionText - What help says an option is that is left out and taken from the session.
 */
export function cmdletOptions(
  cmdlet: Cmdlet,
  { parameterSets = cmdlet.parameterSets, sessionText }: CommandOptions = {},
): CmdletOption[] {
  const sets = setsOfTheShell(cmdlet, parameterSets);
  const fromSession = Object.values(cmdlet.parameters).filter(({ options }) => sessionText && options.sessionName);
  const sessionSets = sets.filter((set) => fromSession.some((each) => isMandatoryIn(each, set)));
  return Object.entries(cmdlet.parameters).flatMap(([name, parameter]) => {
    const [longName, ...otherNames] = parameter.options.shellNames;
    if (longName === undefined || !parameterSets.some((set) => isInSet(parameter, set))) return [];
    const { type, help, options } = parameter;
    const sessionName = sessionText === undefined ? undefined : options.sessionName;
    const needed = sets.filter((set) => isMandatoryIn(parameter, set)).length;
    const instead = options.shellMandatory ? inItsPlace(cmdlet, parameter, sets) : [];
    const required = instead.length === 0 && (options.shellMandatory || needed === sets.length);
    const defaults = [sessionName && sessionText, options.defaultTextElsewhere].filter((each) => each !== undefined);
    return {
      parameter: name,
      names: [longName, ...otherNames],
      help,
      kind: type.isSwitch ? 'switch' : takesSeveral(type) ? 'texts' : 'text',
      required: required && sessionName === undefined,
      ...(instead.length > 0 && { unless: instead }),
      ...(sessionName !== undefined && {
        session: { name: sessionName, needed: required ? 'always' : needed > 0 ? 'sometimes' : 'never' },
      }),
      callsForSession: sets.every((set) => !isInSet(parameter, set) || sessionSets.includes(set)),
      ...formOf(type),
      ...(type.choices && { choices: type.choices }),
      ...(defaults.length > 0 && { defaultText: defaults.join(', else ') }),
    };
  });
}

/** The options that have to be given and are not, nor what may stand in their place. */
export function missingInstead(options: readonly CmdletOption[], args: ShellArguments): CmdletOption[] {
  const given = options.filter((option) => argumentName(option) in args).map(({ names }) => names[0]);
  return options.filter(({ names, unless }) => unless && ![names[0], ...unless].some((name) => given.includes(name)));
}

/** The arguments for the binder, by parameter. */
export async function parameterValues(
  cmdlet: Cmdlet,
  options: readonly CmdletOption[],
  args: ShellArguments,
  io: ShellIo,
): Promise<Record<string, unknown>> {
  const values: Record<string, unknown> = {};
  for (const option of options) {
    const { type } = cmdlet.parameters[option.parameter] as Parameter;
    const given = args[argumentName(option)];
    if (given !== undefined) values[option.parameter] = await optionValue(type, optionSpelling(option), given, io);
  }
  return values;
}

function formOf(type: ValueType): { readonly form?: string } {
  const form = valueForm(type);
  return form === undefined ? {} : { form };
}

/** A list, or a hashtable of which each value is an entry. */
function takesSeveral({ element, typeName }: ValueType): boolean {
  return element !== undefined || typeName === 'System.Collections.Hashtable';
}

/** What belongs only to sets of the shell in which a parameter is not. */
function inItsPlace(cmdlet: Cmdlet, parameter: Parameter, sets: readonly string[]): string[] {
  return Object.values(cmdlet.parameters).flatMap((other) => {
    const [name] = other.options.shellNames;
    const its = sets.filter((set) => isInSet(other, set));
    return name !== undefined && its.length > 0 && its.every((set) => !isInSet(parameter, set)) ? [name] : [];
  });
}

/** The sets that options alone can complete; others need an object from a pipeline or a script. */
function setsOfTheShell(cmdlet: Cmdlet, parameterSets: readonly string[]): string[] {
  const parameters = Object.values(cmdlet.parameters);
  return parameterSets.filter((set) =>
    parameters.every((each) => !isMandatoryIn(each, set) || each.options.shellNames.length > 0),
  );
}

function isMandatoryIn(parameter: Parameter, set: string): boolean {
  return isInSet(parameter, set) && includesSet(parameter.options.mandatoryIn, set);
}

import type { Cmdlet } from '../../cmdlet/cmdlet.js';
import { includesSet, isInSet, type Parameter } from '../../cmdlet/parameter.js';
import { argumentName, type ShellArguments, type ShellOption } from './shell-command.js';

export interface CmdletOption extends ShellOption {
  /** The parameter's name in camel case. */
  readonly parameter: string;
}

/** The options of a cmdlet: its parameters that have names in the shell. */
export function cmdletOptions(cmdlet: Cmdlet): CmdletOption[] {
  const sets = setsOfTheShell(cmdlet);
  return Object.entries(cmdlet.parameters).flatMap(([name, parameter]) => {
    const [longName, ...otherNames] = parameter.options.shellNames;
    if (longName === undefined) return [];
    const { type, help, options } = parameter;
    return {
      parameter: name,
      names: [longName, ...otherNames],
      help,
      kind: type.isSwitch ? 'switch' : type.element ? 'texts' : 'text',
      required: options.shellMandatory || sets.every((set) => isMandatoryIn(parameter, set)),
      ...(type.choices && { choices: type.choices }),
      ...(options.defaultTextElsewhere !== undefined && { defaultText: options.defaultTextElsewhere }),
    };
  });
}

/** The arguments for the binder, by parameter; conversions are its own, as for every caller. */
export function parameterValues(
  cmdlet: Cmdlet,
  options: readonly CmdletOption[],
  args: ShellArguments,
): Record<string, unknown> {
  return Object.fromEntries(
    options
      .filter((option) => argumentName(option) in args)
      .map((option) => [option.parameter, valueOf(cmdlet.parameters[option.parameter], args[argumentName(option)])]),
  );
}

/** Booleans are the one type that the binder takes no text for, as PowerShell takes none. */
function valueOf(parameter: Parameter | undefined, value: unknown): unknown {
  if (parameter?.type.typeName !== 'System.Boolean' || typeof value !== 'string') return value;
  const truth = value.toLowerCase();
  return truth === 'true' ? true : truth === 'false' ? false : value;
}

/** The sets that options alone can complete; others need an object from a pipeline or a script. */
function setsOfTheShell(cmdlet: Cmdlet): string[] {
  const parameters = Object.values(cmdlet.parameters);
  return cmdlet.parameterSets.filter((set) =>
    parameters.every((each) => !isMandatoryIn(each, set) || each.options.shellNames.length > 0),
  );
}

function isMandatoryIn(parameter: Parameter, set: string): boolean {
  return isInSet(parameter, set) && includesSet(parameter.options.mandatoryIn, set);
}

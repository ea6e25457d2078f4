import type { Cmdlet } from '../../cmdlet/cmdlet.js';
import { includesSet, isInSet, type Parameter } from '../../cmdlet/parameter.js';
import type { ValueType } from '../../cmdlet/value-type.js';
import { optionValue } from './option-value.js';
import { argumentName, optionSpelling, type ShellArguments, type ShellIo, type ShellOption } from './shell-command.js';

export interface CmdletOption extends ShellOption {
  /** The parameter's name in camel case. */
  readonly parameter: string;
}

/** The options of a command: the parameters of its sets that have names in the shell. */
export function cmdletOptions(cmdlet: Cmdlet, parameterSets: readonly string[] = cmdlet.parameterSets): CmdletOption[] {
  const sets = setsOfTheShell(cmdlet, parameterSets);
  return Object.entries(cmdlet.parameters).flatMap(([name, parameter]) => {
    const [longName, ...otherNames] = parameter.options.shellNames;
    if (longName === undefined || !parameterSets.some((set) => isInSet(parameter, set))) return [];
    const { type, help, options } = parameter;
    return {
      parameter: name,
      names: [longName, ...otherNames],
      help,
      kind: type.isSwitch ? 'switch' : takesSeveral(type) ? 'texts' : 'text',
      required: options.shellMandatory || sets.every((set) => isMandatoryIn(parameter, set)),
      ...(type.choices && { choices: type.choices }),
      ...(options.defaultTextElsewhere !== undefined && { defaultText: options.defaultTextElsewhere }),
    };
  });
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

/** A list, or a hashtable of which each value is an entry. */
function takesSeveral({ element, typeName }: ValueType): boolean {
  return element !== undefined || typeName === 'System.Collections.Hashtable';
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

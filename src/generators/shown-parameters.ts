import { isSameInAllSets } from '../cmdlet/binding/compiled-parameters.js';
import { defaultParameterSet, pascalCase, type Cmdlet } from '../cmdlet/cmdlet.js';
import { includesSet, isInSet, type Parameter } from '../cmdlet/parameter.js';
import type { ModelShape } from '../cmdlet/value-type.js';

/** A parameter as syntax and help show it: a declared one, or one that PowerShell adds. */
export interface ShownParameter {
  readonly name: string;
  readonly typeName: string;
  readonly help: string;
  readonly isSwitch: boolean;
  readonly hidden: boolean;
  readonly aliases: readonly string[];
  readonly choices: readonly string[];
  readonly wildcards: boolean;
  readonly defaultText: string | undefined;
  /** For an object argument, or several: what each is made of. */
  readonly model: ModelShape | undefined;
  /** One for each set that has the parameter. */
  readonly uses: readonly ParameterUse[];
}

export interface ParameterUse {
  readonly set: string;
  readonly mandatory: boolean;
  /** In the words of Get-Help: `False`, `True (ByValue)`, ... */
  readonly pipelineInput: string;
}

/** The parameters that a cmdlet declares, in that order; then -AsJob, where it has that. */
export function declaredParameters(cmdlet: Cmdlet): ShownParameter[] {
  const own = Object.entries(cmdlet.parameters).map(([key, parameter]) => {
    const { type, help, options } = parameter;
    return {
      name: pascalCase(key),
      typeName: type.typeName,
      help,
      isSwitch: type.isSwitch ?? false,
      hidden: options.hidden,
      aliases: options.aliases,
      choices: type.choices ?? [],
      wildcards: options.wildcards,
      defaultText: options.defaultText,
      model: type.model ?? type.element?.model,
      uses: usesOf(cmdlet, parameter),
    };
  });
  return cmdlet.asJob ? [...own, { ...addedSwitch(cmdlet), name: 'AsJob', aliases: [], help: asJobHelp }] : own;
}

const asJobHelp = `Runs the command as a thread job, one for each record, and writes the job in place of its results.
Start-ThreadJob, which must be there, lets a session run five jobs at a time, unless its -ThrottleLimit has raised that; others wait.`;

/** Those that help tells of. */
export function documentedParameters(cmdlet: Cmdlet): ShownParameter[] {
  return declaredParameters(cmdlet).filter((parameter) => !parameter.hidden);
}

/** Those that PowerShell adds to a cmdlet that supports ShouldProcess, in alphabetical order. */
export function shouldProcessParameters(cmdlet: Cmdlet): ShownParameter[] {
  if (!cmdlet.shouldProcess) return [];
  const added = addedSwitch(cmdlet);
  return [
    { ...added, name: 'Confirm', aliases: ['cf'], help: 'Prompts you for confirmation before running the cmdlet.' },
    {
      ...added,
      name: 'WhatIf',
      aliases: ['wi'],
      help: 'Shows what would happen if the cmdlet runs.\nThe cmdlet is not run.',
    },
  ];
}

function addedSwitch(cmdlet: Cmdlet) {
  return {
    typeName: 'System.Management.Automation.SwitchParameter',
    isSwitch: true,
    hidden: false,
    choices: [],
    wildcards: false,
    defaultText: undefined,
    model: undefined,
    uses: shownSets(cmdlet).map((set) => ({ set, mandatory: false, pipelineInput: 'False' })),
  };
}

/**
 * The sets that exist for PowerShell, in its order: the default, then those that parameters name. Of the attributes of
 * one parameter the engine takes the last first, as `(Get-Command ...).ParameterSets` shows.
 */
export function shownSets(cmdlet: Cmdlet): string[] {
  const named = Object.values(cmdlet.parameters)
    .filter((parameter) => !isSameInAllSets(parameter))
    .flatMap((parameter) => cmdlet.parameterSets.filter((set) => isInSet(parameter, set)).reverse());
  const chosen = defaultParameterSet(cmdlet);
  return [...new Set(chosen === undefined ? named : [chosen, ...named])];
}

/** The same in the order of help pages: the default, then by name. */
export function setsInHelp(cmdlet: Cmdlet): string[] {
  const chosen = defaultParameterSet(cmdlet);
  const others = shownSets(cmdlet).filter((set) => set !== chosen);
  return [...(chosen === undefined ? [] : [chosen]), ...others.sort(byName)];
}

/** Compares names in any case, in the same way on every machine. */
export function byName(one: string, other: string): number {
  const [first, second] = [one.toLowerCase(), other.toLowerCase()];
  return first < second ? -1 : first > second ? 1 : 0;
}

function usesOf(cmdlet: Cmdlet, parameter: Parameter): ParameterUse[] {
  const { mandatoryIn, fromPipelineIn, fromPipelineByPropertyNameIn } = parameter.options;
  return setsInHelp(cmdlet)
    .filter((set) => isInSet(parameter, set))
    .map((set) => {
      const ways = [
        ...(includesSet(fromPipelineByPropertyNameIn, set) ? ['ByPropertyName'] : []),
        ...(includesSet(fromPipelineIn, set) ? ['ByValue'] : []),
      ];
      return {
        set,
        mandatory: includesSet(mandatoryIn, set),
        pipelineInput: ways.length > 0 ? `True (${ways.join(', ')})` : 'False',
      };
    });
}

import { defaultParameterSet, pascalCase, type Cmdlet } from '../cmdlet.js';
import { allParameterSets, includesSet, isInSet, type Parameter } from '../parameter.js';
import type { ValueType } from '../value-type.js';

/** Parameter sets as bits, as the engine keeps them. All ones means "no choice made yet". */
export type SetFlags = number;
export const everySet: SetFlags = -1;

/** What one `[Parameter()]` attribute says. `flag` 0 means: in all sets. */
export interface SetData {
  readonly flag: SetFlags;
  readonly mandatory: boolean;
  readonly fromPipeline: boolean;
  readonly fromPipelineByPropertyName: boolean;
}

export interface CompiledParameter {
  /** In camel case, as bound. */
  readonly key: string;
  /** In Pascal case, as shown. */
  readonly name: string;
  readonly names: readonly string[];
  readonly parameter: Parameter;
  /** The type of one item of a list; else the type itself. */
  readonly itemType: ValueType;
  /** 0 when it is in all sets. */
  readonly flags: SetFlags;
  readonly sets: readonly SetData[];
  readonly mandatorySomewhere: boolean;
  readonly pipedSomewhere: boolean;
}

export interface CompiledCmdlet {
  readonly cmdlet: Cmdlet;
  readonly parameters: readonly CompiledParameter[];
  /** Bits of the sets that exist for the engine: those that some parameter names, and the default. */
  readonly declaredSets: SetFlags;
  readonly setCount: number;
  /** 0 when there is none. */
  readonly defaultSet: SetFlags;
  /** Parameters by each of their names, in lower case. */
  readonly byName: ReadonlyMap<string, CompiledParameter>;
  nameOf(flags: SetFlags): string;
}

const compiled = new WeakMap<Cmdlet, CompiledCmdlet>();

/** The declaration in the form in which the binder works, made once. */
export function compile(cmdlet: Cmdlet): CompiledCmdlet {
  const known = compiled.get(cmdlet);
  if (known) return known;
  const parameters = Object.entries(cmdlet.parameters).map(([key, parameter]) =>
    compileParameter(cmdlet, key, parameter),
  );
  const defaultName = defaultParameterSet(cmdlet);
  const defaultSet = defaultName === undefined ? 0 : flagOf(cmdlet, defaultName);
  const declaredSets = parameters.reduce((flags, each) => flags | each.flags, defaultSet);
  const made: CompiledCmdlet = {
    cmdlet,
    parameters,
    declaredSets,
    setCount: countSets(declaredSets),
    defaultSet,
    byName: new Map(parameters.flatMap((each) => each.names.map((name) => [name.toLowerCase(), each] as const))),
    nameOf: (flags) => cmdlet.parameterSets.find((set) => (flags & flagOf(cmdlet, set)) !== 0) ?? allParameterSets,
  };
  compiled.set(cmdlet, made);
  return made;
}

/** How many sets the bits stand for; "no choice made yet" counts as one, as in the engine. */
export function countSets(flags: SetFlags): number {
  if (flags === everySet) return 1;
  let count = 0;
  for (let rest = flags; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** The attributes of a parameter that concern these sets. */
export function setDataIn(parameter: CompiledParameter, flags: SetFlags): SetData[] {
  return parameter.sets.filter((data) => data.flag === 0 || (data.flag & flags) !== 0);
}

function compileParameter(cmdlet: Cmdlet, key: string, parameter: Parameter): CompiledParameter {
  const sets = setDataOf(cmdlet, parameter);
  return {
    key,
    name: pascalCase(key),
    names: [pascalCase(key), ...parameter.options.aliases],
    parameter,
    itemType: parameter.type.element ?? parameter.type,
    flags: sets.reduce((flags, data) => flags | data.flag, 0),
    sets,
    mandatorySomewhere: sets.some((data) => data.mandatory),
    pipedSomewhere: sets.some((data) => data.fromPipeline || data.fromPipelineByPropertyName),
  };
}

/** One attribute for all sets where the parameter is the same in all; else one a set. The psm1 generator does the same. */
function setDataOf(cmdlet: Cmdlet, parameter: Parameter): SetData[] {
  const { options } = parameter;
  if (isSameInAllSets(parameter)) {
    return [
      {
        flag: 0,
        mandatory: options.mandatoryIn.length > 0,
        fromPipeline: options.fromPipelineIn.length > 0,
        fromPipelineByPropertyName: options.fromPipelineByPropertyNameIn.length > 0,
      },
    ];
  }
  return cmdlet.parameterSets
    .filter((set) => isInSet(parameter, set))
    .map((set) => ({
      flag: flagOf(cmdlet, set),
      mandatory: includesSet(options.mandatoryIn, set),
      fromPipeline: includesSet(options.fromPipelineIn, set),
      fromPipelineByPropertyName: includesSet(options.fromPipelineByPropertyNameIn, set),
    }));
}

/** True when one `[Parameter()]` attribute without a set name says all there is to say. */
export function isSameInAllSets({ options }: Parameter): boolean {
  const lists = [options.sets, options.mandatoryIn, options.fromPipelineIn, options.fromPipelineByPropertyNameIn];
  return (
    options.sets.includes(allParameterSets) && lists.every((sets) => sets.every((set) => set === allParameterSets))
  );
}

function flagOf(cmdlet: Cmdlet, set: string): SetFlags {
  return 1 << cmdlet.parameterSets.indexOf(set);
}

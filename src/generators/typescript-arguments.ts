import { defaultParameterSet, type Cmdlet } from '../cmdlet/cmdlet.js';
import { includesSet, isInSet, type Parameter } from '../cmdlet/parameter.js';
import { documentedMembers } from './documented-members.js';
import { documentedType } from './documented-type.js';
import { escapeTsdoc, tsdoc } from './tsdoc.js';
import { lineWidth, typeArguments } from './type-arguments.js';

/** The name of what a cmdlet's function takes. */
export function argumentsName(cmdlet: Cmdlet): string {
  return `${baseName(cmdlet)}Arguments`;
}

/** The name of what it takes when it is given pipeline input, or `never` when nothing of it can be bound. */
export function pipedArgumentsName(cmdlet: Cmdlet): string {
  return pipedSets(cmdlet).length > 0 ? `${baseName(cmdlet)}PipedArguments` : 'never';
}

/**
 * An interface for each parameter set, and their union where there are several.
 *
 * @param see - A line for the end of each one's help.
 */
export function argumentInterfaces(cmdlet: Cmdlet, see: string): string[] {
  const interfaces = cmdlet.parameterSets.map((set) => {
    const isOnly = cmdlet.parameterSets.length === 1;
    const title = isOnly ? `Arguments of ${cmdlet.name}.` : `Arguments of ${cmdlet.name}, parameter set ${set}.`;
    const parameters = shownParameters(cmdlet);
    const own = parameters.filter(([, parameter]) => isInSet(parameter, set));
    const others = parameters.filter(([, parameter]) => !isInSet(parameter, set));
    const members = [
      ...own.map(([key, parameter]) => member(key, parameter, includesSet(parameter.options.mandatoryIn, set))),
      ...others.map(([key]) => `${tsdoc('  ', 'Not in this parameter set.')}  ${key}?: undefined;\n`),
    ];
    return `${tsdoc('', title, '', escapeTsdoc(cmdlet.synopsis), '', see)}export interface ${setName(cmdlet, set)} {\n${members.join('')}}\n`;
  });
  if (interfaces.length === 1) return interfaces;
  const members = cmdlet.parameterSets.map((set) => intersection(setName(cmdlet, set), requirementsOf(cmdlet, set)));
  return [...interfaces, union([`Arguments of ${cmdlet.name}.`, '', see], argumentsName(cmdlet), members)];
}

/** The same with pipeline input: an interface for each set that takes some, in which what it supplies may be left out. */
export function pipedArgumentInterfaces(cmdlet: Cmdlet, see: string): string[] {
  const title = `Arguments of ${cmdlet.name} with pipeline input.`;
  const isOnly = cmdlet.parameterSets.length === 1;
  const sets = pipedSets(cmdlet);
  const interfaces = sets.map((set) => {
    const own = setName(cmdlet, set);
    const piped = pipedParameters(cmdlet, set);
    const keys = piped.map(([key]) => `'${key}'`).join(' | ');
    const members =
      piped.length === 1
        ? piped.map(([key]) => `${tsdoc('  ', 'Comes from the pipeline.')}  ${key}?: undefined;\n`)
        : piped.map(([key, parameter]) => member(key, parameter, false));
    return (
      `${tsdoc('', isOnly ? title : `Arguments of ${cmdlet.name} with pipeline input, parameter set ${set}.`, '', see)}` +
      `${typeArguments(`export interface ${pipedSetName(cmdlet, set)} extends Omit`, [own, keys], ' {')}\n${members.join('')}}\n`
    );
  });
  const members = sets.map((set) => intersection(pipedSetName(cmdlet, set), pipedRequirements(cmdlet, set)));
  if (sets.length === 0 || members[0] === pipedArgumentsName(cmdlet)) return interfaces;
  return [...interfaces, union([title, '', see], pipedArgumentsName(cmdlet), members)];
}

/** The sets in which some parameter takes pipeline input. */
function pipedSets(cmdlet: Cmdlet): string[] {
  return cmdlet.parameterSets.filter((set) => pipedParameters(cmdlet, set).length > 0);
}

function pipedParameters(cmdlet: Cmdlet, set: string): [string, Parameter][] {
  return shownParameters(cmdlet).filter(([, parameter]) => {
    const { fromPipelineIn, fromPipelineByPropertyNameIn } = parameter.options;
    return isInSet(parameter, set) && includesSet([...fromPipelineIn, ...fromPipelineByPropertyNameIn], set);
  });
}

/** The pipeline has something left to supply. */
function pipedRequirements(cmdlet: Cmdlet, set: string): string[] {
  const keys = pipedParameters(cmdlet, set).map(([key]) => key);
  return keys.length > 1
    ? [`(${keys.map((key) => documentedMembers([['Comes from the pipeline.', `${key}?: undefined`]])).join(' | ')})`]
    : [];
}

/**
 * What a set needs besides its mandatory parameters so that it is chosen, as `ArgumentsOf` of the kernel infers it: not
 * to fit the default set, and not to complete another set too.
 */
function requirementsOf(cmdlet: Cmdlet, set: string): string[] {
  const chosen = defaultParameterSet(cmdlet);
  if (set === chosen) return [];
  const [own, mandatory] = [keysIn(cmdlet, set), mandatoryKeys(cmdlet, set)];
  return cmdlet.parameterSets
    .filter((other) => other !== set)
    .flatMap((other) => {
      const [others, needed] = [keysIn(cmdlet, other), mandatoryKeys(cmdlet, other)];
      const isApart = other !== chosen && !needed.every((key) => own.includes(key));
      if (isApart || !mandatory.every((key) => others.includes(key))) return [];
      const given = own.filter((key) => !others.includes(key));
      const left = other === chosen ? [] : needed.filter((key) => !mandatory.includes(key));
      const ways = [
        ...given.map((key) => documentedMembers([neededMember(cmdlet, key)])),
        ...left.map((key) => documentedMembers([['Not in this parameter set.', `${key}?: undefined`]])),
      ];
      const [only = 'never', ...more] = ways;
      return [more.length > 0 ? `(${ways.join(' | ')})` : only];
    });
}

function shownParameters(cmdlet: Cmdlet): [string, Parameter][] {
  return Object.entries(cmdlet.parameters).filter(([, { options }]) => !options.hidden);
}

function keysIn(cmdlet: Cmdlet, set: string): string[] {
  return shownParameters(cmdlet)
    .filter(([, parameter]) => isInSet(parameter, set))
    .map(([key]) => key);
}

function mandatoryKeys(cmdlet: Cmdlet, set: string): string[] {
  return keysIn(cmdlet, set).filter((key) => includesSet(cmdlet.parameters[key]?.options.mandatoryIn ?? [], set));
}

function intersection(name: string, requirements: readonly string[]): string {
  return requirements.length > 0 ? `(${[name, ...requirements].join(' & ')})` : name;
}

function member(key: string, { type, help, options }: Parameter, mandatory: boolean): string {
  const defaultValue =
    options.defaultTextElsewhere === undefined
      ? []
      : ['', `@defaultValue ${escapeTsdoc(options.defaultTextElsewhere)}`];
  const text = documentedType(type);
  const declared = mandatory ? `${key}: ${text}` : `${key}?: ${orUndefined(text)}`;
  return `${tsdoc('  ', escapeTsdoc(help), ...defaultValue)}  ${declared};\n`;
}

/** A parameter that has to be given for its set to be chosen. */
function neededMember(cmdlet: Cmdlet, key: string): [help: string, text: string] {
  const { help = '', type } = cmdlet.parameters[key] ?? {};
  return [help, `${key}: ${type ? documentedType(type) : 'never'}`];
}

function orUndefined(typeScript: string): string {
  return typeScript === 'unknown' ? typeScript : `${typeScript} | undefined`;
}

function union(help: readonly string[], name: string, members: readonly string[]): string {
  const [before, joined] = [`export type ${name} =`, members.join(' | ')];
  const layouts = [`${before} ${joined};`, `${before}\n  ${joined};`];
  const fitting = layouts.find((text) => text.split('\n').every((line) => line.length <= lineWidth));
  return `${tsdoc('', ...help)}${fitting ?? `${[before, ...members.map((each) => `  | ${each}`)].join('\n')};`}\n`;
}

function setName(cmdlet: Cmdlet, set: string): string {
  return cmdlet.parameterSets.length === 1 ? argumentsName(cmdlet) : `${baseName(cmdlet)}${set}`;
}

function pipedSetName(cmdlet: Cmdlet, set: string): string {
  const isOnly = cmdlet.parameterSets.length === 1 && pipedParameters(cmdlet, set).length === 1;
  return isOnly ? pipedArgumentsName(cmdlet) : `${setName(cmdlet, set)}Piped`;
}

function baseName({ verb, noun }: Cmdlet): string {
  return verb + noun;
}

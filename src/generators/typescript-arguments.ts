import type { Cmdlet } from '../cmdlet/cmdlet.js';
import { includesSet, isInSet, type Parameter } from '../cmdlet/parameter.js';
import { escapeTsdoc, tsdoc } from './tsdoc.js';
import { lineWidth, typeArguments } from './type-arguments.js';

/** The name of what a cmdlet's function takes. */
export function argumentsName(cmdlet: Cmdlet): string {
  return `${baseName(cmdlet)}Arguments`;
}

/** The name of what it takes when it is given pipeline input: another only if the pipeline can supply what is mandatory. */
export function pipedArgumentsName(cmdlet: Cmdlet): string {
  return cmdlet.parameterSets.some((set) => suppliedByPipeline(cmdlet, set).length > 0)
    ? `${baseName(cmdlet)}PipedArguments`
    : argumentsName(cmdlet);
}

/** An interface for each parameter set, and their union where there are several. */
export function argumentInterfaces(cmdlet: Cmdlet): string[] {
  const interfaces = cmdlet.parameterSets.map((set) => {
    const isOnly = cmdlet.parameterSets.length === 1;
    const title = isOnly ? `Arguments of ${cmdlet.name}.` : `Arguments of ${cmdlet.name}, parameter set ${set}.`;
    const parameters = Object.entries(cmdlet.parameters);
    const own = parameters.filter(([, parameter]) => isInSet(parameter, set));
    const others = parameters.filter(([, parameter]) => !isInSet(parameter, set));
    const members = [
      ...own.map(([key, parameter]) => member(key, parameter, includesSet(parameter.options.mandatoryIn, set))),
      ...others.map(([key]) => `${tsdoc('  ', 'Not in this parameter set.')}  ${key}?: undefined;\n`),
    ];
    return `${tsdoc('', title)}export interface ${setName(cmdlet, set)} {\n${members.join('')}}\n`;
  });
  if (interfaces.length === 1) return interfaces;
  const names = cmdlet.parameterSets.map((set) => setName(cmdlet, set));
  return [...interfaces, union(`Arguments of ${cmdlet.name}.`, argumentsName(cmdlet), names)];
}

/** The same for pipeline input, which supplies mandatory parameters: an interface for each set that differs. */
export function pipedArgumentInterfaces(cmdlet: Cmdlet): string[] {
  if (pipedArgumentsName(cmdlet) === argumentsName(cmdlet)) return [];
  const title = `Arguments of ${cmdlet.name} with pipeline input.`;
  const isOnly = cmdlet.parameterSets.length === 1;
  const interfaces: string[] = [];
  const names = cmdlet.parameterSets.map((set) => {
    const supplied = suppliedByPipeline(cmdlet, set);
    if (supplied.length === 0) return setName(cmdlet, set);
    const name = isOnly ? pipedArgumentsName(cmdlet) : `${setName(cmdlet, set)}Piped`;
    const keys = supplied.map(([key]) => `'${key}'`).join(' | ');
    const members = supplied.map(([key, parameter]) => member(key, parameter, false));
    interfaces.push(
      `${tsdoc('', isOnly ? title : `Arguments of ${cmdlet.name} with pipeline input, parameter set ${set}.`)}` +
        `${typeArguments(`export interface ${name} extends Omit`, [setName(cmdlet, set), keys], ' {')}\n${members.join('')}}\n`,
    );
    return name;
  });
  return isOnly ? interfaces : [...interfaces, union(title, pipedArgumentsName(cmdlet), names)];
}

/** What is mandatory in a set unless the pipeline supplies it. */
function suppliedByPipeline(cmdlet: Cmdlet, set: string): [string, Parameter][] {
  return Object.entries(cmdlet.parameters).filter(([, parameter]) => {
    const { fromPipelineIn, fromPipelineByPropertyNameIn, mandatoryIn } = parameter.options;
    const isPiped = includesSet([...fromPipelineIn, ...fromPipelineByPropertyNameIn], set);
    return isPiped && isInSet(parameter, set) && includesSet(mandatoryIn, set);
  });
}

function member(key: string, { type, help, options }: Parameter, mandatory: boolean): string {
  const defaultValue =
    options.defaultTextElsewhere === undefined
      ? []
      : ['', `@defaultValue ${escapeTsdoc(options.defaultTextElsewhere)}`];
  const declared = mandatory ? `${key}: ${type.typeScript}` : `${key}?: ${orUndefined(type.typeScript)}`;
  return `${tsdoc('  ', escapeTsdoc(help), ...defaultValue)}  ${declared};\n`;
}

function orUndefined(typeScript: string): string {
  return typeScript === 'unknown' ? typeScript : `${typeScript} | undefined`;
}

function union(title: string, name: string, members: readonly string[]): string {
  const line = `export type ${name} = ${members.join(' | ')};`;
  const lines = [`export type ${name} =`, ...members.map((each) => `  | ${each}`)].join('\n');
  return `${tsdoc('', title)}${line.length <= lineWidth ? line : `${lines};`}\n`;
}

function setName(cmdlet: Cmdlet, set: string): string {
  return cmdlet.parameterSets.length === 1 ? argumentsName(cmdlet) : `${baseName(cmdlet)}${set}`;
}

function baseName({ verb, noun }: Cmdlet): string {
  return verb + noun;
}

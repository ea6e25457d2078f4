import type { Cmdlet } from '../cmdlet/cmdlet.js';
import type { CmdletModule } from '../cmdlet/module.js';
import type { OutputType } from '../cmdlet/output-type.js';
import { byName, documentedParameters, shouldProcessParameters, type ShownParameter } from './shown-parameters.js';
import { shortName } from './type-names.js';

/** How one object argument is made, for the notes of a help page. */
export interface ModelNote {
  /** `BODY <IApiKeys>` */
  readonly syntax: string;
  readonly help: string;
  readonly properties: readonly { readonly syntax: string; readonly help: string }[];
}

/** One property of an object that a cmdlet writes; those of an object within it stand below it. */
export interface OutputNote {
  readonly name: string;
  readonly help: string;
  readonly properties: readonly OutputNote[];
}

export interface RelatedLink {
  readonly text: string;
  readonly uri: string;
}

/** Says what the notes of an object argument are for. */
export const modelNotesIntroduction = [
  'COMPLEX PARAMETER PROPERTIES',
  'To create the parameters described below, construct a hash table containing the appropriate properties. For information on hash tables, run Get-Help about_Hash_Tables.',
] as const;

/** Stands before the properties of an object that a cmdlet writes: platyPS reads no list without words before it. */
export const outputNotesIntroduction = 'It has these properties:';

/** The parameters in the order of help pages: by name, then those that PowerShell adds. */
export function parametersInHelp(cmdlet: Cmdlet): ShownParameter[] {
  const declared = documentedParameters(cmdlet).sort((one, other) => byName(one.name, other.name));
  return [...declared, ...shouldProcessParameters(cmdlet)];
}

export function cmdletDescription({ description, descriptionInPowerShell }: Cmdlet): string {
  return descriptionInPowerShell === undefined ? description : `${description}\n${descriptionInPowerShell}`;
}

/** The accepted values are named here only where the help does not name them itself. */
export function parameterDescription({ name, help, choices, model }: ShownParameter): string {
  const namesChoices = choices.every((choice) => help.includes(choice));
  return [
    help,
    ...(namesChoices ? [] : [`Accepted values: ${choices.join(', ')}.`]),
    ...(model ? [`To construct, see NOTES section for ${name.toUpperCase()} properties and create a hash table.`] : []),
  ].join('\n');
}

export function modelNotes(cmdlet: Cmdlet): ModelNote[] {
  return parametersInHelp(cmdlet).flatMap(({ name, typeName, help, model }) => {
    if (!model) return [];
    const properties = model.fields.map((field) => ({
      syntax: `[${field.name} <${shortName(field.type.typeName)}>]`,
      help: onOneLine(field.help) + (field.aliases.length > 0 ? ` Also taken as ${field.aliases.join(' or ')}.` : ''),
    }));
    return [{ syntax: `${name.toUpperCase()} <${shortName(typeName)}>`, help: onOneLine(help), properties }];
  });
}

export function outputNotes({ properties = [] }: OutputType): OutputNote[] {
  return properties.map(({ name, help, of }) => ({
    name,
    help: onOneLine(help),
    properties: of ? outputNotes(of) : [],
  }));
}

/** The types that the pipeline may supply, by name. */
export function inputTypes(cmdlet: Cmdlet): string[] {
  const piped = documentedParameters(cmdlet).filter((parameter) =>
    parameter.uses.some((use) => use.pipelineInput !== 'False'),
  );
  return [...new Set(piped.map((parameter) => parameter.typeName))].sort(byName);
}

export function onlineHelp(module: CmdletModule, cmdlet: Cmdlet): string {
  return `${module.helpUri}/${cmdlet.name}.md`;
}

/** To the cmdlets of the same noun and to those that the help speaks of, by name; then to the module's own page. */
export function relatedLinks(module: CmdletModule, cmdlet: Cmdlet): RelatedLink[] {
  const texts = [
    cmdletDescription(cmdlet),
    ...documentedParameters(cmdlet).map(({ help }) => help),
    ...cmdlet.examples.flatMap(({ pwsh, remarks }) => [pwsh, remarks]),
  ].join('\n');
  const words = new Set(texts.match(/[\w-]+/g));
  const links = Object.values(module.cmdlets)
    .filter((other) => other.name !== cmdlet.name && (other.noun === cmdlet.noun || words.has(other.name)))
    .map((other) => ({ text: other.name, uri: onlineHelp(module, other) }))
    .sort((one, other) => byName(one.text, other.text));
  return [...links, { text: module.name, uri: `${module.helpUri}/${module.name}.md` }];
}

/** Texts are declared one sentence a line. */
function onOneLine(text: string): string {
  return text.replaceAll('\n', ' ');
}

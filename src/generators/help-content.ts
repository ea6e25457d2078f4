import type { Cmdlet } from '../cmdlet/cmdlet.js';
import type { CmdletModule } from '../cmdlet/module.js';
import { byName, documentedParameters, shouldProcessParameters, type ShownParameter } from './shown-parameters.js';
import { shortName } from './type-names.js';

/** How one object argument is made, for the notes of a help page. */
export interface ModelNote {
  /** `BODY <IApiKeys>` */
  readonly syntax: string;
  readonly help: string;
  readonly properties: readonly { readonly syntax: string; readonly help: string }[];
}

/** Says what the notes of an object argument are for. */
export const modelNotesIntroduction = [
  'COMPLEX PARAMETER PROPERTIES',
  'To create the parameters described below, construct a hash table containing the appropriate properties. For information on hash tables, run Get-Help about_Hash_Tables.',
] as const;

/** The parameters in the order of help pages: by name, then those that PowerShell adds. */
export function parametersInHelp(cmdlet: Cmdlet): ShownParameter[] {
  const declared = documentedParameters(cmdlet).sort((one, other) => byName(one.name, other.name));
  return [...declared, ...shouldProcessParameters(cmdlet)];
}

export function parameterDescription({ name, help, model }: ShownParameter): string {
  if (!model) return help;
  return `${help}\nTo construct, see NOTES section for ${name.toUpperCase()} properties and create a hash table.`;
}

export function modelNotes(cmdlet: Cmdlet): ModelNote[] {
  return parametersInHelp(cmdlet).flatMap(({ name, typeName, help, model }) => {
    if (!model) return [];
    const properties = model.fields.map((field) => ({
      syntax: `[${field.name} <${shortName(field.type.typeName)}>]`,
      help: onOneLine(field.help),
    }));
    return [{ syntax: `${name.toUpperCase()} <${shortName(typeName)}>`, help: onOneLine(help), properties }];
  });
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

/** Texts are declared one sentence a line. */
function onOneLine(text: string): string {
  return text.replaceAll('\n', ' ');
}

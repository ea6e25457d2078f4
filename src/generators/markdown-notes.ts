import type { Cmdlet } from '../cmdlet/cmdlet.js';
import type { CmdletModule } from '../cmdlet/module.js';
import {
  inputTypes,
  modelNotes,
  modelNotesIntroduction,
  outputNotes,
  outputNotesIntroduction,
  relatedLinks,
  type OutputNote,
} from './help-content.js';
import { escapeMarkdown } from './markdown-text.js';

/** What stands below `## INPUTS`. */
export function inputSections(cmdlet: Cmdlet): string[] {
  return inputTypes(cmdlet).map((typeName) => `### ${typeName}`);
}

/**
 * What stands below `## OUTPUTS`: the type, and the properties of an object.
 *
 * @param afterHeading - The line ends after a heading, which the schemas have one or two of.
 */
export function outputSection({ output }: Cmdlet, afterHeading: string): string {
  const properties = propertyLines(outputNotes(output), '');
  if (properties.length === 0) return `### ${output.typeName}`;
  return `### ${output.typeName}${afterHeading}${[outputNotesIntroduction, ...properties].join('\n')}`;
}

/** What stands below `## NOTES`. Code spans, as in the newer pages of Az: a bare `<IApiKeys>` would be taken for HTML. */
export function noteSections(cmdlet: Cmdlet): string[] {
  const notes = modelNotes(cmdlet).map(({ syntax, help, properties }) =>
    [
      `\`${syntax}\`: ${escapeMarkdown(help)}`,
      ...properties.map((property) => `  - \`${property.syntax}\`: ${escapeMarkdown(property.help)}`),
    ].join('\n'),
  );
  return notes.length > 0 ? [...modelNotesIntroduction, ...notes] : [];
}

/** Absolute, because only such links reach the help that platyPS makes of a page. */
export function relatedLinkLines(module: CmdletModule, cmdlet: Cmdlet): string[] {
  return relatedLinks(module, cmdlet).map(({ text, uri }) => `[${text}](${uri})`);
}

function propertyLines(notes: readonly OutputNote[], indent: string): string[] {
  return notes.flatMap(({ name, help, properties }) => [
    `${indent}- \`${name}\`: ${escapeMarkdown(help)}`,
    ...propertyLines(properties, `${indent}  `),
  ]);
}

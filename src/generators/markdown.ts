import type { Cmdlet, Example } from '../cmdlet/cmdlet.js';
import type { CmdletModule } from '../cmdlet/module.js';
import { inputTypes, modelNotes, modelNotesIntroduction, onlineHelp, parametersInHelp } from './help-content.js';
import { commonParametersSection, parameterSection } from './markdown-parameter.js';
import { escapeMarkdown } from './markdown-text.js';
import { byName, documentedParameters, setsInHelp, shouldProcessParameters } from './shown-parameters.js';
import { syntaxParts } from './syntax.js';
import { shortName } from './type-names.js';
import { splitVersion } from './version.js';

/** Columns at which platyPS breaks a syntax line. */
const syntaxWidth = 110;

/** The help page of a cmdlet, `docs/<module>/<cmdlet>.md`, in the form that Az modules publish (platyPS schema 2.0.0). */
export function generateMarkdown(module: CmdletModule, cmdlet: Cmdlet): string {
  return [
    frontMatter(module, cmdlet),
    `# ${cmdlet.name}`,
    `## SYNOPSIS\n${escapeMarkdown(cmdlet.synopsis)}`,
    '## SYNTAX',
    ...syntaxSections(cmdlet),
    `## DESCRIPTION\n${escapeMarkdown(cmdlet.description)}`,
    '## EXAMPLES',
    ...cmdlet.examples.flatMap(exampleSections),
    '## PARAMETERS',
    ...parametersInHelp(cmdlet).map((parameter) => parameterSection(cmdlet, parameter)),
    commonParametersSection,
    '## INPUTS',
    ...inputTypes(cmdlet).map((typeName) => `### ${typeName}`),
    '## OUTPUTS',
    `### ${cmdlet.output.typeName}`,
    '## NOTES',
    ...notesOf(cmdlet),
    '## RELATED LINKS',
    '',
  ].join('\n\n');
}

/** The page that lists a module's cmdlets, `docs/<module>/<module>.md`. */
export function generateModulePage(module: CmdletModule): string {
  const cmdlets = Object.values(module.cmdlets).sort((one, other) => byName(one.name, other.name));
  const sections = cmdlets.map(({ name, synopsis }) => `### [${name}](${name}.md)\n${escapeMarkdown(synopsis)}`);
  return `---
Module Name: ${module.name}
Module Guid: ${module.guid}
Download Help Link: ${module.helpUri}
Help Version: ${splitVersion(module.version).version}
Locale: en-US
---

# ${module.name} Module

## Description
${escapeMarkdown(module.description)}

## ${module.name} Cmdlets

${sections.join('\n\n')}
`;
}

function frontMatter(module: CmdletModule, cmdlet: Cmdlet): string {
  return [
    '---',
    `external help file: ${module.name}-help.xml`,
    `Module Name: ${module.name}`,
    `online version: ${onlineHelp(module, cmdlet)}`,
    'schema: 2.0.0',
    '---',
  ].join('\n');
}

function syntaxSections(cmdlet: Cmdlet): string[] {
  const parameters = [...documentedParameters(cmdlet), ...shouldProcessParameters(cmdlet)];
  const sets = setsInHelp(cmdlet);
  return sets.map((set, index) => {
    const heading =
      sets.length > 1 ? `### ${set}${index === 0 && cmdlet.defaultParameterSet !== null ? ' (Default)' : ''}\n` : '';
    return `${heading}\`\`\`\n${wrap(syntaxParts(cmdlet, parameters, set, shortName))}\n\`\`\``;
  });
}

function wrap(parts: readonly string[]): string {
  const lines: string[] = [];
  for (const part of parts) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + part.length <= syntaxWidth) lines.push(`${lines.pop()} ${part}`);
    else lines.push(lines.length === 0 ? part : ` ${part}`);
  }
  return lines.join('\n');
}

function exampleSections({ title, pwsh, output, remarks }: Example, index: number): string[] {
  return [
    `### Example ${index + 1}: ${escapeMarkdown(title)}\n\`\`\`powershell\n${pwsh}\n\`\`\``,
    ...(output ? [`\`\`\`output\n${output}\n\`\`\``] : []),
    escapeMarkdown(remarks),
  ];
}

/** Code spans, as in the newer pages of Az: a bare `<IApiKeys>` would be taken for HTML. */
function notesOf(cmdlet: Cmdlet): string[] {
  const notes = modelNotes(cmdlet).map(({ syntax, help, properties }) =>
    [
      `\`${syntax}\`: ${escapeMarkdown(help)}`,
      ...properties.map((property) => `  - \`${property.syntax}\`: ${escapeMarkdown(property.help)}`),
    ].join('\n'),
  );
  return notes.length > 0 ? [...modelNotesIntroduction, ...notes] : [];
}

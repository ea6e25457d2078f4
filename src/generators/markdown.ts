import type { Cmdlet, Example } from '../cmdlet/cmdlet.js';
import type { CmdletModule } from '../cmdlet/module.js';
import { cmdletDescription, onlineHelp, parametersInHelp } from './help-content.js';
import { inputSections, noteSections, outputSection, relatedLinkLines } from './markdown-notes.js';
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
  return `${[
    frontMatter(module, cmdlet),
    `# ${cmdlet.name}`,
    `## SYNOPSIS\n${escapeMarkdown(cmdlet.synopsis)}`,
    '## SYNTAX',
    ...syntaxSections(cmdlet),
    `## DESCRIPTION\n${escapeMarkdown(cmdletDescription(cmdlet))}`,
    '## EXAMPLES',
    ...cmdlet.examples.flatMap((example, index) => exampleSections(example, index, '\n')),
    '## PARAMETERS',
    ...parametersInHelp(cmdlet).map((parameter) => parameterSection(cmdlet, parameter)),
    commonParametersSection,
    '## INPUTS',
    ...inputSections(cmdlet),
    '## OUTPUTS',
    outputSection(cmdlet, '\n'),
    '## NOTES',
    ...noteSections(cmdlet),
    '## RELATED LINKS',
    ...relatedLinkLines(module, cmdlet),
  ].join('\n\n')}\n`;
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
    return `${heading}\`\`\`\n${wrapSyntax(syntaxParts(cmdlet, parameters, set, shortName), syntaxWidth)}\n\`\`\``;
  });
}

/** A syntax line, broken between its parts; a line that goes on begins with a blank. */
export function wrapSyntax(parts: readonly string[], width: number): string {
  const lines: string[] = [];
  for (const part of parts) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + part.length <= width) lines.push(`${lines.pop()} ${part}`);
    else lines.push(lines.length === 0 ? part : ` ${part}`);
  }
  return lines.join('\n');
}

/** @param afterHeading - The line ends after a heading, which the schemas have one or two of. */
export function exampleSections(
  { title, pwsh, output, remarks }: Example,
  index: number,
  afterHeading: string,
): string[] {
  return [
    `### Example ${index + 1}: ${escapeMarkdown(title)}${afterHeading}\`\`\`powershell\n${pwsh}\n\`\`\``,
    ...(output ? [`\`\`\`output\n${output}\n\`\`\``] : []),
    escapeMarkdown(remarks),
  ];
}

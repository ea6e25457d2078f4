import type { Cmdlet } from '../cmdlet/cmdlet.js';
import type { CmdletModule } from '../cmdlet/module.js';
import { cmdletDescription, onlineHelp, parameterDescription, parametersInHelp } from './help-content.js';
import { exampleSections, wrapSyntax } from './markdown.js';
import { inputSections, noteSections, outputSection, relatedLinkLines } from './markdown-notes.js';
import { escapeMarkdown } from './markdown-text.js';
import {
  byName,
  documentedParameters,
  setsInHelp,
  shouldProcessParameters,
  shownSets,
  type ShownParameter,
} from './shown-parameters.js';
import { syntaxParts } from './syntax.js';
import { accelerator, shortName } from './type-names.js';
import { splitVersion } from './version.js';

/** Columns at which Microsoft.PowerShell.PlatyPS breaks a syntax line. */
const syntaxWidth = 100;
const afterHeading = '\n\n';

/**
 * The help page of a cmdlet in the form of Microsoft.PowerShell.PlatyPS 1.x (schema 2024-05-01).
 *
 * @param date - The day for `ms.date`, `MM/dd/yyyy`.
 */
export function generateMarkdown2024(module: CmdletModule, cmdlet: Cmdlet, date: string): string {
  return `${[
    frontMatter([
      ['document type', 'cmdlet'],
      ['external help file', `${module.name}-help.xml`],
      ['HelpUri', onlineHelp(module, cmdlet)],
      ['Locale', 'en-US'],
      ['Module Name', module.name],
      ['ms.date', date],
      ['PlatyPS schema version', '2024-05-01'],
      ['title', cmdlet.name],
    ]),
    `# ${cmdlet.name}`,
    '## SYNOPSIS',
    escapeMarkdown(cmdlet.synopsis),
    '## SYNTAX',
    ...syntaxSections(cmdlet),
    '## ALIASES',
    '## DESCRIPTION',
    escapeMarkdown(cmdletDescription(cmdlet)),
    '## EXAMPLES',
    ...cmdlet.examples.flatMap((example, index) => exampleSections(example, index, afterHeading)),
    '## PARAMETERS',
    ...parametersInHelp(cmdlet)
      .sort((one, other) => byName(one.name, other.name))
      .map((parameter) => parameterSection(cmdlet, parameter)),
    commonParametersSection,
    '## INPUTS',
    ...inputSections(cmdlet),
    '## OUTPUTS',
    outputSection(cmdlet, afterHeading),
    '## NOTES',
    ...noteSections(cmdlet),
    '## RELATED LINKS',
    relatedLinkLines(module, cmdlet)
      .map((line) => `- ${line}`)
      .join('\n'),
  ].join('\n\n')}\n`;
}

/** The page that lists a module's cmdlets, in the same form. */
export function generateModulePage2024(module: CmdletModule, date: string): string {
  const cmdlets = Object.values(module.cmdlets).sort((one, other) => byName(one.name, other.name));
  return `${[
    frontMatter([
      ['document type', 'module'],
      ['Help Version', splitVersion(module.version).version],
      ['HelpInfoUri', module.helpUri],
      ['Locale', 'en-US'],
      ['Module Guid', module.guid],
      ['Module Name', module.name],
      ['ms.date', date],
      ['PlatyPS schema version', '2024-05-01'],
      ['title', `${module.name} Module`],
    ]),
    `# ${module.name} Module`,
    '## Description',
    escapeMarkdown(module.description),
    `## ${module.name}`,
    ...cmdlets.flatMap(({ name, synopsis }) => [`### [${name}](${name}.md)`, escapeMarkdown(synopsis)]),
  ].join('\n\n')}\n`;
}

function frontMatter(entries: readonly (readonly [key: string, value: string])[]): string {
  return ['---', ...entries.map(([key, value]) => `${key}: ${value}`), '---'].join('\n');
}

function syntaxSections(cmdlet: Cmdlet): string[] {
  const parameters = [...documentedParameters(cmdlet), ...shouldProcessParameters(cmdlet)];
  const typeText = (typeName: string) => accelerator(typeName) ?? shortName(typeName);
  return setsInHelp(cmdlet).map((set, index) => {
    const heading = `### ${set}${index === 0 && cmdlet.defaultParameterSet !== null ? ' (Default)' : ''}`;
    const line = wrapSyntax(syntaxParts(cmdlet, parameters, set, typeText), syntaxWidth);
    return `${heading}${afterHeading}\`\`\`\n${line}\n\`\`\``;
  });
}

function parameterSection(cmdlet: Cmdlet, parameter: ShownParameter): string {
  const inAll = parameter.uses.length === shownSets(cmdlet).length && isSameInAll(parameter);
  const uses = inAll ? parameter.uses.slice(0, 1).map((use) => ({ ...use, set: '(All)' })) : parameter.uses;
  return [
    `### -${parameter.name}`,
    escapeMarkdown(parameterDescription(parameter)),
    [
      '```yaml',
      `Type: ${parameter.typeName}`,
      `DefaultValue: ${yamlText(parameter.defaultText ?? 'None')}`,
      `SupportsWildcards: ${parameter.wildcards}`,
      ...yamlList('Aliases', parameter.aliases),
      'ParameterSets:',
      ...uses.flatMap(({ set, mandatory, pipelineInput }) => [
        `- Name: ${set}`,
        '  Position: Named',
        `  IsRequired: ${mandatory}`,
        `  ValueFromPipeline: ${pipelineInput.includes('ByValue')}`,
        `  ValueFromPipelineByPropertyName: ${pipelineInput.includes('ByPropertyName')}`,
        '  ValueFromRemainingArguments: false',
      ]),
      'DontShow: false',
      ...yamlList('AcceptedValues', parameter.choices),
      "HelpMessage: ''",
      '```',
    ].join('\n'),
  ].join('\n\n');
}

function isSameInAll({ uses }: ShownParameter): boolean {
  return new Set(uses.map(({ mandatory, pipelineInput }) => `${mandatory} ${pipelineInput}`)).size === 1;
}

function yamlList(key: string, items: readonly string[]): string[] {
  return items.length === 0 ? [`${key}: []`] : [`${key}:`, ...items.map((item) => `- ${yamlText(item)}`)];
}

/** Quoted where it could be read as something else than a text. */
function yamlText(text: string): string {
  const isPlain = /^[A-Za-z(][^:#'"]*$/.test(text) && !/^(true|false|null|yes|no)$/i.test(text);
  return isPlain ? text : `'${text.replaceAll("'", "''")}'`;
}

/** Word for word what the tool writes. */
const commonParametersSection = `### CommonParameters

This cmdlet supports the common parameters: -Debug, -ErrorAction, -ErrorVariable,
-InformationAction, -InformationVariable, -OutBuffer, -OutVariable, -PipelineVariable,
-ProgressAction, -Verbose, -WarningAction, and -WarningVariable. For more information, see
[about_CommonParameters](https://go.microsoft.com/fwlink/?LinkID=113216).`;

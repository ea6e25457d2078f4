import type { Cmdlet } from '../cmdlet/cmdlet.js';
import { parameterDescription } from './help-content.js';
import { escapeMarkdown } from './markdown-text.js';
import { byName, shownSets, type ParameterUse, type ShownParameter } from './shown-parameters.js';

/** Word for word what platyPS writes: tools look for it. */
export const commonParametersSection =
  '### CommonParameters\n' +
  'This cmdlet supports the common parameters: -Debug, -ErrorAction, -ErrorVariable, -InformationAction, ' +
  '-InformationVariable, -OutVariable, -OutBuffer, -PipelineVariable, -Verbose, -WarningAction, and -WarningVariable. ' +
  'For more information, see [about_CommonParameters](http://go.microsoft.com/fwlink/?LinkID=113216).';

/** A parameter with one block of metadata, or one for each group of sets in which these are the same. */
export function parameterSection(cmdlet: Cmdlet, parameter: ShownParameter): string {
  const blocks = groupUses(parameter.uses).map((uses) => metadataBlock(cmdlet, parameter, uses));
  return [`### -${parameter.name}\n${escapeMarkdown(parameterDescription(parameter))}`, ...blocks].join('\n\n');
}

function groupUses(uses: readonly ParameterUse[]): ParameterUse[][] {
  const groups = new Map<string, ParameterUse[]>();
  for (const use of uses) {
    const key = `${use.mandatory} ${use.pipelineInput}`;
    groups.set(key, [...(groups.get(key) ?? []), use]);
  }
  return [...groups.values()];
}

function metadataBlock(cmdlet: Cmdlet, parameter: ShownParameter, uses: readonly ParameterUse[]): string {
  const inAll = uses.length === shownSets(cmdlet).length;
  const sets = uses.map((use) => use.set).sort(byName);
  return [
    '```yaml',
    `Type: ${parameter.typeName}`,
    `Parameter Sets: ${inAll ? '(All)' : sets.join(', ')}`,
    `Aliases: ${parameter.aliases.join(', ')}`.trimEnd(),
    '',
    `Required: ${uses[0]?.mandatory ? 'True' : 'False'}`,
    'Position: Named',
    `Default value: ${parameter.defaultText ?? 'None'}`,
    `Accept pipeline input: ${uses[0]?.pipelineInput ?? 'False'}`,
    `Accept wildcard characters: ${parameter.wildcards ? 'True' : 'False'}`,
    '```',
  ].join('\n');
}

import type { Cmdlet } from '../cmdlet/cmdlet.js';
import { parameterDescription } from './help-content.js';
import { documentedParameters, shouldProcessParameters, type ShownParameter } from './shown-parameters.js';
import { inSyntaxOrder, isMandatory } from './syntax.js';
import { shortName } from './type-names.js';
import { paragraphs, xml, type XmlElement } from './xml.js';

/** One parameter set, in the order of the syntax line that Get-Help makes of it. */
export function syntaxItem(cmdlet: Cmdlet, set: string): XmlElement {
  const parameters = inSyntaxOrder([...documentedParameters(cmdlet), ...shouldProcessParameters(cmdlet)], set);
  return xml('command:syntaxItem', [
    xml('maml:name', cmdlet.name),
    ...parameters.map((parameter) => parameterElement(parameter, isMandatory(parameter, set), !parameter.isSwitch)),
  ]);
}

/** One entry whatever the sets: required when it is so in each set that has the parameter. */
export function helpEntry(parameter: ShownParameter): XmlElement {
  const required = parameter.uses.every((use) => use.mandatory);
  return parameterElement(parameter, required, true);
}

function parameterElement(parameter: ShownParameter, required: boolean, showsValue: boolean): XmlElement {
  const { name, typeName, isSwitch, aliases, wildcards, uses, defaultText } = parameter;
  const children = [
    xml('maml:name', name),
    xml('maml:description', paragraphs(parameterDescription(parameter))),
    showsValue
      ? xml('command:parameterValue', shortName(typeName), { required: String(!isSwitch), variableLength: 'false' })
      : undefined,
    xml('dev:type', [xml('maml:name', typeName), xml('maml:uri', '')]),
    xml('dev:defaultValue', defaultText ?? 'None'),
  ];
  return xml('command:parameter', children, {
    required: String(required),
    variableLength: 'true',
    globbing: String(wildcards),
    pipelineInput: uses.find((use) => use.pipelineInput !== 'False')?.pipelineInput ?? 'False',
    position: 'named',
    aliases: aliases.join(', ') || 'none',
  });
}

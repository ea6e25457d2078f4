import type { Cmdlet, Example } from '../cmdlet/cmdlet.js';
import type { CmdletModule } from '../cmdlet/module.js';
import { generatedText } from './generated-notice.js';
import {
  cmdletDescription,
  inputTypes,
  modelNotes,
  modelNotesIntroduction,
  onlineHelp,
  outputNotes,
  outputNotesIntroduction,
  parametersInHelp,
  relatedLinks,
  type OutputNote,
  type RelatedLink,
} from './help-content.js';
import { helpEntry, syntaxItem } from './maml-parameter.js';
import { setsInHelp } from './shown-parameters.js';
import { paragraphs, renderXml, xml, type XmlElement } from './xml.js';

/**
 * The help that Get-Help reads, `en-US/<name>-help.xml`. A link to the online page comes first, because that is the one
 * which `Get-Help -Online` opens.
 *
 * @see https://learn.microsoft.com/powershell/scripting/developer/help/writing-help-for-windows-powershell-cmdlets
 */
export function generateMaml(module: CmdletModule): string {
  const commands = Object.values(module.cmdlets).map((cmdlet) => commandElement(module, cmdlet));
  return renderXml(xml('helpItems', commands, { schema: 'maml', xmlns: 'http://msh' }), generatedText);
}

const namespaces = {
  'xmlns:maml': 'http://schemas.microsoft.com/maml/2004/10',
  'xmlns:command': 'http://schemas.microsoft.com/maml/dev/command/2004/10',
  'xmlns:dev': 'http://schemas.microsoft.com/maml/dev/2004/10',
  'xmlns:MSHelp': 'http://msdn.microsoft.com/mshelp',
};

function commandElement(module: CmdletModule, cmdlet: Cmdlet): XmlElement {
  const notes = notesOf(cmdlet);
  const children = [
    xml('command:details', [
      xml('command:name', cmdlet.name),
      xml('command:verb', cmdlet.verb),
      xml('command:noun', cmdlet.noun),
      xml('maml:description', paragraphs(cmdlet.synopsis)),
    ]),
    xml('maml:description', paragraphs(cmdletDescription(cmdlet))),
    xml(
      'command:syntax',
      setsInHelp(cmdlet).map((set) => syntaxItem(cmdlet, set)),
    ),
    xml('command:parameters', parametersInHelp(cmdlet).map(helpEntry)),
    xml(
      'command:inputTypes',
      inputTypes(cmdlet).map((typeName) => typeElement('command:inputType', typeName, '')),
    ),
    xml('command:returnValues', [
      typeElement('command:returnValue', cmdlet.output.typeName, outputDescription(cmdlet)),
    ]),
    notes.length > 0 ? xml('maml:alertSet', [xml('maml:alert', notes)]) : undefined,
    xml('command:examples', cmdlet.examples.map(exampleElement)),
    xml('command:relatedLinks', [
      linkElement({ text: 'Online Version:', uri: onlineHelp(module, cmdlet) }),
      ...relatedLinks(module, cmdlet).map(linkElement),
    ]),
  ];
  return xml('command:command', children, namespaces);
}

function typeElement(name: string, typeName: string, description: string): XmlElement {
  const text = [xml('maml:para', description)];
  return xml(name, [xml('dev:type', [xml('maml:name', typeName)]), xml('maml:description', text)]);
}

function linkElement({ text, uri }: RelatedLink): XmlElement {
  return xml('maml:navigationLink', [xml('maml:linkText', text), xml('maml:uri', uri)]);
}

function outputDescription({ output }: Cmdlet): string {
  const notes = outputNotes(output);
  return notes.length === 0 ? '' : `${outputNotesIntroduction}\n${outputText(notes, '')}`;
}

function outputText(notes: readonly OutputNote[], indent: string): string {
  const lines = notes.map(({ name, help, properties }) =>
    [`${indent}${name}: ${help}`, outputText(properties, `${indent}  `)].filter((line) => line !== '').join('\n'),
  );
  return lines.join('\n');
}

function notesOf(cmdlet: Cmdlet): XmlElement[] {
  const notes = modelNotes(cmdlet).map(({ syntax, help, properties }) =>
    [`${syntax}: ${help}`, ...properties.map((property) => `  ${property.syntax}: ${property.help}`)].join('\n'),
  );
  return notes.length > 0 ? [...modelNotesIntroduction, ...notes].map((text) => xml('maml:para', text)) : [];
}

/**
 * The output goes to the remarks, so that `(Get-Help ...).examples.example.code` can be run. An empty paragraph parts
 * one example from the next.
 */
function exampleElement({ title, pwsh, output, remarks }: Example, index: number): XmlElement {
  return xml('command:example', [
    xml('maml:title', exampleTitle(`Example ${index + 1}: ${title}`)),
    xml('dev:code', pwsh),
    xml('dev:remarks', [output ? xml('maml:para', output) : undefined, ...paragraphs(remarks), xml('maml:para', '')]),
  ]);
}

/** In the middle of 64 columns, with dashes at both sides, as platyPS writes it. */
function exampleTitle(title: string): string {
  const dashes = '-'.repeat(Math.max(1, Math.floor((64 - title.length - 2) / 2)));
  return `${dashes} ${title} ${dashes}`;
}

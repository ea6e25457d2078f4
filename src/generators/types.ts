import type { CmdletModule } from '../cmdlet/module.js';
import { generatedText } from './generated-notice.js';
import { holdsSecret, outputObjectTypes, type OutputObjectType } from './output-types.js';
import { quote } from './powershell-literals.js';
import { shortName } from './type-names.js';
import { renderXml, xml, type XmlElement } from './xml.js';

/**
 * What PowerShell is to know of output types that hold secrets, `<name>.types.ps1xml`, so that it prints none when such
 * an object becomes a text.
 *
 * @returns undefined when no output type holds a secret.
 * @throws Error when a type holds nothing but secrets.
 */
export function generateTypes(module: CmdletModule): string | undefined {
  const types = outputObjectTypes(module).filter(holdsSecret);
  if (types.length === 0) return undefined;
  return renderXml(xml('Types', types.flatMap(membersOf)), generatedText);
}

/** A job or a remote session gives back deserialised objects, which have a type name of their own. */
function membersOf(type: OutputObjectType): XmlElement[] {
  return [
    typeElement(type.typeName, [standardMembers(type), textMethod(type)]),
    typeElement(`Deserialized.${type.typeName}`, [standardMembers(type), textMethod(type)]),
  ];
}

function typeElement(typeName: string, members: readonly XmlElement[]): XmlElement {
  return xml('Type', [xml('Name', typeName), xml('Members', members)]);
}

function textMethod({ typeName }: OutputObjectType): XmlElement {
  return xml('ScriptMethod', [xml('Name', 'ToString'), xml('Script', quote(shortName(typeName)))]);
}

/**
 * Without the first, Format-Wide shows the first property called `*key`. Without the second, an object that comes after
 * one of another type in the same pipeline, as in a script, is listed with all its properties and by none of its views.
 */
function standardMembers({ typeName, properties }: OutputObjectType): XmlElement {
  const shown = properties.filter((property) => !property.secret).map(({ name }) => name);
  const [first] = shown;
  if (first === undefined)
    throw new Error(`${typeName} holds nothing but secrets: give it a property that may be shown.`);
  return xml('MemberSet', [
    xml('Name', 'PSStandardMembers'),
    xml('Members', [
      xml('NoteProperty', [xml('Name', 'DefaultDisplayProperty'), xml('Value', first)]),
      xml('PropertySet', [
        xml('Name', 'DefaultDisplayPropertySet'),
        xml(
          'ReferencedProperties',
          shown.map((name) => xml('Name', name)),
        ),
      ]),
    ]),
  ]);
}

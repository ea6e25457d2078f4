import type { CmdletModule } from '../cmdlet/module.js';
import { tableHeading, type OutputProperty } from '../cmdlet/output-type.js';
import { generatedText } from './generated-notice.js';
import { holdsSecret, outputObjectTypes, type OutputObjectType } from './output-types.js';
import { renderXml, xml, type XmlElement } from './xml.js';

/**
 * The views of the module's output types, `<name>.format.ps1xml`: a table of the properties declared for it, which is
 * the default view, and where there are secrets a list of all. Secrets are masked in both. Without secrets PowerShell's
 * own list is the same, and an import has less to read.
 *
 * @returns undefined when no output type has a view.
 */
export function generateFormat(module: CmdletModule): string | undefined {
  const views = outputObjectTypes(module).flatMap(viewsOf);
  if (views.length === 0) return undefined;
  return renderXml(xml('Configuration', [xml('ViewDefinitions', views)]), generatedText);
}

/** Whether a type is shown in another way than PowerShell would by itself. */
export function hasView(type: OutputObjectType): boolean {
  return viewsOf(type).length > 0;
}

function viewsOf(type: OutputObjectType): XmlElement[] {
  const columns = type.properties.filter((property) => property.inTable);
  return [
    ...(columns.length > 0 ? [view(type, table(columns))] : []),
    ...(holdsSecret(type) ? [view(type, xml('ListControl', [xml('ListEntries', [listEntry(type.properties)])]))] : []),
  ];
}

function view({ typeName }: OutputObjectType, control: XmlElement): XmlElement {
  return xml('View', [xml('Name', typeName), xml('ViewSelectedBy', [xml('TypeName', typeName)]), control]);
}

function table(columns: readonly OutputProperty[]): XmlElement {
  return xml('TableControl', [
    xml(
      'TableHeaders',
      columns.map((property) => xml('TableColumnHeader', [xml('Label', tableHeading(property))])),
    ),
    xml('TableRowEntries', [
      xml('TableRowEntry', [
        xml(
          'TableColumnItems',
          columns.map((property) => xml('TableColumnItem', [shownValue(property)])),
        ),
      ]),
    ]),
  ]);
}

function listEntry(properties: readonly OutputProperty[]): XmlElement {
  return xml('ListEntry', [
    xml(
      'ListItems',
      properties.map((property) => xml('ListItem', [xml('Label', property.name), shownValue(property)])),
    ),
  ]);
}

function shownValue({ name, secret }: OutputProperty): XmlElement {
  return secret ? xml('ScriptBlock', `if ($_.${name}) { '********' }`) : xml('PropertyName', name);
}

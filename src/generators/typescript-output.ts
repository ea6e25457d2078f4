import { camelCase, type OutputProperty } from '../cmdlet/cmdlet.js';
import type { OutputObjectType } from './output-types.js';
import { escapeTsdoc, tsdoc } from './tsdoc.js';

const propertyTypes: Readonly<Record<OutputProperty['type'], string>> = {
  string: 'string',
  boolean: 'boolean',
  number: 'number',
  datetime: 'Date',
  securestring: 'SecureString',
};

/** The interface of an object that a cmdlet writes. Any property may be missing: what a service leaves out is not made up. */
export function outputInterface({ typeName, typeScript, properties }: OutputObjectType): string {
  return `${tsdoc('', `\`${typeName}\` in PowerShell.`)}export interface ${typeScript} {\n${properties.map(member).join('')}}\n`;
}

function member({ name, type, help, secret }: OutputProperty): string {
  const note = secret ? ['', 'A secret: keep it out of logs and messages.'] : [];
  return `${tsdoc('  ', escapeTsdoc(help), ...note)}  ${camelCase(name)}?: ${propertyTypes[type]} | undefined;\n`;
}

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
export function outputInterface({ typeName, typeScript, properties, secureSwitch }: OutputObjectType): string {
  const members = properties.map((property) => member(property, secureSwitch !== undefined));
  const parameter = secureSwitch === undefined ? '' : '<Secret = string>';
  return `${tsdoc('', `\`${typeName}\` in PowerShell.`)}export interface ${typeScript}${parameter} {\n${members.join('')}}\n`;
}

function member({ name, type, help, secret }: OutputProperty, isGeneric: boolean): string {
  const note = secret ? ['', 'A secret: keep it out of logs and messages.'] : [];
  return `${tsdoc('  ', escapeTsdoc(help), ...note)}  ${camelCase(name)}?: ${secret && isGeneric ? 'Secret' : propertyTypes[type]} | undefined;\n`;
}

import { camelCase } from '../cmdlet/cmdlet.js';
import type { OutputProperty } from '../cmdlet/output-type.js';
import type { OutputObjectType } from './output-types.js';
import { escapeTsdoc, tsdoc } from './tsdoc.js';

const plainTypes: Readonly<Record<Exclude<OutputProperty['type'], 'object'>, string>> = {
  string: 'string',
  boolean: 'boolean',
  number: 'number',
  datetime: 'Date',
  hashtable: 'Record<string, unknown>',
  any: 'unknown',
  securestring: 'SecureString',
};

/**
 * The interface of an object that a cmdlet writes. Any property may be missing, unless the declaration says otherwise:
 * what a service leaves out is not made up.
 */
export function outputInterface({ typeName, typeScript, properties, secureSwitch }: OutputObjectType): string {
  const members = properties.map((property) => member(property, secureSwitch !== undefined));
  const parameter = secureSwitch === undefined ? '' : '<Secret = string>';
  return `${tsdoc('', `\`${typeName}\` in PowerShell.`)}export interface ${typeScript}${parameter} {\n${members.join('')}}\n`;
}

function member(property: OutputProperty, isGeneric: boolean): string {
  const { name, help, secret, always } = property;
  const note = secret ? ['', 'A secret: keep it out of logs and messages.'] : [];
  const type = secret && isGeneric ? 'Secret' : propertyType(property);
  const declared = always ? `${camelCase(name)}: ${type}` : `${camelCase(name)}?: ${orUndefined(type)}`;
  return `${tsdoc('  ', escapeTsdoc(help), ...note)}  ${declared};\n`;
}

function propertyType({ type, of, list, typeScript }: OutputProperty): string {
  const item = typeScript ?? (of ? of.typeScript : plainTypes[type]);
  if (!list) return item;
  return /[|&]/.test(item) ? `(${item})[]` : `${item}[]`;
}

function orUndefined(type: string): string {
  return type === 'unknown' ? type : `${type} | undefined`;
}

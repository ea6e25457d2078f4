import { camelCase } from '../../../cmdlet/cmdlet.js';
import { tableHeading, type OutputProperty, type OutputType } from '../../../cmdlet/output-type.js';
import { declaredProperties, propertyValue } from './declared-properties.js';

/** The properties declared for tables, a line an object; secrets masked. A plain value is az's column `Result`. */
export function tableText(outputs: readonly unknown[], type: OutputType): string {
  const [first, ...others] = outputs.map((output) => cellsOf(output, type));
  if (!first) return '';
  const names = first.map(([name]) => name);
  const rows = [first, ...others].map((cells) => cells.map(([, text]) => text));
  const widths = names.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const lines = [names, widths.map((width) => '-'.repeat(width)), ...rows];
  return lines.map((cells) => `${line(cells, widths)}\n`).join('');
}

function cellsOf(output: unknown, type: OutputType): [name: string, text: string][] {
  const properties = declaredProperties(output, type);
  if (!properties) return [['Result', cellText(output)]];
  return properties
    .filter(([{ inTable }]) => inTable)
    .map(([property, value]) => [tableHeading(property), cellText(maskedProperty(property, value))]);
}

function maskedProperty(property: OutputProperty, value: unknown): unknown {
  return property.secret && value !== null ? '********' : propertyValue(property, value, masked);
}

/** An object within an object, its secrets masked too. */
function masked(value: unknown, type: OutputType): unknown {
  const properties = declaredProperties(value, type);
  if (!properties) return value;
  return Object.fromEntries(
    properties.map(([property, item]) => [camelCase(property.name), maskedProperty(property, item)]),
  );
}

/** As PowerShell shows values, dates in ISO 8601; a control character would spoil the lines or the terminal. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(cellText).join(', ');
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.replace(/\p{Cc}+/gu, ' ');
}

function line(cells: readonly string[], widths: readonly number[]): string {
  return cells
    .map((cell, column) => cell.padEnd(widths[column] ?? 0))
    .join('  ')
    .trimEnd();
}

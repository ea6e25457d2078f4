import { camelCase } from '../../../cmdlet/cmdlet.js';
import { tableHeading, type OutputProperty, type OutputType } from '../../../cmdlet/output-type.js';
import { UsageError } from '../usage-error.js';
import { declaredProperties, propertyValue } from './declared-properties.js';
import { mask } from './shell-value.js';

type Cells = readonly (readonly [heading: string, text: string])[];

/** The properties declared for tables, a line an object; secrets masked. A plain value is az's column `Result`. */
export function tableText(outputs: readonly unknown[], type: OutputType): string {
  return layout(outputs.map((output) => cellsOf(output, type)));
}

/**
 * What a query gave as az shows it: a line an object, with a column for each of its plain values; lists as `Column1` and
 * so on.
 *
 * @throws {@link UsageError} when there is no plain value in it.
 */
export function queriedTableText(value: unknown): string {
  const rows = [value].flat().map(queriedCells);
  if (rows.length > 0 && rows.every((row) => row.length === 0)) {
    throw new UsageError('What --query has chosen has no plain values for a table: choose some, or another --output.');
  }
  return layout(rows);
}

function queriedCells(item: unknown): Cells {
  if (Array.isArray(item)) return item.map((value, index) => [`Column${index + 1}`, cellText(value)]);
  if (typeof item !== 'object' || item === null) return [['Result', cellText(item)]];
  return Object.entries(item)
    .filter(([, value]) => value !== null && typeof value !== 'object')
    .map(([name, value]) => [name.charAt(0).toUpperCase() + name.slice(1), cellText(value)]);
}

function layout(rows: readonly Cells[]): string {
  const headings = [...new Set(rows.flatMap((row) => row.map(([heading]) => heading)))];
  if (headings.length === 0) return '';
  const texts = rows.map((row) => headings.map((heading) => row.find(([name]) => name === heading)?.[1] ?? ''));
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...texts.map((row) => row[column]?.length ?? 0)),
  );
  const lines = [headings, widths.map((width) => '-'.repeat(width)), ...texts];
  return lines.map((cells) => `${line(cells, widths)}\n`).join('');
}

function cellsOf(output: unknown, type: OutputType): Cells {
  const properties = declaredProperties(output, type);
  if (!properties) return [['Result', cellText(output)]];
  return properties
    .filter(([{ inTable }]) => inTable)
    .map(([property, value]) => [tableHeading(property), cellText(maskedProperty(property, value))]);
}

function maskedProperty(property: OutputProperty, value: unknown): unknown {
  return property.secret && value !== null ? mask : propertyValue(property, value, masked);
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

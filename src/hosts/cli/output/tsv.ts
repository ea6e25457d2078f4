/**
 * Lines of values with tabs between them, as az prints them: an object is a line, a list a line an item; a list within a
 * line is its length, an object within a line is empty, and what is null is `None`.
 */
export function tsvText(value: unknown): string {
  return (Array.isArray(value) ? value : [value]).map((item) => `${rowOf(item)}\n`).join('');
}

function rowOf(item: unknown): string {
  if (typeof item === 'object' && item !== null) return Object.values(item).map(cellOf).join('\t');
  return typeof item === 'boolean' ? String(item) : cellOf(item);
}

function cellOf(value: unknown): string {
  if (value === null) return 'None';
  if (Array.isArray(value)) return String(value.length);
  if (typeof value === 'object') return '';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

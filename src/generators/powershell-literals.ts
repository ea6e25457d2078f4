/**
 * A PowerShell string that holds exactly this text: single quotes, in which nothing is expanded.
 *
 * @throws Error when the text is not plain ASCII: Windows PowerShell reads files in the machine's old code page, and
 * PowerShell takes typographic quotes for quotes.
 */
export function quote(text: string): string {
  if (/[^\n -~]/.test(text)) throw new Error(`Write this text in plain ASCII, it goes into a PowerShell file: ${text}`);
  return `'${text.replaceAll("'", "''")}'`;
}

/**
 * The same on one line, whatever lines the text has: double quotes, with an escape for all that they would expand.
 *
 * @throws Error as {@link quote} does.
 */
export function quoteLines(text: string): string {
  quote(text);
  return `"${text.replace(/[`"$]/g, '`$&').replaceAll('\n', '`n')}"`;
}

/**
 * A constant: a text, a number, a boolean, or a list of those.
 *
 * @throws Error for anything else.
 */
export function literal(value: unknown): string {
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'boolean') return value ? '$true' : '$false';
  if (Number.isFinite(value)) return String(value);
  if (Array.isArray(value)) return `@(${value.map(literal).join(', ')})`;
  throw new Error(`Only texts, numbers, booleans and lists of them can be written as constants, not ${typeof value}.`);
}

/** `@('a', 'b')`. */
export function arrayLiteral(items: readonly string[]): string {
  return `@(${items.map(quote).join(', ')})`;
}

/** A hashtable, one entry a line. Names are written as they are given; values are expressions. */
export function hashtableLiteral(entries: readonly (readonly [string, string])[]): string {
  if (entries.length === 0) return '@{}';
  const lines = entries.map(([name, value]) => `    ${name} = ${value.replaceAll('\n', '\n    ')}`);
  return `@{\n${lines.join('\n')}\n}`;
}

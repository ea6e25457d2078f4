/**
 * PowerShell's half of the encoding, as `HostJson` in `src/hosts/pwsh/powershell/json.ps1` does it. What it reads has
 * been a line of JSON in UTF-8, and what it writes becomes one.
 */
export function readByPowerShell(value: unknown): unknown {
  return fromMembers(overTheWire(value));
}

/** Strings beyond plain ASCII as base64 of UTF-16, dictionaries as lists of entries. */
export function writtenByPowerShell(value: unknown): unknown {
  return overTheWire(toMembers(value));
}

/** An object with a type, as PowerShell makes it. */
export interface TypedObject {
  readonly typeName: string;
  readonly properties: readonly (readonly [string, unknown])[];
}

function overTheWire(value: unknown): unknown {
  const line = Buffer.from(JSON.stringify(value)).toString('utf8');
  if (line.includes('\n')) throw new Error('A message is one line.');
  return JSON.parse(line);
}

function fromMembers(value: unknown): unknown {
  if (typeof value === 'string') return readableEverywhere(value);
  if (Array.isArray(value)) return value.map(fromMembers);
  if (typeof value !== 'object' || value === null) return value;
  const { $string, $date, $type, $properties } = value as Record<string, unknown>;
  if (typeof $string === 'string') return Buffer.from($string, 'base64').toString('utf16le');
  if (typeof $date === 'number') return new Date($date);
  if (typeof $properties !== 'object' || $properties === null) throw new Error('An object without a tag came.');
  // An object with such a name would be taken for a tag itself.
  if (Object.keys($properties).some((name) => /^\$|\p{Surrogate}/u.test(name)))
    throw new Error('A name that is no name.');
  const pairs = Array.isArray($properties) ? ($properties as [unknown, unknown][]) : Object.entries($properties);
  const properties = pairs.map(([name, item]) => [String(fromMembers(name)), fromMembers(item)] as const);
  return typeof $type === 'string' ? { typeName: $type, properties } : Object.fromEntries(properties);
}

/** What one reader takes for a date, another for broken UTF-16, must not come as a plain string. */
function readableEverywhere(text: string): string {
  if (/^\d{4}-\d\d-\d\d|^\/Date\(/.test(text) || /\p{Surrogate}/u.test(text))
    throw new Error('Not safe as a plain string.');
  return text;
}

function toMembers(value: unknown): unknown {
  if (typeof value === 'string') {
    return /^[ !#-[\]-~]*$/.test(value) ? value : { $string: Buffer.from(value, 'utf16le').toString('base64') };
  }
  if (Array.isArray(value)) return value.map(toMembers);
  if (typeof value !== 'object' || value === null) return value;
  return { $entries: Object.entries(value).map(([name, item]) => [toMembers(name), toMembers(item)]) };
}

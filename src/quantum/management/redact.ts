const secretName = /^(key|primaryKey|secondaryKey|authorization|password)$|(connectionString|token|secret)$/i;

/** A copy of a JSON value in which what is secret by its name, or looks like a secret, is `***`. */
export function redacted(value: unknown): unknown {
  if (value === undefined) return undefined;
  const text = JSON.stringify(value, (name, item: unknown) => {
    if (secretName.test(name)) return '***';
    if (typeof item !== 'string') return item;
    return name === 'nextLink' ? withoutQuery(item) : withoutSecrets(item);
  });
  return JSON.parse(text);
}

/** The text with what looks like a key, a connection string's key or a token replaced by `***`. */
export function withoutSecrets(text: string): string {
  return text
    .replace(/\b((?:Api|Account|SharedAccess)Key\s*=\s*)[^;\s"'<]+/gi, '$1***')
    .replace(/("(?:key|\w*connectionString|\w*token)"\s*:\s*)"[^"]*"?/gi, '$1"***"')
    .replace(/\bBearer\s+[\w.~+/=-]+/gi, 'Bearer ***')
    .replace(/(?<![\w-])eyJ[\w-]{8,}[\w.-]*/g, '***');
}

/** The address with every value of its query but the api-version replaced by `***`. */
export function withoutQuery(address: string): string {
  if (!URL.canParse(address)) return '***';
  const url = new URL(address);
  for (const name of new Set(url.searchParams.keys())) {
    if (name !== 'api-version') url.searchParams.set(name, '***');
  }
  return url.href;
}

/** The beginning of a text of unknown origin, without secrets and on one line. */
export function excerpt(text: string): string {
  // Cut before as well as after: a body may be large, and the patterns need not see all of it.
  const line = withoutSecrets(text.slice(0, 4000)).replace(/[\s\p{C}]+/gu, ' ');
  return line.trim().slice(0, 200);
}

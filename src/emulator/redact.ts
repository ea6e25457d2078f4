// By what their names say rather than by a list, so that one that nobody thought of is more likely hidden than shown.
const secretName = /assertion|auth|connectionstring|cookie|key|password|secret|signature|token|^code$/i;

/** Whether a header, a parameter or a member of that name holds a secret. */
export function isSecretName(name: string): boolean {
  return secretName.test(name) && name.toLowerCase() !== '$skiptoken';
}

/** The pairs, the values of those that hold secrets replaced. */
export function redactedPairs(pairs: Iterable<readonly [string, string]>): Record<string, string> {
  return Object.fromEntries(
    [...pairs].map(([name, value]) => [name, isSecretName(name) ? 'REDACTED' : redactedText(value)]),
  );
}

/** The JSON value, its secrets replaced: texts under a name that says so, and the keys in connection strings. */
export function redactedJson(value: unknown): unknown {
  if (typeof value === 'string') return redactedText(value);
  if (Array.isArray(value)) return value.map(redactedJson);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      typeof inner === 'string' && isSecretName(name) ? 'REDACTED' : redactedJson(inner),
    ]),
  );
}

/** Text, of which nothing is left if it could hold a secret. */
export function redactedFreeText(text: string): string {
  return isSecretName(text) ? 'REDACTED' : text;
}

function redactedText(text: string): string {
  return text.replace(/((?:ApiKey|AccountKey|SharedAccessKey|sig)=)[^;&\s]+/gi, '$1REDACTED');
}

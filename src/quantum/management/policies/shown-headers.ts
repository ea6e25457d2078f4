import type { HttpHeaders } from '@azure/core-rest-pipeline';
import { withoutQuery, withoutSecrets } from '../redact.js';

/** Headers whose values are no secrets, by name or by how it begins; the value of any other is `***`. */
const harmless = [
  ...['accept', 'allow', 'cache-control', 'connection', 'date'],
  ...['etag', 'expires', 'if-match', 'if-none-match', 'mise-correlation-id', 'pragma', 'retry-after', 'server'],
  ...['strict-transport-security', 'traceparent', 'transfer-encoding', 'user-agent', 'vary'],
  ...['x-content-type-options', 'x-ms-client-request-id', 'x-ms-request-id', 'x-ms-return-client-request-id'],
];
const harmlessBeginnings = ['x-ms-correlation-', 'x-ms-ratelimit-', 'x-ms-routing-', 'accept-', 'content-', 'keep-'];

/** Links whose query may hold a signature. */
const links = ['azure-asyncoperation', 'location', 'operation-location'];

/** Headers by name in small letters, without secrets, as -Debug shows them. */
export function shownHeaders(headers: HttpHeaders): Readonly<Record<string, string>> {
  const shown = [...headers].map(([name, value]) => [name.toLowerCase(), shownValue(name.toLowerCase(), value)]);
  return Object.fromEntries(shown) as Record<string, string>;
}

function shownValue(name: string, value: string): string {
  if (links.includes(name)) return withoutQuery(value);
  const isHarmless = harmless.includes(name) || harmlessBeginnings.some((each) => name.startsWith(each));
  return isHarmless ? withoutSecrets(value) : '***';
}

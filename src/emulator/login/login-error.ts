import { randomUUID } from 'node:crypto';
import { json, type Answer } from '../answer.js';

/** A refusal of the login endpoint, in the shape of OAuth 2.0 (RFC 6749, 5.2) with what Entra ID adds to it. */
export function loginError(error: string, code: number, description: string, now: number): Answer {
  const [trace_id, correlation_id] = [randomUUID(), randomUUID()];
  const timestamp = new Date(now)
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replace('T', ' ');
  return json(error === 'invalid_client' ? 401 : 400, {
    error,
    error_description: `AADSTS${code}: ${description} Trace ID: ${trace_id} Correlation ID: ${correlation_id} Timestamp: ${timestamp}`,
    error_codes: [code],
    timestamp,
    trace_id,
    correlation_id,
  });
}

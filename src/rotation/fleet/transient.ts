import { QuantumServiceError } from '../../quantum/management/errors.js';
import { brokenConnections } from '../../quantum/management/retry.js';

/** How often a call is tried that has failed with this error, the first time included. */
export function attemptsAfter(error: unknown): number {
  // Of a publisher's own errors nothing is known: they may pass or not.
  if (!(error instanceof QuantumServiceError)) return 3;
  return isTransient(error) ? 8 : 1;
}

/** Milliseconds that the service asked to wait before the next. */
export function pauseAskedBy(error: unknown): number {
  const seconds = error instanceof QuantumServiceError ? (error.retryAfter ?? 0) : 0;
  return Math.min(seconds, 600) * 1000;
}

function isTransient({ statusCode, code }: QuantumServiceError): boolean {
  return statusCode === undefined
    ? networkFailures.includes(code)
    : statusCode >= 500 || [408, 429].includes(statusCode);
}

const networkFailures = [...brokenConnections, 'ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'REQUEST_SEND_ERROR'];

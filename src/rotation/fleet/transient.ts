import { QuantumServiceError } from '../../quantum/management/errors.js';
import type { RotationError } from '../rotation-error.js';

/** How often a workspace is tried that has stopped with this error, the first time included. */
export function attemptsAfter({ code, cause }: RotationError): number {
  switch (code) {
    case 'LookFailed':
    case 'RegenerateFailed':
    case 'NewKeyNotListed':
    case 'TestFailed':
    case 'PublisherUnreadable':
    case 'PublishFailed':
      // Of a publisher's own errors nothing is known: they may pass or not.
      if (!(cause instanceof QuantumServiceError)) return 3;
      return isTransient(cause) ? 8 : 1;
    case 'RotatedByOthers':
      return 3;
    default:
      return 1;
  }
}

/** Milliseconds that are waited at least before the next attempt. */
export function pauseAskedBy({ code, cause }: RotationError): number {
  if (code === 'RotatedByOthers') return othersPatience;
  const seconds = cause instanceof QuantumServiceError ? (cause.retryAfter ?? 0) : 0;
  return Math.min(seconds, 600) * 1000;
}

/** As long as it may take until a worker knows that it has lost its lease to those others. */
const othersPatience = 30_000;

function isTransient({ statusCode, code }: QuantumServiceError): boolean {
  return statusCode === undefined
    ? networkFailures.includes(code)
    : statusCode >= 500 || [408, 429].includes(statusCode);
}

/** PARSE_ERROR is how core-rest-pipeline reports a connection lost in the middle of a body. */
const networkFailures = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'PARSE_ERROR',
  'REQUEST_SEND_ERROR',
];

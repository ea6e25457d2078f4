import type { FullOperationResponse } from '@azure/core-client';
import { errorIn } from './answer-error.js';
import { QuantumServiceError } from './errors.js';
import { parsedJson } from './json.js';
import type { OperationKind } from './operation-kinds.js';
import { redacted, withoutSecrets } from './redact.js';

/** The error of an operation that has ended without success, by the last answer about it if that is known. */
export function endedError(
  status: string,
  { name }: OperationKind,
  answer?: FullOperationResponse,
): QuantumServiceError {
  const ended = `The operation ${status === 'canceled' ? 'was canceled' : 'failed'} in the service`;
  const { code, message, details } = errorIn(answer?.bodyAsText);
  const text = message === undefined ? `${ended}, which does not say why.` : `${ended}: ${withoutSecrets(message)}`;
  return new QuantumServiceError(text, {
    code: code ?? (status === 'canceled' ? 'Canceled' : 'Failed'),
    operation: name,
    statusCode: answer?.status,
    requestId: answer?.headers.get('x-ms-request-id'),
    clientRequestId: answer?.request.headers.get('x-ms-client-request-id'),
    details: redacted(details),
  });
}

/** The error for what went wrong while an operation was waited for, which ends the waiting and not the operation. */
export function waitingError(error: unknown, { name }: OperationKind): QuantumServiceError {
  const { message, ...fields } = error instanceof QuantumServiceError ? error : failureOf(error);
  const aborted = fields.code === 'AbortError';
  return new QuantumServiceError(
    aborted ? 'Waiting was canceled; the operation itself goes on in the service.' : message,
    { ...fields, operation: name, mayHaveBeenCarriedOut: true },
    error instanceof QuantumServiceError ? error.cause : error,
  );
}

/** @throws {QuantumServiceError} `InvalidResumeToken`, when it is not what a poller's toString() gave. */
export function requireResumable(token: string, { name }: OperationKind): void {
  const state = (parsedJson(token) as { state?: { status?: unknown } } | null | undefined)?.state;
  if (typeof state?.status === 'string') return;
  throw new QuantumServiceError('Nothing was resumed: resumeFrom is not what toString() of a poller gave.', {
    code: 'InvalidResumeToken',
    operation: name,
  });
}

function failureOf(error: unknown): { readonly message: string; readonly code: string } {
  const { message, name } = error instanceof Error ? error : new Error(String(error));
  return { message: withoutSecrets(message), code: name };
}

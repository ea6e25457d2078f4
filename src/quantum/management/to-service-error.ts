import type { RestError } from '@azure/core-rest-pipeline';
import { isRestError } from './rest-error.js';
import type { AbortSignalLike } from './abort.js';
import { answerError } from './answer-error.js';
import { isCertificateError, isUnknownIssuer } from './certificate-error.js';
import { QuantumServiceError } from './errors.js';
import type { OperationKind } from './operation-kinds.js';
import { withoutSecrets } from './redact.js';
import { couldNotConnect, timedOut } from './retry.js';

/** The call that failed. */
export interface Call {
  readonly operation: OperationKind;
  /** ARM id of what the call is about. */
  readonly resource: string;
  /** Origin of the service. */
  readonly origin: string;
  readonly signal: AbortSignalLike | undefined;
}

/** Whatever a call failed with, as the one error of the management client. */
export function toServiceError(error: unknown, call: Call): QuantumServiceError {
  const failure = interpreted(error, call);
  const about = { operation: call.operation.name, resource: call.resource };
  return new QuantumServiceError(failure.message, { ...failure, ...about }, failure.cause);
}

function interpreted(error: unknown, call: Call): QuantumServiceError {
  if (error instanceof QuantumServiceError) return error;
  if (isRestError(error)) return error.response ? answerError(error.response, call.operation) : noAnswer(error, call);
  const mayHaveBeenCarriedOut = call.operation.change;
  if (timedOut(error, call.signal)) {
    return new QuantumServiceError(`${call.origin} did not answer in time.`, {
      code: 'ETIMEDOUT',
      mayHaveBeenCarriedOut,
    });
  }
  if (call.signal?.aborted) {
    return new QuantumServiceError('The operation was canceled.', { code: 'AbortError', mayHaveBeenCarriedOut }, error);
  }
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  return new QuantumServiceError(withoutSecrets(message), { code: name, mayHaveBeenCarriedOut }, error);
}

function noAnswer(error: RestError, { origin, operation }: Call): QuantumServiceError {
  const code = error.code ?? 'NetworkError';
  const reason = error.message || code;
  const unconnected = couldNotConnect(error) || isCertificateError(code);
  const message = unconnected
    ? `Could not connect to ${origin}: ${reason}${adviceOn(code)}`
    : `The connection to ${origin} broke before an answer was complete: ${reason}`;
  return new QuantumServiceError(withoutSecrets(message), {
    code,
    clientRequestId: error.request?.headers.get('x-ms-client-request-id'),
    mayHaveBeenCarriedOut: operation.change && !unconnected,
  });
}

function adviceOn(code: string): string {
  if (!isUnknownIssuer(code)) return '';
  return (
    '. Nobody here knows who signed its certificate. If that was a proxy of your organisation, put the root ' +
    'certificate of the proxy in a PEM file and name the file in the environment variable NODE_EXTRA_CA_CERTS ' +
    'before the program starts.'
  );
}

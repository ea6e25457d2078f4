import { RecordError, type ErrorCategory } from '../cmdlet/error-record.js';
import type { QuantumServiceError } from './management/errors.js';
import { regeneratingKeys, type OperationKind } from './management/operation-kinds.js';
import { toServiceError } from './management/to-service-error.js';

/** What failed, for the error record. */
export interface FailedCall {
  readonly operation: OperationKind;
  /** Resource id of the workspace. */
  readonly resource: string;
  /** How messages name the workspace. */
  readonly description: string;
  readonly target: Readonly<Record<string, unknown>>;
  readonly signal: AbortSignal;
  /** What to do, by HTTP status, where it differs from what is said of the management API. */
  readonly advice?: Readonly<Record<number, string>>;
}

/**
 * The error of one record for whatever a management client threw, the built-in one or one that a caller gave.
 *
 * @returns The error to throw from a body. The message says what happened, to which workspace, with the service's code
 * and request id; the recommended action says what to do.
 */
export function serviceErrorRecord(error: unknown, call: FailedCall): RecordError {
  // What is already a record (a login that failed, a question not answered) says it best itself.
  const record = findRecord(error);
  if (record) return record;
  const failure = toServiceError(error, { ...call, origin: 'the service' });
  const advice = call.advice?.[failure.statusCode ?? 0] ?? adviceOn(failure, call.operation);
  const data = {
    code: failure.code,
    statusCode: failure.statusCode,
    requestId: failure.requestId,
    clientRequestId: failure.clientRequestId,
    retryAfter: failure.retryAfter,
    mayHaveBeenCarriedOut: failure.mayHaveBeenCarriedOut || undefined,
    resource: call.resource,
  };
  return new RecordError(
    {
      message: `${capitalised(call.description)}: ${failure.message} ${identify(failure)}`,
      errorId: failure.code,
      category: categoryOf(failure),
      target: call.target,
      ...(advice && { recommendedAction: advice }),
      data: Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)),
    },
    { cause: failure },
  );
}

/** The error for an endpoint that requests may not go to. */
export function endpointErrorRecord(failure: QuantumServiceError): RecordError {
  const record = { message: failure.message, errorId: failure.code, category: categoryOf(failure) };
  return new RecordError(record, { cause: failure });
}

/** A credential's failure reaches us through the client, with the record that PowerShell gave as its cause. */
function findRecord(error: unknown): RecordError | undefined {
  for (let each = error; each instanceof Error; each = each.cause) if (each instanceof RecordError) return each;
  return undefined;
}

/** `Code: ResourceNotFound, HTTP 404, request id: ...` */
function identify({ code, statusCode, requestId }: QuantumServiceError): string {
  const parts = [
    `Code: ${code}`,
    ...(statusCode === undefined ? [] : [`HTTP ${statusCode}`]),
    ...(requestId === undefined ? [] : [`request id: ${requestId}`]),
  ];
  return parts.join(', ');
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function adviceOn(
  { statusCode, code, mayHaveBeenCarriedOut }: QuantumServiceError,
  operation: OperationKind,
): string | undefined {
  if (mayHaveBeenCarriedOut) {
    const look =
      operation.name === regeneratingKeys.name
        ? 'Look at the keys and their dates with Get-AzQuantumApiWorkspaceKey before you repeat it.'
        : 'Look at the workspace with Get-AzQuantumApiWorkspace before you repeat it.';
    return `The change may have been carried out all the same; it was not sent again. ${look}`;
  }
  if (statusCode === 401) return 'Log in again: the token was not accepted.';
  if (statusCode === 403) return 'Ask for a role that allows it on the workspace, such as Contributor.';
  if (statusCode === 404) return 'Check the names, and whether it is the right subscription.';
  if (statusCode === 429) return 'Wait as long as the service asks, then repeat it: nothing was changed.';
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND') {
    return 'Check the endpoint and the network: the request was not sent.';
  }
  return undefined;
}

function categoryOf({ statusCode, code }: QuantumServiceError): ErrorCategory {
  if (statusCode === undefined) return networkCategories[code] ?? 'ConnectionError';
  if (statusCode >= 500) return 'ResourceUnavailable';
  return statusCategories[statusCode] ?? 'InvalidOperation';
}

const networkCategories: Readonly<Record<string, ErrorCategory>> = {
  AbortError: 'OperationStopped',
  ETIMEDOUT: 'OperationTimeout',
  InvalidEndpoint: 'InvalidArgument',
  InvalidName: 'InvalidArgument',
  InvalidProxy: 'InvalidArgument',
  LinkToOtherOrigin: 'PermissionDenied',
  NoCredential: 'AuthenticationError',
  NoToken: 'AuthenticationError',
  NotInApiVersion: 'InvalidArgument',
  UntrustedEndpoint: 'PermissionDenied',
  CredentialUnavailableError: 'AuthenticationError',
  AggregateAuthenticationError: 'AuthenticationError',
  AuthenticationError: 'AuthenticationError',
};

const statusCategories: Readonly<Record<number, ErrorCategory>> = {
  400: 'InvalidArgument',
  401: 'AuthenticationError',
  403: 'PermissionDenied',
  404: 'ObjectNotFound',
  408: 'OperationTimeout',
  429: 'LimitsExceeded',
};

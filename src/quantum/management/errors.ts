import { isRestError } from './rest-error.js';
import { withoutSecrets } from './redact.js';

/** What is known of a failed call, besides the message. */
export interface QuantumServiceErrorFields {
  /**
   * The service's `error.code`; else the name of the HTTP status, such as `BadRequest`; else the code of the network
   * failure, such as `ECONNREFUSED`; else the name of what went wrong here, such as `AbortError`.
   */
  readonly code: string;
  /** HTTP status of the answer, if there was one. */
  readonly statusCode?: number | undefined;
  /** The service's `x-ms-request-id`: what its support asks for. */
  readonly requestId?: string | undefined;
  /** The `x-ms-client-request-id` that was sent. */
  readonly clientRequestId?: string | undefined;
  /** How long the service asks to wait, in seconds. */
  readonly retryAfter?: number | undefined;
  /** operationId of the call in the service's specification, such as `Workspaces_ListKeys`. */
  readonly operation?: string | undefined;
  /** ARM id of the workspace, or of what was to be listed. */
  readonly resource?: string | undefined;
  /** True when the call was a change and its request may have reached the service: it must not be blindly repeated. */
  readonly mayHaveBeenCarriedOut?: boolean | undefined;
  /** The service's `error.details`, without secrets. */
  readonly details?: unknown;
}

/**
 * The one error of the management and data-plane clients. Neither message nor fields hold a key, a connection string or
 * a token.
 *
 * @example
 * ```ts
 * import { DefaultAzureCredential } from '@azure/identity';
 * import { AzureQuantumManagementClient, QuantumServiceError } from 'az-quantum-api';
 *
 * const subscriptionId = '00000000-1111-2222-3333-444444444444';
 * const client = new AzureQuantumManagementClient(new DefaultAzureCredential(), subscriptionId);
 * try {
 *   await client.workspace.regenerateKeys('quantum-rg', 'my-workspace', { keys: ['Primary'] });
 * } catch (error) {
 *   if (!(error instanceof QuantumServiceError) || !error.mayHaveBeenCarriedOut) throw error;
 *   console.error('Look at the dates of the keys before you repeat it.', error.requestId);
 * }
 * ```
 */
export class QuantumServiceError extends Error implements QuantumServiceErrorFields {
  /** `QuantumServiceError`. */
  override readonly name = 'QuantumServiceError';
  declare readonly code: string;
  declare readonly statusCode?: number;
  declare readonly requestId?: string;
  declare readonly clientRequestId?: string;
  declare readonly retryAfter?: number;
  declare readonly operation?: string;
  declare readonly resource?: string;
  declare readonly details?: unknown;
  readonly mayHaveBeenCarriedOut: boolean = false;

  /**
   * @param message - What happened, without a secret.
   * @param fields - What else is known.
   * @param cause - What led here. Never a RestError: that holds the request with its token and the whole answer.
   */
  constructor(message: string, fields: QuantumServiceErrorFields, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    const known = Object.entries(fields).filter(([, value]) => value !== undefined);
    Object.assign(this, Object.fromEntries(known));
  }
}

/** The error for what went wrong on this side before anything was sent: in the credential, or while waiting. */
export function unsent(error: unknown): QuantumServiceError {
  const { message, name, code }: NodeJS.ErrnoException = error instanceof Error ? error : new Error(String(error));
  const fields = { code: typeof code === 'string' ? code : name };
  return new QuantumServiceError(withoutSecrets(message), fields, isRestError(error) ? undefined : error);
}

import type { PipelineResponse } from '@azure/core-rest-pipeline';
import { QuantumServiceError } from './errors.js';
import { isJsonObject, parsedJson } from './json.js';
import type { OperationKind } from './operation-kinds.js';
import { excerpt, redacted, withoutSecrets } from './redact.js';
import { retryAfterInMs } from './retry-after.js';

/** The error an answer stands for: one that says it failed, or one the operation has no use for. */
export function answerError(response: PipelineResponse, { change, success }: OperationKind): QuantumServiceError {
  const { status, headers, request } = response;
  const { code, message, details } = status < 300 ? {} : errorIn(response.bodyAsText);
  const wait = retryAfterInMs(headers);
  const retryAfter = wait === undefined ? undefined : Math.ceil(wait / 1000);
  const text = message === undefined ? described(response, success.includes(status)) : withoutSecrets(message);
  return new QuantumServiceError(retryAfter === undefined ? text : `${text} ${waitOf(retryAfter)}`, {
    code: code ?? statusName(status),
    statusCode: status,
    requestId: headers.get('x-ms-request-id'),
    clientRequestId: request.headers.get('x-ms-client-request-id'),
    retryAfter,
    // 408 and 5xx leave open how far the service came; a success the operation does not know means it did something.
    mayHaveBeenCarriedOut: change && (status < 300 || status === 408 || status >= 500),
    details: redacted(details),
  });
}

/** What ARM says of a failure. */
export interface ArmError {
  readonly code?: string;
  readonly message?: string;
  readonly details?: unknown;
}

/** ARM's `{ error: { code, message, details } }`, or the same without the envelope as some gateways send it. */
export function errorIn(bodyAsText: string | null | undefined): ArmError {
  const body = parsedJson(bodyAsText);
  if (!isJsonObject(body)) return {};
  const { code, message, details } = isJsonObject(body['error']) ? body['error'] : body;
  return {
    ...(typeof code === 'string' && code !== '' && { code }),
    ...(typeof message === 'string' && message !== '' && { message }),
    details,
  };
}

/** What to say of an answer that does not explain itself. A success may carry keys, so nothing of it is quoted. */
function described({ status, headers, request, bodyAsText }: PipelineResponse, expected: boolean): string {
  const answer = `The service answered ${`${status} ${reasonPhrase(status) ?? ''}`.trim()}`;
  const location = headers.get('location');
  if (expected) return `${answer} with a body that is not the JSON it should be; it is not shown, as it may hold keys.`;
  if (status < 300) return `${answer}, which is not an answer to this request.`;
  if (status < 400 && location !== undefined && URL.canParse(location, request.url)) {
    return `${answer}, to ${new URL(location, request.url).origin}; redirects are not followed.`;
  }
  if (status === 407) return `${answer}: the proxy wants to know who you are. Give it a user name and a password.`;
  if (!bodyAsText) return `${answer} with an empty body.`;
  if (parsedJson(bodyAsText) !== undefined) return `${answer} without an error message.`;
  return `${answer} with a body that is not JSON: ${excerpt(bodyAsText)}`;
}

/** The status as .NET, and so PowerShell, names it: `BadRequest`. */
function statusName(status: number): string {
  return reasonPhrase(status)?.replace(/[^A-Za-z]/g, '') ?? String(status);
}

/** Without an import: whoever has an answer has loaded `node:http`, and who asks for help need not. */
function reasonPhrase(status: number): string | undefined {
  return process.getBuiltinModule('node:http').STATUS_CODES[status];
}

function waitOf(seconds: number): string {
  return `(It asks to wait ${seconds} ${seconds === 1 ? 'second' : 'seconds'} before trying again.)`;
}

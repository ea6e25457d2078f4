import type { IncomingHttpHeaders } from 'node:http';
import type { Answer } from './answer.js';
import { checkApiVersion, requireApiVersion } from './api-versions.js';
import { operations } from './operations.js';
import { checkParameters } from './path-parameters.js';
import { createRouter } from './router.js';
import type { Service } from './service.js';

/** A request, read whole. */
export interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly content: Buffer;
}

const route = createRouter(operations);

/**
 * Checks what every request has to have, and has the operation carried out. It doesn't wait for anything, so that two
 * requests never see each other half done.
 *
 * @throws ArmError when the request is refused.
 */
export function dispatch({ method, path, query, headers, content }: ReceivedRequest, service: Service): Answer {
  const apiVersion = requireApiVersion(query);
  const { operation, parameters } = route(method, path);
  checkApiVersion(apiVersion, operation.apiVersions);
  checkParameters(parameters);
  return operation.run({ parameters, headers, content }, service);
}

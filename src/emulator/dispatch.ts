import type { IncomingHttpHeaders } from 'node:http';
import type { Answer } from './answer.js';
import { checkApiVersion, requireApiVersion } from './api-versions.js';
import { errorAnswer } from './arm-error.js';
import type { Outcome } from './async-operation.js';
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

const router = createRouter(operations);

/**
 * Checks what every request has to have, and has the operation carried out; a refusal is an answer too. It doesn't wait
 * for anything, so that two requests never see each other half done.
 *
 * @param outcome - How a long-running operation that the request starts is to end.
 */
export function dispatch(request: ReceivedRequest, service: Service, outcome: Outcome = 'Succeeded'): Answer {
  try {
    return carryOut(request, service, outcome);
  } catch (error) {
    return errorAnswer(error);
  }
}

function carryOut(request: ReceivedRequest, service: Service, outcome: Outcome): Answer {
  const { method, path, query } = request;
  const routes = router.routesOf(path);
  const versioned = routes.length === 0 || routes.some(({ operation }) => operation.plane.apiVersions);
  const apiVersion = versioned ? requireApiVersion(query) : '';
  const { operation, parameters } = router.choose(routes, method, path);
  if (operation.plane.apiVersions) checkApiVersion(apiVersion, operation.plane.apiVersions);
  checkParameters(parameters);
  return operation.run({ ...request, parameters, apiVersion: apiVersion.toLowerCase(), outcome }, service);
}

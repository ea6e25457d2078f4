import type { IncomingHttpHeaders } from 'node:http';
import type { Answer } from './answer.js';
import { checkApiVersion, requireApiVersion } from './api-versions.js';
import { ArmError, errorAnswer } from './arm-error.js';
import type { Outcome } from './async-operation.js';
import { requireBearer, resourceManagerAudiences } from './login/bearer.js';
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
  return attempt(() => {
    const answer = carryOut(request, service, outcome);
    service.keep();
    return answer;
  });
}

function carryOut(request: ReceivedRequest, service: Service, outcome: Outcome): Answer {
  const { method, path, query, headers } = request;
  const routes = router.routesOf(path);
  const versioned = routes.length === 0 || routes.some(({ operation }) => operation.plane.apiVersions);
  const apiVersion = versioned ? requireApiVersion(query) : '';
  const { operation, parameters } = router.choose(routes, method, path);
  const { apiVersions, resourceManager } = operation.plane;
  if (apiVersions) checkApiVersion(apiVersion, apiVersions);
  if (resourceManager && service.settings.requireToken)
    requireBearer(headers, resourceManagerAudiences(service), service);
  checkParameters(parameters);
  const run = () => operation.run({ ...request, parameters, apiVersion: apiVersion.toLowerCase(), outcome }, service);
  return resourceManager ? metered(request, parameters['subscriptionId'], service, run) : run();
}

/** Has Azure Resource Manager count the request first. The answer says how many more there may be, a refusal too. */
function metered(
  { method }: ReceivedRequest,
  subscriptionId: string | undefined,
  { settings, throttle }: Service,
  run: () => Answer,
): Answer {
  if (subscriptionId !== undefined) checkSubscription(subscriptionId, settings.subscriptions);
  const remaining = throttle.count(method, subscriptionId);
  const answer = attempt(run);
  return { ...answer, headers: { ...remaining, ...answer.headers } };
}

function attempt(run: () => Answer): Answer {
  try {
    return run();
  } catch (error) {
    return errorAnswer(error);
  }
}

function checkSubscription(id: string, known: readonly string[] | undefined): void {
  if (!known || known.includes(id.toLowerCase())) return;
  throw new ArmError(404, 'SubscriptionNotFound', `The subscription '${id}' could not be found.`);
}

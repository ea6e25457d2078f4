import { opens } from '../access-keys.js';
import { ArmError } from '../arm-error.js';
import { catalogue } from '../catalogue.js';
import { bearerClaims, requireBearer } from '../login/bearer.js';
import { dataOperation, workspacePath, type OperationRequest } from '../operation.js';
import { page } from '../page.js';
import { requireWorkspace, type Service } from '../service.js';
import type { Workspace, WorkspaceId } from '../workspace.js';

/** What the workspace's own endpoint tells of its providers, to whoever has an access key or a token for it. */
export const dataPlaneOperations = [
  dataOperation('GET', `${workspacePath}/providerStatus`, (request, service) => {
    const items = providersOf(admitted(request, service)).map(statusOf);
    return page(
      request,
      service,
      items.map((item, place) => ({ place, item })),
    );
  }),

  dataOperation('GET', `${workspacePath}/quotas`, (request, service) => {
    const items = providersOf(admitted(request, service)).map(quotaOf);
    return page(
      request,
      service,
      items.map((item, place) => ({ place, item })),
    );
  }),
];

/** Tokens for the data plane are for this resource, whichever the cloud. */
const audience = 'https://quantum.microsoft.com';

/** The workspace, for who may see it. */
function admitted(request: OperationRequest<keyof WorkspaceId>, service: Service): Workspace {
  const { parameters, headers } = request;
  const key = headers['x-ms-quantum-api-key'];
  if (key === undefined && bearerClaims(headers, service)) {
    requireBearer(headers, [audience], service);
    return requireWorkspace(service, parameters);
  }
  const workspace = service.store.find(parameters);
  if (workspace?.apiKeyEnabled && typeof key === 'string' && opens(workspace.keys, key)) return workspace;
  // One refusal for every reason, a workspace that doesn't exist among them: whoever has no key learns nothing else.
  // What the real service says isn't documented beyond "unauthorized".
  throw new ArmError(
    401,
    'Unauthorized',
    `Access is denied: send a current access key of this workspace in the header x-ms-quantum-api-key (its keys have to be enabled), or a token for ${audience}.`,
    { 'www-authenticate': `Bearer authorization_uri="${service.endpoint}/common", resource="${audience}"` },
  );
}

/** The catalogue's entries for the workspace's providers; for a workspace that names none, all of them. */
function providersOf({ providers }: Workspace): typeof catalogue {
  if (providers.length === 0) return catalogue;
  const ids = providers.map(({ providerId }) => String(providerId).toLowerCase());
  return catalogue.filter(({ id }) => ids.includes(id));
}

function statusOf({ id, availability, targets, statusPage }: (typeof catalogue)[number]) {
  return {
    id,
    currentAvailability: availability,
    targets: targets.map(({ id, availability, averageQueueTime, numQubits, targetProfile }) => ({
      id,
      currentAvailability: availability,
      averageQueueTime,
      statusPage,
      numQubits,
      targetProfile,
    })),
  };
}

/** Nothing is ever used. */
function quotaOf({ id }: (typeof catalogue)[number]) {
  return {
    dimension: 'job-minutes',
    scope: 'Workspace',
    providerId: id,
    utilization: 0,
    holds: 0,
    limit: 600,
    period: 'Monthly',
  };
}

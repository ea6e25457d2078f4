import { opens } from '../access-keys.js';
import { json } from '../answer.js';
import { ArmError } from '../arm-error.js';
import { catalogue } from '../catalogue.js';
import { dataOperation, workspacePath, type OperationRequest } from '../operation.js';
import type { Service } from '../service.js';
import type { WorkspaceId } from '../workspace.js';

/** The data plane's list of providers and their targets, which an access key opens. */
export const providerStatusOperations = [
  dataOperation('GET', `${workspacePath}/providerStatus`, (request, service) => {
    requireApiKey(request, service);
    return json(200, { value: providers });
  }),
];

// One refusal for every reason, a workspace that doesn't exist among them: whoever has no key learns nothing else.
// What the real service says isn't documented beyond "unauthorized".
function requireApiKey({ parameters, headers }: OperationRequest<keyof WorkspaceId>, { store }: Service): void {
  const workspace = store.find(parameters);
  const key = headers['x-ms-quantum-api-key'];
  if (workspace?.apiKeyEnabled && typeof key === 'string' && opens(workspace.keys, key)) return;
  throw new ArmError(
    401,
    'Unauthorized',
    'Access is denied: send a current access key of this workspace in the header x-ms-quantum-api-key. Its keys have to be enabled.',
  );
}

const providers = catalogue.map(({ id, availability, targets, statusPage }) => ({
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
}));

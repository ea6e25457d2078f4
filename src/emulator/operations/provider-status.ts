import { opens } from '../access-keys.js';
import { json } from '../answer.js';
import { ArmError } from '../arm-error.js';
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

/** The same for every workspace, whatever providers it names. */
const providers = [
  {
    id: 'ionq',
    currentAvailability: 'Available',
    targets: [
      { id: 'ionq.simulator', currentAvailability: 'Available', averageQueueTime: 2, numQubits: 29 },
      { id: 'ionq.qpu.aria-1', currentAvailability: 'Unavailable', averageQueueTime: 0, numQubits: 25 },
    ].map((target) => ({ ...target, statusPage: 'https://status.ionq.co', targetProfile: 'Base' })),
  },
  {
    id: 'quantinuum',
    currentAvailability: 'Degraded',
    targets: [
      { id: 'quantinuum.sim.h2-1sc', currentAvailability: 'Available', averageQueueTime: 5, numQubits: 56 },
      { id: 'quantinuum.qpu.h2-1', currentAvailability: 'Degraded', averageQueueTime: 25016, numQubits: 56 },
    ].map((target) => ({ ...target, statusPage: 'https://www.quantinuum.com', targetProfile: 'Adaptive_RI' })),
  },
];

import { createHash } from 'node:crypto';
import { json, type Answer } from '../answer.js';
import { ArmError } from '../arm-error.js';
import { requireJsonObject } from '../json-content.js';
import { managementOperation, workspacePath, workspacesPath } from '../operation.js';
import { requireWorkspace, type Service } from '../service.js';
import { regionOf, workspaceContent } from '../workspace-content.js';
import { createWorkspace, replaceContent, resourceOf, type Workspace } from '../workspace.js';

/** Creating, reading, listing and deleting workspaces. */
export const workspaceOperations = [
  // 201 for a new workspace, and for one that is to be provisioned again (as recorded from the real service); 200 for
  // a change that is done at once.
  managementOperation('PUT', workspacePath, ({ parameters, headers, content }, service) => {
    const { provisioningDelay, store } = service;
    const wanted = workspaceContent(requireJsonObject(headers, content));
    const present = store.find(parameters);
    if (present) checkLocation(present, wanted.location);
    const workspace = present
      ? replaceContent(present, wanted, provisioningDelay)
      : createWorkspace(parameters, wanted, provisioningDelay);
    store.save(workspace);
    return answerWith(present && provisioningDelay === 0 ? 200 : 201, workspace, service);
  }),

  managementOperation('GET', workspacePath, ({ parameters }, service) =>
    answerWith(200, requireWorkspace(service, parameters), service),
  ),

  // 204 whether or not there was one. The real service answers 202 and deletes for a while.
  managementOperation('DELETE', workspacePath, ({ parameters }, { store }) => {
    store.remove(parameters);
    return { status: 204 };
  }),

  managementOperation('GET', workspacesPath, ({ parameters }, { store, endpoint }) =>
    listed(store.list(parameters.subscriptionId, parameters.resourceGroupName), endpoint),
  ),

  managementOperation(
    'GET',
    '/subscriptions/{subscriptionId}/providers/Microsoft.Quantum/workspaces',
    ({ parameters }, { store, endpoint }) => listed(store.list(parameters.subscriptionId), endpoint),
  ),
];

function answerWith(status: number, workspace: Workspace, { endpoint }: Service): Answer {
  const resource = resourceOf(workspace, endpoint);
  // Made from what is shown, it changes when provisioning ends too.
  const etag = createHash('sha256').update(JSON.stringify(resource)).digest('base64url');
  return json(status, resource, { etag: `"${etag}"` });
}

function listed(workspaces: readonly Workspace[], endpoint: string): Answer {
  return json(200, { value: workspaces.map((workspace) => resourceOf(workspace, endpoint)) });
}

function checkLocation({ workspaceName, resourceGroupName, location }: Workspace, wanted: string): void {
  if (regionOf(location) === regionOf(wanted)) return;
  throw new ArmError(
    409,
    'InvalidResourceLocation',
    `The resource '${workspaceName}' already exists in location '${regionOf(location)}' in resource group '${resourceGroupName}'. A resource with the same name cannot be created in location '${regionOf(wanted)}'. Please select a new resource name.`,
  );
}

import { managementOperation, providerPath, workspacesPath } from '../operation.js';
import { page, type Placed } from '../page.js';
import { resourceOf } from '../resource.js';
import type { Service } from '../service.js';
import type { Workspace } from '../workspace.js';

/** Listing the workspaces of a resource group or of a subscription. */
export const workspaceListOperations = [
  managementOperation('GET', workspacesPath, (request, service) => {
    const { subscriptionId, resourceGroupName } = request.parameters;
    return page(
      request,
      service,
      placed(service.store.list(subscriptionId, resourceGroupName), service, request.apiVersion),
    );
  }),

  managementOperation('GET', `${providerPath}/workspaces`, (request, service) =>
    page(request, service, placed(service.store.list(request.parameters.subscriptionId), service, request.apiVersion)),
  ),
];

function placed(workspaces: readonly Workspace[], service: Service, apiVersion: string): Placed[] {
  return workspaces.map((workspace) => ({ place: workspace.place, item: resourceOf(workspace, service, apiVersion) }));
}

import type { WorkspaceIdParts } from '../../quantum/resource-id.js';

/** Names a workspace within its subscription in the key of a row, where no slash may be. Names are the same in any case. */
export function workspaceKey({ resourceGroupName, workspaceName }: WorkspaceIdParts): string {
  return `${resourceGroupName}|${workspaceName}`.toLowerCase();
}

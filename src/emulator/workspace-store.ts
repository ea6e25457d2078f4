import type { Workspace, WorkspaceId } from './workspace.js';

/** The workspaces of one emulator. */
export interface WorkspaceStore {
  find(id: WorkspaceId): Workspace | undefined;
  /** Those of a subscription, or of one of its resource groups; the oldest first. */
  list(subscriptionId: string, resourceGroupName?: string): readonly Workspace[];
  /** Adds a workspace, or puts it in the place of the one of its name. */
  save(workspace: Workspace): void;
  remove(id: WorkspaceId): void;
}

export function createWorkspaceStore(): WorkspaceStore {
  const workspaces = new Map<string, Workspace>();
  return {
    find: (id) => workspaces.get(keyOf(id)),
    list: (subscriptionId, resourceGroupName) =>
      [...workspaces.values()].filter(
        (workspace) =>
          same(workspace.subscriptionId, subscriptionId) &&
          (resourceGroupName === undefined || same(workspace.resourceGroupName, resourceGroupName)),
      ),
    save: (workspace) => void workspaces.set(keyOf(workspace), workspace),
    remove: (id) => void workspaces.delete(keyOf(id)),
  };
}

function keyOf({ subscriptionId, resourceGroupName, workspaceName }: WorkspaceId): string {
  return `${subscriptionId}/${resourceGroupName}/${workspaceName}`.toLowerCase();
}

function same(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}

import { ArmError } from './arm-error.js';
import type { Workspace, WorkspaceId } from './workspace.js';
import type { WorkspaceStore } from './workspace-store.js';

/** What the operations of one emulator share. */
export interface Service {
  /** The emulator's own address, without a trailing slash. */
  readonly endpoint: string;
  /** Milliseconds from a PUT until its workspace is provisioned. */
  readonly provisioningDelay: number;
  readonly store: WorkspaceStore;
}

/** The workspace, or ARM's refusal when there is none of that name. */
export function requireWorkspace({ store }: Service, id: WorkspaceId): Workspace {
  const workspace = store.find(id);
  if (workspace) return workspace;
  throw new ArmError(
    404,
    'ResourceNotFound',
    `The Resource 'Microsoft.Quantum/workspaces/${id.workspaceName}' under resource group '${id.resourceGroupName}' was not found.`,
  );
}

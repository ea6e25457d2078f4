import { randomUUID } from 'node:crypto';
import { createKeyPair, type KeyPair } from './access-keys.js';
import { statusOf, type AsyncOperation } from './async-operation.js';
import type { WorkspaceContent } from './workspace-content.js';

/** What names a workspace. None of it is compared by case. */
export interface WorkspaceId {
  readonly subscriptionId: string;
  readonly resourceGroupName: string;
  readonly workspaceName: string;
}

/** A workspace as it is stored. Nothing in it changes: a change is another workspace in its place. */
export interface Workspace extends WorkspaceId, WorkspaceContent {
  readonly keys: KeyPair;
  /** Where it is in lists: an older workspace has a smaller number. */
  readonly place: number;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly lastModifiedAt: number;
  /** The object id of its managed identity, should it have one. */
  readonly principalId: string;
  /** The long-running operation that it is in or came out of; undefined after a change that was done at once. */
  readonly operation: AsyncOperation | undefined;
}

/** What a workspace is doing, or how that ended. "Accepted" is no member of the specification's enumeration, but it is what the real service says. */
export type ProvisioningState = ReturnType<typeof statusOf>;

/** A new workspace, with its first two keys. */
export function createWorkspace(id: WorkspaceId, content: WorkspaceContent, place: number, now: number): Workspace {
  const { subscriptionId, resourceGroupName, workspaceName } = id;
  return {
    subscriptionId,
    resourceGroupName,
    workspaceName,
    ...content,
    keys: createKeyPair(now),
    place,
    createdAt: now,
    lastModifiedAt: now,
    principalId: randomUUID(),
    operation: undefined,
  };
}

/** The workspace with other content: what the content leaves out is gone, what names the workspace and its keys stay. */
export function replaceContent(workspace: Workspace, content: Partial<WorkspaceContent>, now: number): Workspace {
  return { ...workspace, ...content, lastModifiedAt: now };
}

export function provisioningState({ operation }: Workspace, now: number): ProvisioningState {
  return operation ? statusOf(operation, now) : 'Succeeded';
}

export function isDeleting(workspace: Workspace, now: number): boolean {
  return provisioningState(workspace, now) === 'Deleting';
}

/** Whether its deletion has come to its end: nobody may see it any more. */
export function isGone({ operation }: Workspace, now: number): boolean {
  return operation?.kind === 'delete' && statusOf(operation, now) === 'Succeeded';
}

/** Its resource id. */
export function resourceIdOf({ subscriptionId, resourceGroupName, workspaceName }: WorkspaceId): string {
  return `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroupName}/providers/Microsoft.Quantum/workspaces/${workspaceName}`;
}

import { ArmError } from './arm-error.js';
import type { AsyncOperations } from './async-operation.js';
import type { Clock } from './clock.js';
import type { Tokens } from './login/tokens.js';
import type { Throttle } from './throttle.js';
import { isDeleting, type Workspace, type WorkspaceId } from './workspace.js';
import type { WorkspaceStore } from './workspace-store.js';

/** What the operations of one emulator share. */
export interface Service {
  /** The emulator's own address, without a trailing slash. */
  readonly endpoint: string;
  readonly clock: Clock;
  readonly store: WorkspaceStore;
  readonly operations: AsyncOperations;
  readonly tokens: Tokens;
  readonly throttle: Throttle;
  /** Puts what has changed where it survives a restart. */
  readonly keep: () => void;
  readonly settings: Settings;
}

/** What an emulator was told when it was started. */
export interface Settings {
  /** Milliseconds that a PUT or a DELETE takes to come to its end. */
  readonly provisioningDelay: number;
  /** Seconds that a client is asked to wait between two looks at a long-running operation; undefined: it isn't asked. */
  readonly retryAfter: number | undefined;
  /** The most items that a page of a list has. */
  readonly pageSize: number;
  /** The subscriptions that there are, in lower case; undefined: all. */
  readonly subscriptions: readonly string[] | undefined;
  /** Whether Azure Resource Manager asks for a token. */
  readonly requireToken: boolean;
  /** Whether connection strings name the emulator itself. */
  readonly localConnectionStrings: boolean;
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

/** The workspace, unless it is being deleted: then nothing of it can be changed. */
export function requireChangeable(service: Service, id: WorkspaceId): Workspace {
  const workspace = requireWorkspace(service, id);
  checkChangeable(workspace, service);
  return workspace;
}

/** Refuses to change a workspace that is being deleted. Which code the real service has for that is not known. */
export function checkChangeable(workspace: Workspace, { clock }: Service): void {
  if (!isDeleting(workspace, clock.now())) return;
  throw new ArmError(
    409,
    'Conflict',
    `The workspace '${workspace.workspaceName}' is being deleted: wait until it is gone.`,
  );
}

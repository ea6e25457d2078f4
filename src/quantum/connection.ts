import { SecureString } from '../cmdlet/secure-string.js';
import type { QuantumWorkspace } from './management/models.js';
import { flattenedWorkspace } from './outputs/workspace.js';
import type { WorkspaceIdParts } from './resource-id.js';

/** How to reach the data plane of one workspace. */
export interface WorkspaceConnection extends WorkspaceIdParts {
  /** The region; undefined for an emulator that was named by its endpoint alone. */
  readonly location: string | undefined;
  /** Address of the data plane, without a slash at the end. */
  readonly endpoint: string;
  /** An access key; without one a token opens the workspace. */
  readonly key: SecureString | undefined;
  /** Where the connection comes from, to follow "from": `-ConnectionString`, `AZURE_QUANTUM_CONNECTION_STRING`. */
  readonly source: string;
  /** The workspace itself, where it was looked up. */
  readonly resource?: QuantumWorkspace;
}

const notKept = ['source', 'resource'];

/** What of a connection the session keeps. */
export function keptOf(connection: WorkspaceConnection): Record<string, unknown> {
  const entries = Object.entries(connection).filter(([name, value]) => !notKept.includes(name) && value !== undefined);
  return Object.fromEntries(entries);
}

/** The connection that the session keeps; undefined for none, or for something that another version has kept. */
export function connectionOf(kept: unknown, source: string): WorkspaceConnection | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { key, location, ...values } = kept as Readonly<Record<string, unknown>>;
  const { subscriptionId, resourceGroupName, workspaceName, endpoint } = values;
  if (![subscriptionId, resourceGroupName, workspaceName, endpoint].every((each) => typeof each === 'string')) {
    return undefined;
  }
  return {
    ...(values as unknown as WorkspaceIdParts & { readonly endpoint: string }),
    location: typeof location === 'string' ? location : undefined,
    key: key instanceof SecureString ? key : undefined,
    source,
  };
}

/** What a cmdlet writes of a connection. */
export function connectionOutput(connection: WorkspaceConnection): Record<string, unknown> {
  const { key, resource } = connection;
  return {
    ...keptOf(connection),
    authentication: key ? 'Key' : 'Token',
    ...(resource && { workspace: flattenedWorkspace(resource) }),
  };
}

/** How verbose lines and errors name the workspace of a connection. */
export function describeConnection({ workspaceName, resourceGroupName, subscriptionId }: WorkspaceConnection): string {
  return `workspace '${workspaceName}' in resource group '${resourceGroupName}' of subscription ${subscriptionId}`;
}

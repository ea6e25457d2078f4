import type { OperationOptions } from '@azure/core-client';
import type { APIKeys, ListKeysResult, QuantumWorkspace } from './models.js';

/**
 * What this product needs of a management client. {@link AzureQuantumManagementClient} is one, and so is the client of
 * `@azure/arm-quantum` that a caller may have: the names and shapes are that package's.
 */
export interface QuantumManagementClient {
  /** The subscription all operations are in. */
  readonly subscriptionId: string;
  readonly workspace: WorkspaceOperations;
  readonly workspaces: WorkspacesOperations;
}

/** The operations on a workspace's keys. */
export interface WorkspaceOperations {
  /** The keys of a workspace. Azure counts this read as a write when it throttles. */
  listKeys(resourceGroupName: string, workspaceName: string, options?: OperationOptions): Promise<ListKeysResult>;

  /** Replaces keys of a workspace. The old ones stop working at once. */
  regenerateKeys(
    resourceGroupName: string,
    workspaceName: string,
    keySpecification: APIKeys,
    options?: OperationOptions,
  ): Promise<void>;
}

/** The operations on workspaces. */
export interface WorkspacesOperations {
  get(resourceGroupName: string, workspaceName: string, options?: OperationOptions): Promise<QuantumWorkspace>;
  listByResourceGroup(resourceGroupName: string, options?: OperationOptions): PagedAsyncIterable<QuantumWorkspace>;
  listBySubscription(options?: OperationOptions): PagedAsyncIterable<QuantumWorkspace>;
}

/** Items that arrive in pages, to be taken one by one or a page at a time. Nothing is sent before the first is asked for. */
export interface PagedAsyncIterable<Item> extends AsyncIterable<Item> {
  byPage(): AsyncIterable<Item[]>;
}

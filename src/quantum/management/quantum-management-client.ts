import type { OperationOptions } from '@azure/core-client';
import type { PagedAsyncIterableIterator } from '@azure/core-paging';
import type { LongRunningOptions, LongRunningPoller } from './long-running.js';
import type {
  APIKeys,
  CheckNameAvailabilityParameters,
  CheckNameAvailabilityResult,
  ListKeysResult,
  QuantumSuiteOffer,
  QuantumWorkspace,
  TagsObject,
} from './models.js';
import type { ProviderDescription } from './offering-models.js';
import type { ResourceProviderOperation } from './resource-models.js';

/**
 * What this product needs of a management client. {@link AzureQuantumManagementClient} is one, and so is the client of
 * `@azure/arm-quantum` that a caller may have: the names and shapes are that package's.
 */
export interface QuantumManagementClient {
  /** The subscription all operations are in. */
  readonly subscriptionId: string;
  /** Keys, and whether a name is free. */
  readonly workspace: WorkspaceOperations;
  /** Workspaces themselves. */
  readonly workspaces: WorkspacesOperations;
  /** What providers offer in a region. */
  readonly offerings: OfferingsOperations;
  /** What roles can allow. */
  readonly operations: ResourceProviderOperations;
  /** Not in `@azure/arm-quantum` 1.0.0-beta.2, whose api-version has none. */
  readonly suiteOffers?: SuiteOffersOperations;
}

/** The operations on a workspace's keys and name. */
export interface WorkspaceOperations {
  /**
   * Whether a workspace could have this name in this region, such as `westus`.
   *
   * @param locationName - The region, such as `westus`.
   * @param checkNameAvailabilityParameters - The name, and its resource type.
   * @param options - Such as `abortSignal`.
   */
  checkNameAvailability(
    locationName: string,
    checkNameAvailabilityParameters: CheckNameAvailabilityParameters,
    options?: OperationOptions,
  ): Promise<CheckNameAvailabilityResult>;

  /**
   * The keys of a workspace. Azure counts this read as a write when it throttles.
   *
   * @param resourceGroupName - The name of the resource group.
   * @param workspaceName - The name of the workspace.
   * @param options - Such as `abortSignal`.
   */
  listKeys(resourceGroupName: string, workspaceName: string, options?: OperationOptions): Promise<ListKeysResult>;

  /**
   * Replaces keys of a workspace. The old ones stop working at once.
   *
   * @param resourceGroupName - The name of the resource group.
   * @param workspaceName - The name of the workspace.
   * @param keySpecification - Which keys.
   * @param options - Such as `abortSignal`.
   */
  regenerateKeys(
    resourceGroupName: string,
    workspaceName: string,
    keySpecification: APIKeys,
    options?: OperationOptions,
  ): Promise<void>;
}

/** The operations on workspaces. */
export interface WorkspacesOperations {
  /**
   * A workspace.
   *
   * @param resourceGroupName - The name of the resource group.
   * @param workspaceName - The name of the workspace.
   * @param options - Such as `abortSignal`.
   */
  get(resourceGroupName: string, workspaceName: string, options?: OperationOptions): Promise<QuantumWorkspace>;
  /**
   * The workspaces of a resource group, page by page.
   *
   * @param resourceGroupName - The name of the resource group.
   * @param options - Such as `abortSignal`.
   */
  listByResourceGroup(
    resourceGroupName: string,
    options?: OperationOptions,
  ): PagedAsyncIterableIterator<QuantumWorkspace>;
  /**
   * The workspaces of the subscription, page by page.
   *
   * @param options - Such as `abortSignal`.
   */
  listBySubscription(options?: OperationOptions): PagedAsyncIterableIterator<QuantumWorkspace>;

  /**
   * Creates a workspace, or puts this one in the place of the one that is there. What is read-only is not sent, so a
   * workspace that was read can be changed and sent back; with `If-Match` among `requestOptions.customHeaders` only if
   * nobody else has changed it since.
   *
   * @param resourceGroupName - The name of the resource group.
   * @param workspaceName - The name of the workspace.
   * @param quantumWorkspace - The workspace as it is to be.
   * @param options - Such as `abortSignal`.
   * @returns When the service has accepted it; the poller tells when it is done, and the workspace.
   */
  beginCreateOrUpdate(
    resourceGroupName: string,
    workspaceName: string,
    quantumWorkspace: QuantumWorkspace,
    options?: LongRunningOptions,
  ): Promise<LongRunningPoller<QuantumWorkspace>>;

  /**
   * The same, and waits until it is done.
   *
   * @param resourceGroupName - The name of the resource group.
   * @param workspaceName - The name of the workspace.
   * @param quantumWorkspace - The workspace as it is to be.
   * @param options - Such as `abortSignal`.
   */
  beginCreateOrUpdateAndWait(
    resourceGroupName: string,
    workspaceName: string,
    quantumWorkspace: QuantumWorkspace,
    options?: LongRunningOptions,
  ): Promise<QuantumWorkspace>;

  /**
   * Deletes a workspace. That there is none is a success.
   *
   * @param resourceGroupName - The name of the resource group.
   * @param workspaceName - The name of the workspace.
   * @param options - Such as `abortSignal`.
   */
  beginDelete(
    resourceGroupName: string,
    workspaceName: string,
    options?: LongRunningOptions,
  ): Promise<LongRunningPoller<void>>;

  /**
   * The same, and waits until it is done.
   *
   * @param resourceGroupName - The name of the resource group.
   * @param workspaceName - The name of the workspace.
   * @param options - Such as `abortSignal`.
   */
  beginDeleteAndWait(resourceGroupName: string, workspaceName: string, options?: LongRunningOptions): Promise<void>;

  /**
   * Changes the tags of a workspace. What becomes of tags that are not named is not documented.
   *
   * @param resourceGroupName - The name of the resource group.
   * @param workspaceName - The name of the workspace.
   * @param workspaceTags - The tags.
   * @param options - Such as `abortSignal`.
   */
  updateTags(
    resourceGroupName: string,
    workspaceName: string,
    workspaceTags: TagsObject,
    options?: OperationOptions,
  ): Promise<QuantumWorkspace>;
}

/** The operations on what providers offer. */
export interface OfferingsOperations {
  /**
   * What providers offer in a region, such as `westus`.
   *
   * @param locationName - The region, such as `westus`.
   * @param options - Such as `abortSignal`.
   */
  list(locationName: string, options?: OfferingsListOptions): PagedAsyncIterableIterator<ProviderDescription>;
}

/** Options of listing what providers offer. */
export interface OfferingsListOptions extends OperationOptions {
  /** Which to list, such as `kind eq 'v1'`. Since 2025-11-01-preview; nothing but that example is documented. */
  filter?: string;
}

/** The operations on the offers a subscription can have. Since 2025-08-11-preview. */
export interface SuiteOffersOperations {
  /**
   * The offers of the subscription, page by page.
   *
   * @param options - Such as `abortSignal`.
   */
  list(options?: OperationOptions): PagedAsyncIterableIterator<QuantumSuiteOffer>;
}

/** The operations on the resource provider itself. */
export interface ResourceProviderOperations {
  /**
   * Everything that a role can allow on Azure Quantum.
   *
   * @param options - Such as `abortSignal`.
   */
  list(options?: OperationOptions): PagedAsyncIterableIterator<ResourceProviderOperation>;
}

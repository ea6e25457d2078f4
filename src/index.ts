/**
 * Access keys of Azure Quantum workspaces from Node.
 *
 * @packageDocumentation
 */
import type { QuantumApiFunctions } from './az-quantum-api.js';
import { connectModule } from './hosts/node/connect-module.js';
import type { ConnectOptions } from './quantum/connect-options.js';
import { quantumModule } from './quantum-module.js';

/**
 * The cmdlets as functions, all with the same account, subscription and endpoint.
 *
 * Nothing is sent and nobody is logged in until a function is called. What is wrong with the options shows then, too:
 * each function rejects with a {@link CmdletError}, and `connect` itself throws nothing.
 *
 * @param options - Account, subscription and endpoint. Default: as the shell finds them.
 * @returns A function for each cmdlet.
 * @example
 * ```ts
 * import { connect } from 'az-quantum-api';
 *
 * const quantum = connect({ subscriptionId: '00000000-1111-2222-3333-444444444444' });
 * const [done] = await quantum.newAzQuantumApiWorkspaceKey({
 *   resourceGroupName: 'quantum-rg',
 *   workspaceName: 'my-workspace',
 *   key: 'Primary',
 *   passThru: true,
 * });
 * ```
 */
export function connect(options: ConnectOptions = {}): QuantumApiFunctions {
  // The generated interface and the declarations are held equal by a type test.
  return connectModule(quantumModule, { ...options }) as unknown as QuantumApiFunctions;
}

export type { PagedAsyncIterableIterator, PageSettings } from '@azure/core-paging';
export type * from './az-quantum-api.js';
export {
  connectWorkspace,
  type ConnectedWorkspaceClient,
  type ConnectWorkspaceOptions,
  type WorkspaceFacts,
  type WorkspaceName,
  type WorkspacePlace,
} from './connect-workspace.js';
export { SecureString } from './cmdlet/secure-string.js';
export type { ConfirmImpact } from './cmdlet/cmdlet.js';
export type { ProgressRecord } from './cmdlet/command-runtime.js';
export type { ErrorCategory, ErrorRecord } from './cmdlet/error-record.js';
export type { PipelineInput } from './cmdlet/run-cmdlet.js';
export type { ConfirmAnswer, ConfirmQuestion } from './cmdlet/should-process.js';
export { CmdletError } from './hosts/node/cmdlet-error.js';
export type {
  CallOf,
  CallOptions,
  CmdletCall,
  CmdletFunction,
  ConfirmHandler,
  PipedCallOptions,
} from './hosts/node/cmdlet-function.js';
export type { ConnectOptions } from './quantum/connect-options.js';
export {
  composeConnectionString,
  InvalidConnectionStringError,
  parseConnectionString,
  type ConnectionStringParts,
} from './quantum/connection-string.js';
export type { WorkspaceIdParts } from './quantum/resource-id.js';
export { QuantumDataPlaneClient, type QuantumDataPlaneClientOptions } from './quantum/data-plane/client.js';
export type { ProviderStatus, Quota, TargetStatus } from './quantum/data-plane/models.js';
export { AzureQuantumManagementClient, type AzureQuantumManagementClientOptions } from './quantum/management/client.js';
export { ifMatch, withEtag } from './quantum/management/etag.js';
export { QuantumServiceError, type QuantumServiceErrorFields } from './quantum/management/errors.js';
export type { LongRunningOptions, LongRunningPoller, LongRunningState } from './quantum/management/long-running.js';
export type {
  APIKeys,
  ApiKey,
  CheckNameAvailabilityParameters,
  CheckNameAvailabilityResult,
  KeyType,
  ListKeysResult,
  ManagedOnBehalfOfConfiguration,
  MoboBrokerResource,
  Provider,
  QuantumSuiteOffer,
  QuantumSuiteOfferProperties,
  QuantumWorkspace,
  QuantumWorkspaceIdentity,
  QuotaAllocations,
  TagsObject,
  TargetQuotaAllocations,
  UserAssignedIdentity,
  WorkspaceResourceProperties,
} from './quantum/management/models.js';
export { getContinuationToken } from './quantum/management/paged.js';
export type {
  PricingDetail,
  PricingDimension,
  ProviderDescription,
  ProviderProperties,
  ProviderPropertiesAad,
  ProviderPropertiesManagedApplication,
  QuotaDimension,
  SkuDescription,
  TargetDescription,
} from './quantum/management/offering-models.js';
export type {
  OfferingsListOptions,
  OfferingsOperations,
  QuantumManagementClient,
  ResourceProviderOperations,
  SuiteOffersOperations,
  WorkspaceOperations,
  WorkspacesOperations,
} from './quantum/management/quantum-management-client.js';
export type { OperationDisplay, ResourceProviderOperation, SystemData } from './quantum/management/resource-models.js';
export type { RequestEvent, RequestInfo, RequestObserver } from './quantum/management/policies/observe.js';
export type { RetryOptions } from './quantum/management/retry.js';
export type { TransportOptions } from './quantum/management/transport.js';
export { rotateFleet, type RotateFleetOptions } from './rotate-fleet.js';
export { rotateKeys, type RotateKeysOptions } from './rotate-keys.js';
export { hashOf, type KeyIdentity } from './rotation/key-identity.js';
export type { RotationPlan, RotationStep } from './rotation/plan.js';
export {
  LedgerConflictError,
  type Ledger,
  type MadeKeys,
  type Publication,
  type Published,
  type Publisher,
  type SlotKey,
} from './rotation/ports.js';
export type { RecordBody, RecordHead, RotationRecord, RotationState } from './rotation/record.js';
export type { RotationErrorCode } from './rotation/rotation-error.js';
export type { Slot } from './rotation/slot.js';

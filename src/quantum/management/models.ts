// The models of @azure/arm-quantum (its versions that know keys, so `properties` is not flattened), with what
// api-versions up to 2026-06-15-preview add. What only some api-versions have says since which; see api-versions.ts.
import type { SystemData } from './resource-models.js';

/** One of a workspace's two access keys. */
export type KeyType = 'Primary' | 'Secondary';

/** What to regenerate. */
export interface APIKeys {
  /** The keys to replace. The service's documents do not say what it does when there are none. */
  keys?: KeyType[];
}

/** An access key of a workspace. */
export interface ApiKey {
  /** When the key was made. */
  createdAt?: Date;
  /** The key itself: a secret. */
  readonly key?: string;
}

/** The keys of a workspace and the connection strings that hold them. */
export interface ListKeysResult {
  /** Whether the workspace accepts keys; they are listed even when it does not. */
  apiKeyEnabled?: boolean;
  /** The primary key. */
  primaryKey?: ApiKey;
  /** The secondary key. */
  secondaryKey?: ApiKey;
  /** Holds the primary key: a secret. */
  readonly primaryConnectionString?: string;
  /** Holds the secondary key: a secret. */
  readonly secondaryConnectionString?: string;
}

/** A name to ask about. */
export interface CheckNameAvailabilityParameters {
  /** The name to ask about. */
  name?: string;
  /** `Microsoft.Quantum/Workspaces`. */
  type?: string;
}

/** Whether a name is free. */
export interface CheckNameAvailabilityResult {
  /** Whether the name is free. */
  nameAvailable?: boolean;
  /** `Invalid` or `AlreadyExists`, when the name is not available. */
  reason?: string;
  /** Why the name is not available, in words. */
  readonly message?: string;
}

/** Tags of a workspace. */
export interface TagsObject {
  /** By name; all that the workspace is to have. */
  tags?: { [name: string]: string };
}

/** An Azure Quantum workspace. */
export interface QuantumWorkspace {
  /** ARM id, `/subscriptions/.../providers/Microsoft.Quantum/workspaces/{name}`. */
  readonly id?: string;
  /** Its name. */
  readonly name?: string;
  /** `Microsoft.Quantum/Workspaces`, in whatever case the service writes it. */
  readonly type?: string;
  /** Who made and changed it. */
  readonly systemData?: SystemData;
  /** The region, such as `westus`. */
  location: string;
  /** By name. */
  tags?: { [name: string]: string };
  /** What is particular to a workspace. */
  properties?: WorkspaceResourceProperties;
  /** Its managed identity. */
  identity?: QuantumWorkspaceIdentity;
}

/** What is particular to a workspace. */
export interface WorkspaceResourceProperties {
  /** The providers of its targets. */
  providers?: Provider[];
  /** `Yes`, `No` or `Partial`: whether the workspace takes jobs. */
  readonly usable?: string;
  /** `Succeeded`, `Failed`, ...; the service also uses values its specification does not list. */
  readonly provisioningState?: string;
  /** ARM id of the storage account. */
  storageAccount?: string;
  /** Address of the data plane. */
  readonly endpointUri?: string;
  /** Whether the workspace accepts keys. */
  apiKeyEnabled?: boolean;
  /** `V1` or `V2`. Since 2025-11-01-preview. */
  workspaceKind?: string;
  /** ARM id of the storage account Azure manages for the workspace. Since 2025-01-01-preview. */
  readonly managedStorageAccount?: string;
  /** What Azure manages on behalf of the workspace's owner. Since 2025-01-01-preview. */
  readonly managedOnBehalfOfConfiguration?: ManagedOnBehalfOfConfiguration;
}

/** What a resource provider manages on behalf of a resource's owner. */
export interface ManagedOnBehalfOfConfiguration {
  /** The resources that broker access to it. */
  readonly moboBrokerResources?: MoboBrokerResource[];
}

/** A resource that brokers access to managed resources. */
export interface MoboBrokerResource {
  /** ARM id. */
  id?: string;
}

/** A provider of targets, as one workspace has it. */
export interface Provider {
  /** The provider's id, such as `ionq`. */
  providerId?: string;
  /** Its plan, such as `pay-as-you-go-cred`. */
  providerSku?: string;
  /** Address of what the provider made for the workspace. */
  instanceUri?: string;
  /** Name of the managed application at the provider. */
  applicationName?: string;
  /** `Succeeded`, `Launching`, `Updating`, `Deleting`, `Deleted` or `Failed`. */
  provisioningState?: string;
  /** Id that its use is billed under. */
  resourceUsageId?: string;
  /** Of providers that have quotas. Since 2025-12-15-preview. */
  quotas?: QuotaAllocations;
  /** Of providers that have quotas, by target. Since 2026-06-15-preview. */
  targetQuotas?: TargetQuotaAllocations[];
}

/** How many minutes of jobs there are, all told. */
export interface QuotaAllocations {
  /** For jobs of standard priority, in minutes. */
  standardMinutesLifetime: number;
  /** For jobs of high priority, in minutes. */
  highMinutesLifetime?: number;
}

/** How many minutes of jobs there are on one target. */
export interface TargetQuotaAllocations extends QuotaAllocations {
  /** The target's id, such as `ionq.simulator`. */
  targetId: string;
}

/** The managed identity of a workspace. */
export interface QuantumWorkspaceIdentity {
  /** Object id of the identity in Entra ID, a UUID. */
  readonly principalId?: string;
  /** Id of its tenant, a UUID. */
  readonly tenantId?: string;
  /** `None` or `SystemAssigned`; since 2025-01-01-preview also `UserAssigned` or `SystemAssigned,UserAssigned`. */
  type?: string;
  /** By ARM id; `{}` adds one. Since 2025-01-01-preview. */
  userAssignedIdentities?: { [id: string]: UserAssignedIdentity };
}

/** An identity that is a resource of its own. */
export interface UserAssignedIdentity {
  /** Object id of the identity in Entra ID, a UUID. */
  readonly principalId?: string;
  /** Its client id, a UUID. */
  readonly clientId?: string;
}

/** An offer of a provider that a subscription can have. Since 2025-08-11-preview. */
export interface QuantumSuiteOffer {
  /** ARM id. */
  readonly id?: string;
  /** Its name. */
  readonly name?: string;
  /** The type of the resource. */
  readonly type?: string;
  /** Who made and changed it. */
  readonly systemData?: SystemData;
  /** What is particular to the offer. */
  properties?: QuantumSuiteOfferProperties;
}

/** What is particular to an offer. */
export interface QuantumSuiteOfferProperties {
  /** The provider's id, such as `ionq`. */
  providerId: string;
  /** The provider's name for people. */
  providerName: string;
  /** The company behind the provider. */
  companyName: string;
  /** The region, such as `West US`. */
  location: string;
  /** What is offered, in words. */
  description: string;
  /** Since 2025-12-15-preview. */
  quotas?: QuotaAllocations;
  /** Since 2026-06-15-preview. */
  targetQuotas?: TargetQuotaAllocations[];
}

// The models of @azure/arm-quantum (its versions that know keys, so `properties` is not flattened), with what
// api-version 2025-12-15-preview adds.

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
  primaryKey?: ApiKey;
  secondaryKey?: ApiKey;
  /** Holds the primary key: a secret. */
  readonly primaryConnectionString?: string;
  /** Holds the secondary key: a secret. */
  readonly secondaryConnectionString?: string;
}

/** An Azure Quantum workspace. */
export interface QuantumWorkspace {
  /** ARM id, `/subscriptions/.../providers/Microsoft.Quantum/workspaces/{name}`. */
  readonly id?: string;
  readonly name?: string;
  /** `Microsoft.Quantum/Workspaces`, in whatever case the service writes it. */
  readonly type?: string;
  readonly systemData?: SystemData;
  /** The region, such as `westus`. */
  location: string;
  tags?: { [name: string]: string };
  properties?: WorkspaceResourceProperties;
  identity?: QuantumWorkspaceIdentity;
}

/** What is particular to a workspace. */
export interface WorkspaceResourceProperties {
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
  /** `V1` or `V2`. */
  workspaceKind?: string;
  /** ARM id of the storage account Azure manages for the workspace. */
  readonly managedStorageAccount?: string;
}

/** A provider of targets, as one workspace has it. */
export interface Provider {
  providerId?: string;
  providerSku?: string;
  instanceUri?: string;
  applicationName?: string;
  provisioningState?: string;
  resourceUsageId?: string;
}

/** The managed identity of a workspace. */
export interface QuantumWorkspaceIdentity {
  readonly principalId?: string;
  readonly tenantId?: string;
  /** `None`, `SystemAssigned`, ... */
  type?: string;
}

/** Who made and last changed a resource, and when. */
export interface SystemData {
  createdBy?: string;
  createdByType?: string;
  createdAt?: Date;
  lastModifiedBy?: string;
  lastModifiedByType?: string;
  lastModifiedAt?: Date;
}

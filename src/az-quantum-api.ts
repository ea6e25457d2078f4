// Generated from the declarations in src by build.ts. Do not edit: change the declaration and build again.
import type { SecureString } from './cmdlet/secure-string.js';
import type { CmdletFunction } from './hosts/node/cmdlet-function.js';

/** The cmdlets of Az.QuantumApi as functions. */
export interface QuantumApiFunctions {
  /**
   * Connects to an Azure Quantum workspace, for the commands that follow.
   * The workspace is named by its connection string, its resource id or its parts; without any of them the environment variables name it: AZURE_QUANTUM_CONNECTION_STRING, else AZURE_QUANTUM_SUBSCRIPTION_ID, AZURE_QUANTUM_WORKSPACE_RG, AZURE_QUANTUM_WORKSPACE_NAME and AZURE_QUANTUM_WORKSPACE_LOCATION.
   * A workspace that is named by its parts or its id is looked up, unless its location or endpoint is given.
   * The connection lasts as long as the session: it is not shared with other runspaces, nor written anywhere.
   * In the shell the workspace is remembered in the user's configuration, never a key.
   *
   * @see https://github.com/az-quantum-api/az-quantum-api/blob/main/docs/Az.QuantumApi/Connect-AzQuantumApiWorkspace.md
   */
  connectAzQuantumApiWorkspace: CmdletFunction<ConnectAzQuantumApiWorkspaceArguments, never, ConnectedWorkspace>;

  /**
   * Forgets the workspace that the session is connected to.
   * Other sessions keep theirs. Without a connection it does nothing.
   *
   * @see https://github.com/az-quantum-api/az-quantum-api/blob/main/docs/Az.QuantumApi/Disconnect-AzQuantumApiWorkspace.md
   */
  disconnectAzQuantumApiWorkspace: CmdletFunction<DisconnectAzQuantumApiWorkspaceArguments, never, never>;

  /**
   * Lists the targets of an Azure Quantum workspace: quantum computers and simulators, and whether they are available.
   * The workspace is the one that the session is connected to, unless the call names another; without a connection it is the one that the environment variables name.
   *
   * @see https://github.com/az-quantum-api/az-quantum-api/blob/main/docs/Az.QuantumApi/Get-AzQuantumApiTarget.md
   */
  getAzQuantumApiTarget: CmdletFunction<GetAzQuantumApiTargetArguments, GetAzQuantumApiTargetPipedArguments, Target>;

  /**
   * Reads the access keys and connection strings of an Azure Quantum workspace.
   * One key is enough to connect; there are two so that one can be replaced while the other serves.
   * Tables show the keys masked; objects and JSON hold them whole.
   *
   * @see https://github.com/az-quantum-api/az-quantum-api/blob/main/docs/Az.QuantumApi/Get-AzQuantumApiWorkspaceKey.md
   */
  getAzQuantumApiWorkspaceKey: CmdletFunction<
    GetAzQuantumApiWorkspaceKeyArguments & { asSecureString: true },
    never,
    WorkspaceKeys<SecureString>
  > &
    CmdletFunction<GetAzQuantumApiWorkspaceKeyArguments & { asSecureString?: false | undefined }, never, WorkspaceKeys>;

  /**
   * Replaces the primary key, the secondary key or both keys of an Azure Quantum workspace.
   * The old key and its connection string stop working at once.
   * The service does not answer with the new key: read it afterwards.
   * Access keys must be enabled on the workspace.
   * A request that may have been carried out is never sent again.
   *
   * @see https://github.com/az-quantum-api/az-quantum-api/blob/main/docs/Az.QuantumApi/New-AzQuantumApiWorkspaceKey.md
   */
  newAzQuantumApiWorkspaceKey: CmdletFunction<
    NewAzQuantumApiWorkspaceKeyArguments,
    NewAzQuantumApiWorkspaceKeyPipedArguments,
    boolean
  >;
}

/** Arguments of Connect-AzQuantumApiWorkspace, parameter set FromEnvironment. */
export interface ConnectAzQuantumApiWorkspaceFromEnvironment {
  /**
   * The Azure context, account and subscription, to use instead of the current one.
   * It is what Get-AzContext and Connect-AzAccount give, and needs the module Az.Accounts.
   */
  defaultProfile?: unknown;
  /** Not in this parameter set. */
  resourceGroupName?: undefined;
  /** Not in this parameter set. */
  workspaceName?: undefined;
  /** Not in this parameter set. */
  subscriptionId?: undefined;
  /** Not in this parameter set. */
  resourceId?: undefined;
  /** Not in this parameter set. */
  location?: undefined;
  /** Not in this parameter set. */
  endpoint?: undefined;
  /** Not in this parameter set. */
  key?: undefined;
  /** Not in this parameter set. */
  connectionString?: undefined;
}

/** Arguments of Connect-AzQuantumApiWorkspace, parameter set ByName. */
export interface ConnectAzQuantumApiWorkspaceByName {
  /**
   * The name of the resource group.
   * The name is case insensitive.
   */
  resourceGroupName: string;
  /** The name of the quantum workspace. */
  workspaceName: string;
  /**
   * The id of the subscription, a UUID.
   * It replaces the subscription only: the account stays the one that is logged in.
   *
   * @defaultValue AZURE_SUBSCRIPTION_ID, else az's default
   */
  subscriptionId?: string | undefined;
  /**
   * The region of the workspace, such as westus.
   * With it the workspace is not looked up first; one of kind V2 needs that, or -Endpoint.
   */
  location?: string | undefined;
  /**
   * The address of the workspace's data plane, where it is not the one of its region.
   * Keys and tokens go to Azure Quantum's own addresses, to trusted hosts and to this machine only.
   */
  endpoint?: string | undefined;
  /**
   * An access key of the workspace.
   * Without one the account that is logged in opens the workspace.
   */
  key?: SecureString | string | undefined;
  /**
   * The Azure context, account and subscription, to use instead of the current one.
   * It is what Get-AzContext and Connect-AzAccount give, and needs the module Az.Accounts.
   */
  defaultProfile?: unknown;
  /** Not in this parameter set. */
  resourceId?: undefined;
  /** Not in this parameter set. */
  connectionString?: undefined;
}

/** Arguments of Connect-AzQuantumApiWorkspace, parameter set ByResourceId. */
export interface ConnectAzQuantumApiWorkspaceByResourceId {
  /** The resource id of the workspace. */
  resourceId: string;
  /**
   * The region of the workspace, such as westus.
   * With it the workspace is not looked up first; one of kind V2 needs that, or -Endpoint.
   */
  location?: string | undefined;
  /**
   * The address of the workspace's data plane, where it is not the one of its region.
   * Keys and tokens go to Azure Quantum's own addresses, to trusted hosts and to this machine only.
   */
  endpoint?: string | undefined;
  /**
   * An access key of the workspace.
   * Without one the account that is logged in opens the workspace.
   */
  key?: SecureString | string | undefined;
  /**
   * The Azure context, account and subscription, to use instead of the current one.
   * It is what Get-AzContext and Connect-AzAccount give, and needs the module Az.Accounts.
   */
  defaultProfile?: unknown;
  /** Not in this parameter set. */
  resourceGroupName?: undefined;
  /** Not in this parameter set. */
  workspaceName?: undefined;
  /** Not in this parameter set. */
  subscriptionId?: undefined;
  /** Not in this parameter set. */
  connectionString?: undefined;
}

/** Arguments of Connect-AzQuantumApiWorkspace, parameter set ByConnectionString. */
export interface ConnectAzQuantumApiWorkspaceByConnectionString {
  /**
   * A connection string of the workspace, as Get-AzQuantumApiWorkspaceKey lists it.
   * A SecureString keeps it out of logs and histories.
   */
  connectionString: SecureString | string;
  /**
   * The Azure context, account and subscription, to use instead of the current one.
   * It is what Get-AzContext and Connect-AzAccount give, and needs the module Az.Accounts.
   */
  defaultProfile?: unknown;
  /** Not in this parameter set. */
  resourceGroupName?: undefined;
  /** Not in this parameter set. */
  workspaceName?: undefined;
  /** Not in this parameter set. */
  subscriptionId?: undefined;
  /** Not in this parameter set. */
  resourceId?: undefined;
  /** Not in this parameter set. */
  location?: undefined;
  /** Not in this parameter set. */
  endpoint?: undefined;
  /** Not in this parameter set. */
  key?: undefined;
}

/** Arguments of Connect-AzQuantumApiWorkspace. */
export type ConnectAzQuantumApiWorkspaceArguments =
  | ConnectAzQuantumApiWorkspaceFromEnvironment
  | ConnectAzQuantumApiWorkspaceByName
  | ConnectAzQuantumApiWorkspaceByResourceId
  | ConnectAzQuantumApiWorkspaceByConnectionString;

/** Arguments of Disconnect-AzQuantumApiWorkspace. */
export interface DisconnectAzQuantumApiWorkspaceArguments {
}

/** Arguments of Get-AzQuantumApiTarget, parameter set Connected. */
export interface GetAzQuantumApiTargetConnected {
  /**
   * Only targets of these providers, such as ionq.
   * Wildcards are taken.
   */
  providerId?: string | readonly string[] | undefined;
  /**
   * Only targets with these names, such as ionq.simulator.
   * Wildcards are taken.
   */
  name?: string | readonly string[] | undefined;
  /**
   * The Azure context, account and subscription, to use instead of the current one.
   * It is what Get-AzContext and Connect-AzAccount give, and needs the module Az.Accounts.
   */
  defaultProfile?: unknown;
  /** Not in this parameter set. */
  resourceGroupName?: undefined;
  /** Not in this parameter set. */
  workspaceName?: undefined;
  /** Not in this parameter set. */
  subscriptionId?: undefined;
  /** Not in this parameter set. */
  location?: undefined;
  /** Not in this parameter set. */
  endpoint?: undefined;
  /** Not in this parameter set. */
  key?: undefined;
  /** Not in this parameter set. */
  connectionString?: undefined;
  /** Not in this parameter set. */
  inputObject?: undefined;
}

/** Arguments of Get-AzQuantumApiTarget, parameter set ByName. */
export interface GetAzQuantumApiTargetByName {
  /**
   * The name of the resource group.
   * The name is case insensitive.
   */
  resourceGroupName: string;
  /** The name of the quantum workspace. */
  workspaceName: string;
  /**
   * The id of the subscription, a UUID.
   * It replaces the subscription only: the account stays the one that is logged in.
   *
   * @defaultValue AZURE_SUBSCRIPTION_ID, else az's default
   */
  subscriptionId?: string | undefined;
  /**
   * The region of the workspace, such as westus.
   * With it the workspace is not looked up first; one of kind V2 needs that, or -Endpoint.
   */
  location?: string | undefined;
  /**
   * The address of the workspace's data plane, where it is not the one of its region.
   * Keys and tokens go to Azure Quantum's own addresses, to trusted hosts and to this machine only.
   */
  endpoint?: string | undefined;
  /**
   * An access key of the workspace.
   * Without one the account that is logged in opens the workspace.
   */
  key?: SecureString | string | undefined;
  /**
   * Only targets of these providers, such as ionq.
   * Wildcards are taken.
   */
  providerId?: string | readonly string[] | undefined;
  /**
   * Only targets with these names, such as ionq.simulator.
   * Wildcards are taken.
   */
  name?: string | readonly string[] | undefined;
  /**
   * The Azure context, account and subscription, to use instead of the current one.
   * It is what Get-AzContext and Connect-AzAccount give, and needs the module Az.Accounts.
   */
  defaultProfile?: unknown;
  /** Not in this parameter set. */
  connectionString?: undefined;
  /** Not in this parameter set. */
  inputObject?: undefined;
}

/** Arguments of Get-AzQuantumApiTarget, parameter set ByConnectionString. */
export interface GetAzQuantumApiTargetByConnectionString {
  /**
   * A connection string of the workspace, as Get-AzQuantumApiWorkspaceKey lists it.
   * A SecureString keeps it out of logs and histories.
   */
  connectionString: SecureString | string;
  /**
   * Only targets of these providers, such as ionq.
   * Wildcards are taken.
   */
  providerId?: string | readonly string[] | undefined;
  /**
   * Only targets with these names, such as ionq.simulator.
   * Wildcards are taken.
   */
  name?: string | readonly string[] | undefined;
  /**
   * The Azure context, account and subscription, to use instead of the current one.
   * It is what Get-AzContext and Connect-AzAccount give, and needs the module Az.Accounts.
   */
  defaultProfile?: unknown;
  /** Not in this parameter set. */
  resourceGroupName?: undefined;
  /** Not in this parameter set. */
  workspaceName?: undefined;
  /** Not in this parameter set. */
  subscriptionId?: undefined;
  /** Not in this parameter set. */
  location?: undefined;
  /** Not in this parameter set. */
  endpoint?: undefined;
  /** Not in this parameter set. */
  key?: undefined;
  /** Not in this parameter set. */
  inputObject?: undefined;
}

/** Arguments of Get-AzQuantumApiTarget, parameter set ViaIdentity. */
export interface GetAzQuantumApiTargetViaIdentity {
  /** The workspace: what Connect-AzQuantumApiWorkspace writes, the resource, its resource id, or an object with SubscriptionId, ResourceGroupName and WorkspaceName. */
  inputObject: string | { readonly id: string } | { readonly subscriptionId: string; readonly resourceGroupName: string; readonly workspaceName: string; readonly endpoint?: string; readonly key?: SecureString | string };
  /**
   * Only targets of these providers, such as ionq.
   * Wildcards are taken.
   */
  providerId?: string | readonly string[] | undefined;
  /**
   * Only targets with these names, such as ionq.simulator.
   * Wildcards are taken.
   */
  name?: string | readonly string[] | undefined;
  /**
   * The Azure context, account and subscription, to use instead of the current one.
   * It is what Get-AzContext and Connect-AzAccount give, and needs the module Az.Accounts.
   */
  defaultProfile?: unknown;
  /** Not in this parameter set. */
  resourceGroupName?: undefined;
  /** Not in this parameter set. */
  workspaceName?: undefined;
  /** Not in this parameter set. */
  subscriptionId?: undefined;
  /** Not in this parameter set. */
  location?: undefined;
  /** Not in this parameter set. */
  endpoint?: undefined;
  /** Not in this parameter set. */
  key?: undefined;
  /** Not in this parameter set. */
  connectionString?: undefined;
}

/** Arguments of Get-AzQuantumApiTarget. */
export type GetAzQuantumApiTargetArguments =
  | GetAzQuantumApiTargetConnected
  | GetAzQuantumApiTargetByName
  | GetAzQuantumApiTargetByConnectionString
  | GetAzQuantumApiTargetViaIdentity;

/** Arguments of Get-AzQuantumApiTarget with pipeline input, parameter set ViaIdentity. */
export interface GetAzQuantumApiTargetViaIdentityPiped extends Omit<GetAzQuantumApiTargetViaIdentity, 'inputObject'> {
  /** Comes from the pipeline. */
  inputObject?: undefined;
}

/** Arguments of Get-AzQuantumApiTarget with pipeline input. */
export type GetAzQuantumApiTargetPipedArguments = GetAzQuantumApiTargetViaIdentityPiped;

/** Arguments of Get-AzQuantumApiWorkspaceKey. */
export interface GetAzQuantumApiWorkspaceKeyArguments {
  /**
   * The name of the resource group.
   * The name is case insensitive.
   */
  resourceGroupName: string;
  /** The name of the quantum workspace. */
  workspaceName: string;
  /**
   * The id of the subscription, a UUID.
   * It replaces the subscription only: the account stays the one that is logged in.
   *
   * @defaultValue AZURE_SUBSCRIPTION_ID, else az's default
   */
  subscriptionId?: string | readonly string[] | undefined;
  /** Writes keys and connection strings as SecureString objects, which no log and no screen shows. */
  asSecureString?: boolean | undefined;
  /**
   * The Azure context, account and subscription, to use instead of the current one.
   * It is what Get-AzContext and Connect-AzAccount give, and needs the module Az.Accounts.
   */
  defaultProfile?: unknown;
}

/** Arguments of New-AzQuantumApiWorkspaceKey, parameter set RegenerateExpanded. */
export interface NewAzQuantumApiWorkspaceKeyRegenerateExpanded {
  /**
   * The name of the resource group.
   * The name is case insensitive.
   */
  resourceGroupName: string;
  /**
   * The id of the subscription, a UUID.
   * It replaces the subscription only: the account stays the one that is logged in.
   *
   * @defaultValue AZURE_SUBSCRIPTION_ID, else az's default
   */
  subscriptionId?: string | undefined;
  /** The name of the quantum workspace. */
  workspaceName: string;
  /**
   * The keys to regenerate: Primary, Secondary or both.
   * Names are taken whole, in any case, as an array or as one string with commas.
   */
  key?: string | readonly string[] | undefined;
  /**
   * The Azure context, account and subscription, to use instead of the current one.
   * It is what Get-AzContext and Connect-AzAccount give, and needs the module Az.Accounts.
   */
  defaultProfile?: unknown;
  /** Writes true when the command succeeds. */
  passThru?: boolean | undefined;
  /** Not in this parameter set. */
  inputObject?: undefined;
  /** Not in this parameter set. */
  body?: undefined;
}

/** Arguments of New-AzQuantumApiWorkspaceKey, parameter set Regenerate. */
export interface NewAzQuantumApiWorkspaceKeyRegenerate {
  /**
   * The name of the resource group.
   * The name is case insensitive.
   */
  resourceGroupName: string;
  /**
   * The id of the subscription, a UUID.
   * It replaces the subscription only: the account stays the one that is logged in.
   *
   * @defaultValue AZURE_SUBSCRIPTION_ID, else az's default
   */
  subscriptionId?: string | undefined;
  /** The name of the quantum workspace. */
  workspaceName: string;
  /** The keys to regenerate, as one object. */
  body: { readonly key: string | readonly string[] };
  /**
   * The Azure context, account and subscription, to use instead of the current one.
   * It is what Get-AzContext and Connect-AzAccount give, and needs the module Az.Accounts.
   */
  defaultProfile?: unknown;
  /** Writes true when the command succeeds. */
  passThru?: boolean | undefined;
  /** Not in this parameter set. */
  inputObject?: undefined;
  /** Not in this parameter set. */
  key?: undefined;
}

/** Arguments of New-AzQuantumApiWorkspaceKey, parameter set RegenerateViaIdentity. */
export interface NewAzQuantumApiWorkspaceKeyRegenerateViaIdentity {
  /** The workspace: its resource id, an object with an Id or ResourceId, or one with SubscriptionId, ResourceGroupName and WorkspaceName. */
  inputObject: string | { readonly id: string } | { readonly resourceId: string } | { readonly subscriptionId: string; readonly resourceGroupName: string; readonly workspaceName: string };
  /** The keys to regenerate, as one object. */
  body: { readonly key: string | readonly string[] };
  /**
   * The Azure context, account and subscription, to use instead of the current one.
   * It is what Get-AzContext and Connect-AzAccount give, and needs the module Az.Accounts.
   */
  defaultProfile?: unknown;
  /** Writes true when the command succeeds. */
  passThru?: boolean | undefined;
  /** Not in this parameter set. */
  resourceGroupName?: undefined;
  /** Not in this parameter set. */
  subscriptionId?: undefined;
  /** Not in this parameter set. */
  workspaceName?: undefined;
  /** Not in this parameter set. */
  key?: undefined;
}

/** Arguments of New-AzQuantumApiWorkspaceKey, parameter set RegenerateViaIdentityExpanded. */
export interface NewAzQuantumApiWorkspaceKeyRegenerateViaIdentityExpanded {
  /** The workspace: its resource id, an object with an Id or ResourceId, or one with SubscriptionId, ResourceGroupName and WorkspaceName. */
  inputObject: string | { readonly id: string } | { readonly resourceId: string } | { readonly subscriptionId: string; readonly resourceGroupName: string; readonly workspaceName: string };
  /**
   * The keys to regenerate: Primary, Secondary or both.
   * Names are taken whole, in any case, as an array or as one string with commas.
   */
  key?: string | readonly string[] | undefined;
  /**
   * The Azure context, account and subscription, to use instead of the current one.
   * It is what Get-AzContext and Connect-AzAccount give, and needs the module Az.Accounts.
   */
  defaultProfile?: unknown;
  /** Writes true when the command succeeds. */
  passThru?: boolean | undefined;
  /** Not in this parameter set. */
  resourceGroupName?: undefined;
  /** Not in this parameter set. */
  subscriptionId?: undefined;
  /** Not in this parameter set. */
  workspaceName?: undefined;
  /** Not in this parameter set. */
  body?: undefined;
}

/** Arguments of New-AzQuantumApiWorkspaceKey. */
export type NewAzQuantumApiWorkspaceKeyArguments =
  | NewAzQuantumApiWorkspaceKeyRegenerateExpanded
  | NewAzQuantumApiWorkspaceKeyRegenerate
  | NewAzQuantumApiWorkspaceKeyRegenerateViaIdentity
  | NewAzQuantumApiWorkspaceKeyRegenerateViaIdentityExpanded;

/** Arguments of New-AzQuantumApiWorkspaceKey with pipeline input, parameter set Regenerate. */
export interface NewAzQuantumApiWorkspaceKeyRegeneratePiped extends Omit<
  NewAzQuantumApiWorkspaceKeyRegenerate,
  'body'
> {
  /** Comes from the pipeline. */
  body?: undefined;
}

/** Arguments of New-AzQuantumApiWorkspaceKey with pipeline input, parameter set RegenerateViaIdentity. */
export interface NewAzQuantumApiWorkspaceKeyRegenerateViaIdentityPiped extends Omit<
  NewAzQuantumApiWorkspaceKeyRegenerateViaIdentity,
  'inputObject' | 'body'
> {
  /** The workspace: its resource id, an object with an Id or ResourceId, or one with SubscriptionId, ResourceGroupName and WorkspaceName. */
  inputObject?: string | { readonly id: string } | { readonly resourceId: string } | { readonly subscriptionId: string; readonly resourceGroupName: string; readonly workspaceName: string } | undefined;
  /** The keys to regenerate, as one object. */
  body?: { readonly key: string | readonly string[] } | undefined;
}

/** Arguments of New-AzQuantumApiWorkspaceKey with pipeline input, parameter set RegenerateViaIdentityExpanded. */
export interface NewAzQuantumApiWorkspaceKeyRegenerateViaIdentityExpandedPiped extends Omit<
  NewAzQuantumApiWorkspaceKeyRegenerateViaIdentityExpanded,
  'inputObject'
> {
  /** Comes from the pipeline. */
  inputObject?: undefined;
}

/** Arguments of New-AzQuantumApiWorkspaceKey with pipeline input. */
export type NewAzQuantumApiWorkspaceKeyPipedArguments =
  | NewAzQuantumApiWorkspaceKeyRegeneratePiped
  | (NewAzQuantumApiWorkspaceKeyRegenerateViaIdentityPiped & ({ inputObject?: undefined } | { body?: undefined }))
  | NewAzQuantumApiWorkspaceKeyRegenerateViaIdentityExpandedPiped;

/** `Az.QuantumApi.WorkspaceConnection` in PowerShell. */
export interface ConnectedWorkspace {
  /** The name of the workspace. */
  workspaceName?: string | undefined;
  /** The name of its resource group. */
  resourceGroupName?: string | undefined;
  /** The id of its subscription. */
  subscriptionId?: string | undefined;
  /** Its region; empty for an emulator. */
  location?: string | undefined;
  /** The address of its data plane. */
  endpoint?: string | undefined;
  /** What opens it: Key or Token. */
  authentication?: string | undefined;
  /**
   * The access key, if one opens it.
   *
   * A secret: keep it out of logs and messages.
   */
  key?: SecureString | undefined;
}

/** `Az.QuantumApi.Target` in PowerShell. */
export interface Target {
  /** The id of the target, such as ionq.simulator. */
  id?: string | undefined;
  /** The id of its provider, such as ionq. */
  providerId?: string | undefined;
  /** Available, Degraded or Unavailable. */
  currentAvailability?: string | undefined;
  /** How long jobs wait, in seconds. */
  averageQueueTime?: number | undefined;
  /** How many qubits it has. */
  numQubits?: number | undefined;
  /** The QIR profile that it takes. */
  targetProfile?: string | undefined;
  /** Where its provider tells of its state. */
  statusPage?: string | undefined;
  /** Of all targets of the provider together. */
  providerAvailability?: string | undefined;
}

/** `Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Models.Api202501Preview.IListKeysResult` in PowerShell. */
export interface WorkspaceKeys<Secret = string> {
  /** Whether the workspace accepts keys. */
  apiKeyEnabled?: boolean | undefined;
  /** When the primary key was made. */
  primaryKeyCreatedAt?: Date | undefined;
  /**
   * The primary key.
   *
   * A secret: keep it out of logs and messages.
   */
  primaryKeyKey?: Secret | undefined;
  /**
   * The connection string with the primary key.
   *
   * A secret: keep it out of logs and messages.
   */
  primaryConnectionString?: Secret | undefined;
  /** When the secondary key was made. */
  secondaryKeyCreatedAt?: Date | undefined;
  /**
   * The secondary key.
   *
   * A secret: keep it out of logs and messages.
   */
  secondaryKeyKey?: Secret | undefined;
  /**
   * The connection string with the secondary key.
   *
   * A secret: keep it out of logs and messages.
   */
  secondaryConnectionString?: Secret | undefined;
}

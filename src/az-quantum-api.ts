// Generated from the declarations in src by build.ts. Do not edit: change the declaration and build again.
import type { CmdletFunction } from './hosts/node/cmdlet-function.js';

/** The cmdlets of Az.QuantumApi as functions. */
export interface QuantumApiFunctions {
  /**
   * Reads the access keys and connection strings of an Azure Quantum workspace.
   * One key is enough to connect; there are two so that one can be replaced while the other serves.
   * Tables show the keys masked; objects and JSON hold them whole.
   *
   * @see https://github.com/az-quantum-api/az-quantum-api/blob/main/docs/Az.QuantumApi/Get-AzQuantumApiWorkspaceKey.md
   */
  getAzQuantumApiWorkspaceKey: CmdletFunction<GetAzQuantumApiWorkspaceKeyArguments, never, WorkspaceKeys>;

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

/** `Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Models.Api202501Preview.IListKeysResult` in PowerShell. */
export interface WorkspaceKeys {
  /** Whether the workspace accepts keys. */
  apiKeyEnabled?: boolean | undefined;
  /** When the primary key was made. */
  primaryKeyCreatedAt?: Date | undefined;
  /**
   * The primary key.
   *
   * A secret: keep it out of logs and messages.
   */
  primaryKeyKey?: string | undefined;
  /**
   * The connection string with the primary key.
   *
   * A secret: keep it out of logs and messages.
   */
  primaryConnectionString?: string | undefined;
  /** When the secondary key was made. */
  secondaryKeyCreatedAt?: Date | undefined;
  /**
   * The secondary key.
   *
   * A secret: keep it out of logs and messages.
   */
  secondaryKeyKey?: string | undefined;
  /**
   * The connection string with the secondary key.
   *
   * A secret: keep it out of logs and messages.
   */
  secondaryConnectionString?: string | undefined;
}

import type {
  ConnectedWorkspace,
  GetAzQuantumApiTargetConnected,
  QuantumApiFunctions,
  Target,
} from './az-quantum-api.js';
import type { SecureString } from './cmdlet/secure-string.js';
import type { CallOptions, CmdletCall } from './hosts/node/cmdlet-function.js';
import { connectModule } from './hosts/node/connect-module.js';
import type { ConnectOptions } from './quantum/connect-options.js';
import { quantumModule } from './quantum-module.js';

/** One way to name the workspace; with none of them the environment variables name it. */
export type WorkspaceName =
  | {
      /** The connection string of the workspace, which holds a key. */
      readonly connectionString: SecureString | string;
      /** Not in this way. */
      readonly resourceId?: undefined;
      /** Not in this way. */
      readonly workspaceName?: undefined;
    }
  | (WorkspacePlace & {
      /** The ARM id of the workspace. */
      readonly resourceId: string;
      /** Not in this way. */
      readonly connectionString?: undefined;
      /** Not in this way. */
      readonly workspaceName?: undefined;
    })
  | (WorkspacePlace & {
      /** In the subscription of {@link ConnectOptions.subscriptionId}. */
      readonly resourceGroupName: string;
      /** The name of the workspace. */
      readonly workspaceName: string;
      /** Not in this way. */
      readonly connectionString?: undefined;
      /** Not in this way. */
      readonly resourceId?: undefined;
    })
  | {
      /** Not in this way. */
      readonly connectionString?: undefined;
      /** Not in this way. */
      readonly resourceId?: undefined;
      /** Not in this way. */
      readonly workspaceName?: undefined;
    };

/** Where a workspace is, and what opens it. */
export interface WorkspacePlace {
  /** The region, such as `westus`. Default: the workspace is looked up. */
  readonly location?: string;
  /** Address of the data plane. Default: that of the region, or what the workspace says when it is looked up. */
  readonly quantumEndpoint?: string;
  /** An access key. Default: a token of {@link ConnectOptions.credential}. */
  readonly key?: SecureString | string;
}

/** How a program in Node connects to a workspace. */
export type ConnectWorkspaceOptions = ConnectOptions & WorkspaceName;

/** Facts of a workspace that is connected. */
export interface WorkspaceFacts {
  /** A UUID. */
  readonly subscriptionId: string;
  /** The name of its resource group. */
  readonly resourceGroupName: string;
  /** Its name. */
  readonly workspaceName: string;
  /** The region; undefined for an emulator that a connection string names. */
  readonly location: string | undefined;
  /** Address of the data plane, without a slash at the end. */
  readonly endpoint: string;
  /** Whether an access key or a token of the account opens it. */
  readonly authentication: 'Key' | 'Token';
}

/** A connection to one workspace. */
export interface ConnectedWorkspaceClient {
  /** Which workspace it is, and what opens it. */
  readonly workspace: WorkspaceFacts;
  /** The targets of the workspace, as Get-AzQuantumApiTarget lists them. Rejects with a {@link CmdletError}. */
  readonly getTargets: (
    filter?: Pick<GetAzQuantumApiTargetConnected, 'providerId' | 'name'>,
    options?: CallOptions,
  ) => CmdletCall<Target>;
}

/**
 * Connects to a workspace, as `Workspace(...)` of the Python package `azure-quantum` does: by connection string, by
 * resource id or by names; without any, by the environment variable `AZURE_QUANTUM_CONNECTION_STRING`, else by
 * `AZURE_QUANTUM_WORKSPACE_RG` and `AZURE_QUANTUM_WORKSPACE_NAME`.
 *
 * Whether the key or the account opens the workspace shows at the first call.
 *
 * @param options - The workspace in one of the ways to name it, and account and endpoint as for `connect`.
 * @returns The connection, when the workspace has been looked up, where that was needed.
 * @throws {@link CmdletError} `InvalidConnectionString`, `NoWorkspace`, `WorkspaceNotReady`, `UntrustedEndpoint`, or what
 * the lookup failed with.
 * @example
 * ```ts
 * import { readFile } from 'node:fs/promises';
 * import { connectWorkspace, SecureString } from 'az-quantum-api';
 *
 * const connectionString = new SecureString((await readFile('secret.txt', 'utf8')).trim());
 * const quantum = await connectWorkspace({ connectionString });
 * for await (const target of quantum.getTargets()) console.log(target.id, target.currentAvailability);
 * ```
 */
export async function connectWorkspace(options: ConnectWorkspaceOptions = {}): Promise<ConnectedWorkspaceClient> {
  const given: ConnectOptions & AnyName = options;
  const { connectionString, resourceId, resourceGroupName, workspaceName, ...others } = given;
  const { location, quantumEndpoint: endpoint, key, ...connectOptions } = others;
  const quantum = connectModule(quantumModule, connectOptions) as unknown as QuantumApiFunctions;
  const named = { connectionString, resourceId, resourceGroupName, workspaceName, location, endpoint, key };
  // The binder tells the ways to name a workspace apart again, and refuses two at once.
  const [connection] = await quantum.connectAzQuantumApiWorkspace(named as object);
  return {
    workspace: factsOf(connection as ConnectedWorkspace),
    getTargets: (filter = {}, callOptions) => quantum.getAzQuantumApiTarget(filter, callOptions),
  };
}

function factsOf({ key, ...facts }: ConnectedWorkspace): WorkspaceFacts {
  return { location: undefined, ...facts, authentication: key ? 'Key' : 'Token' };
}

/** Any of the ways. */
interface AnyName extends WorkspacePlace {
  readonly connectionString?: SecureString | string | undefined;
  readonly resourceId?: string | undefined;
  readonly resourceGroupName?: string | undefined;
  readonly workspaceName?: string | undefined;
}

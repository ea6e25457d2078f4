import type { Caller } from '../cmdlet/caller.js';
import type { CommandRuntime } from '../cmdlet/command-runtime.js';
import type { ConnectOptions } from './connect-options.js';
import { connectionOf, keptOf, type WorkspaceConnection } from './connection.js';
import type { QuantumDataPlaneClient } from './data-plane/client.js';
import { dataPlaneEndpoint } from './data-plane/endpoint.js';
import { isPlainHttp } from './endpoints.js';
import { environmentNamesWorkspace, environmentWorkspace } from './environment-connection.js';
import { QuantumServiceError } from './management/errors.js';
import type { NamedWorkspace } from './named-workspace.js';
import { openConnection } from './open-connection.js';
import { proxyFor } from './proxy.js';
import { describeRequest } from './request-trace.js';
import { endpointErrorRecord } from './service-error-record.js';
import { accountOf, trustedHostsOf, type AccountCall, type QuantumServices } from './services.js';
import { productVersion } from './version.js';

/** What bodies need that speak to the data plane of a workspace. */
export interface ConnectionServices {
  /**
   * The connection to a workspace that the call names; when it names none, the one that the session keeps, else the one
   * that environment variables name. In the shell, where the session is a file, the variables go before it. What the call
   * names is never completed from the environment.
   *
   * @param toKeep - Whether the session is to keep it.
   * @throws RecordError when there is none, or it cannot be.
   */
  readonly connection: (
    named: NamedWorkspace | undefined,
    call: AccountCall,
    toKeep?: boolean,
  ) => Promise<WorkspaceConnection>;
  /** Has the session keep a connection, or none. */
  readonly keepConnection: (connection: WorkspaceConnection | undefined) => Promise<void>;
  /** The client of a connection. */
  readonly dataPlane: (connection: WorkspaceConnection, call: AccountCall) => Promise<QuantumDataPlaneClient>;
}

/** The connections of one call. */
export function connectionServices(
  caller: Caller,
  runtime: CommandRuntime,
  management: QuantumServices['management'],
): ConnectionServices {
  return {
    async connection(named, call, toKeep = false) {
      const kept = named || toKeep || isOverruled() ? undefined : caller.session?.value;
      const meant = named ?? configuredWorkspace(kept);
      const found =
        connectionOf(kept, sessionName[caller.kind]) ??
        (await opened(meant ?? environmentWorkspace(caller), call, toKeep));
      const how = found.key ? 'an access key' : 'a token';
      await runtime.writeVerbose(
        `Using workspace '${found.workspaceName}' (from ${found.source}) at ${found.endpoint} with ${how}.`,
      );
      return found;
    },
    async keepConnection(connection) {
      await caller.session?.keep(connection && keptOf(connection));
    },
    async dataPlane(connection, call) {
      const { key, endpoint } = connection;
      const opener = key ? { key } : { credential: await credentialFor(endpoint, call) };
      const options = caller.options as ConnectOptions;
      const proxy = await proxyFor(call, caller, endpoint);
      const { QuantumDataPlaneClient } = await import('./data-plane/client.js');
      return new QuantumDataPlaneClient(connection, endpoint, opener, {
        trustedHosts: trustedHostsOf(caller, undefined),
        ...(options.retryOptions && { retryOptions: options.retryOptions }),
        productVersion,
        ...(proxy && { proxyOptions: proxy }),
        ...(runtime.debugEnabled && {
          observer: (event) => void runtime.writeDebug(describeRequest(event)).catch(() => undefined),
        }),
      });
    },
  };

  function isOverruled(): boolean {
    return caller.kind === 'shell' && environmentNamesWorkspace(caller);
  }

  async function opened(named: NamedWorkspace, call: AccountCall, toKeep: boolean): Promise<WorkspaceConnection> {
    const connection = await openConnection(named, {
      management: (subscriptionId) => management({ ...call, subscriptionId }),
      runtime,
      // The shell keeps what it is told for days; as az does, it first looks whether that exists.
      mustLook: toKeep && caller.kind === 'shell',
    });
    refuseUntrusted(connection);
    return connection;
  }

  /** An emulator on plain http is sent no token, so nobody is asked for one. */
  async function credentialFor(endpoint: string, call: AccountCall) {
    if (isPlainHttp(endpoint)) return noCredential;
    const configured = caller.environment['AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT'] || undefined;
    const options = caller.options as ConnectOptions;
    return (await accountOf(caller, options, options.endpoint ?? configured, call)).credential;
  }

  function refuseUntrusted({ endpoint, key }: WorkspaceConnection): void {
    try {
      dataPlaneEndpoint(endpoint, key ? 'key' : 'token', trustedHostsOf(caller, undefined));
    } catch (error) {
      if (error instanceof QuantumServiceError) throw endpointErrorRecord(error);
      throw error;
    }
  }
}

/** A workspace that the session names without saying where it is, as a user of the shell may write it there. */
function configuredWorkspace(kept: unknown): NamedWorkspace | undefined {
  const { subscriptionId, resourceGroupName, workspaceName } = (kept ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof resourceGroupName !== 'string' || typeof workspaceName !== 'string') return undefined;
  const subscription = typeof subscriptionId === 'string' ? { subscriptionId } : {};
  return { ...subscription, resourceGroupName, workspaceName, source: 'the configuration' };
}

const noCredential = { getToken: () => Promise.resolve(null) };

/** Where the session keeps a connection, to follow "from". */
const sessionName = { pwsh: 'Connect-AzQuantumApiWorkspace', node: 'connect', shell: 'azq workspace set' };

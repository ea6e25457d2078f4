import type { Caller } from '../cmdlet/caller.js';
import type { CommandRuntime } from '../cmdlet/command-runtime.js';
import { RecordError } from '../cmdlet/error-record.js';
import type { ConnectOptions } from './connect-options.js';
import { carryOut } from './carry-out.js';
import { connectionOf, keptOf, type WorkspaceConnection } from './connection.js';
import { InvalidConnectionStringError, parseConnectionString } from './connection-string.js';
import type { QuantumDataPlaneClient } from './data-plane/client.js';
import { dataPlaneEndpoint, regionalEndpoint } from './data-plane/endpoint.js';
import { isPlainHttp } from './endpoints.js';
import { environmentWorkspace } from './environment-connection.js';
import { QuantumServiceError } from './management/errors.js';
import { gettingWorkspace } from './management/operation-kinds.js';
import type { QuantumWorkspace } from './management/models.js';
import type { NamedWorkspace } from './named-workspace.js';
import { problemWithNames, regionName } from './names.js';
import { proxyFor } from './proxy.js';
import { describeRequest } from './request-trace.js';
import { callOn, describeScope } from './scope.js';
import { endpointErrorRecord } from './service-error-record.js';
import { accountOf, trustedHostsOf, type AccountCall, type Management, type QuantumServices } from './services.js';
import { productVersion } from './version.js';
import { workspaceOf, type WorkspaceReference } from './workspace-reference.js';

/** What bodies need that speak to the data plane of a workspace. */
export interface ConnectionServices {
  /**
   * The connection to a workspace that the call names; when it names none, the one that the session keeps, else the one
   * that environment variables name. What the call names is never completed from the environment.
   *
   * @throws RecordError when there is none, or it cannot be.
   */
  readonly connection: (named: NamedWorkspace | undefined, call: AccountCall) => Promise<WorkspaceConnection>;
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
    async connection(named, call) {
      const kept = named ? undefined : connectionOf(caller.session?.value, sessionName[caller.kind]);
      const found = kept ?? (await opened(named ?? environmentWorkspace(caller), call));
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

  async function opened(named: NamedWorkspace, call: AccountCall): Promise<WorkspaceConnection> {
    const connection = named.connectionString
      ? { ...parsed(named.connectionString, named.source), source: named.source }
      : await byName(named, call);
    checked(connection);
    return connection;
  }

  async function byName(named: NamedWorkspace, call: AccountCall): Promise<WorkspaceConnection> {
    const { key, source, endpoint } = named;
    const workspace = workspaceOf(named.resourceId ? { inputObject: { id: named.resourceId } } : named);
    const location = named.location && regionName(named.location);
    const problem = problemWithNames({ ...workspace, locationName: location });
    if (problem) throw wrongName(problem, source);
    // The shell keeps what it is told for days; as az does, it looks whether that exists.
    const needsLook = !endpoint && (!location || (caller.kind === 'shell' && !key));
    if (!needsLook && workspace.subscriptionId) {
      const { subscriptionId } = workspace;
      return { ...workspace, subscriptionId, ...reached(location, endpoint), key, source };
    }
    const managed = await management({ ...call, subscriptionId: workspace.subscriptionId });
    const subscriptionId = managed.subscription.id;
    if (!needsLook) return { ...workspace, subscriptionId, ...reached(location, endpoint), key, source };
    const resource = await read(workspace, managed);
    const place = placeOf(resource, describeScope(workspace, managed));
    if (location && location !== place.location) {
      await runtime.writeWarning(
        `The workspace is in ${place.location}, not in ${location}; that is where it is used.`,
      );
    }
    return { ...workspace, subscriptionId, ...place, key, source };
  }

  function read(workspace: WorkspaceReference, managed: Management): Promise<QuantumWorkspace> {
    const { resourceGroupName, workspaceName } = workspace;
    return carryOut(
      runtime,
      { ...callOn({ resourceGroupName, workspaceName }, managed), operation: gettingWorkspace },
      (options) => managed.client.workspaces.get(resourceGroupName, workspaceName, options),
    );
  }

  /** An emulator on plain http is sent no token, so nobody is asked for one. */
  async function credentialFor(endpoint: string, { defaultProfile }: AccountCall) {
    if (isPlainHttp(endpoint)) return noCredential;
    const configured = caller.environment['AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT'] || undefined;
    const options = caller.options as ConnectOptions;
    return (await accountOf(caller, options, options.endpoint ?? configured, defaultProfile !== undefined)).credential;
  }

  function checked({ endpoint, key }: WorkspaceConnection): void {
    try {
      dataPlaneEndpoint(endpoint, key ? 'key' : 'token', trustedHostsOf(caller, undefined));
    } catch (error) {
      if (error instanceof QuantumServiceError) throw endpointErrorRecord(error);
      throw error;
    }
  }
}

const noCredential = { getToken: () => Promise.resolve(null) };

/** Where the session keeps a connection, to follow "from". */
const sessionName = { pwsh: 'Connect-AzQuantumApiWorkspace', node: 'connect', shell: 'azq workspace set' };

function parsed(connectionString: NonNullable<NamedWorkspace['connectionString']>, source: string) {
  try {
    return parseConnectionString(connectionString);
  } catch (error) {
    if (!(error instanceof InvalidConnectionStringError)) throw error;
    throw new RecordError(
      { message: `${error.message}${origin(source)}`, errorId: error.code, category: 'InvalidArgument' },
      { cause: error },
    );
  }
}

/** Whoever has written a parameter knows that it was there; a variable may have been set by another. */
function origin(source: string): string {
  return source.startsWith('AZURE_') ? ` (It comes from ${source}.)` : '';
}

function wrongName(problem: string, source: string): RecordError {
  return new RecordError({
    message: `${problem}${origin(source)}`,
    errorId: 'InvalidName',
    category: 'InvalidArgument',
  });
}

function reached(location: string | undefined, endpoint: string | undefined) {
  return { location, endpoint: endpoint?.replace(/\/$/, '') ?? regionalEndpoint(location ?? '') };
}

/** Where a workspace says it is. One that is not provisioned yet does not say. */
function placeOf({ location, properties = {} }: QuantumWorkspace, description: string) {
  const { endpointUri, provisioningState } = properties;
  if (endpointUri) return { location: regionName(location), endpoint: endpointUri.replace(/\/$/, '') };
  throw new RecordError({
    message: `The ${description} is not ready (its state is ${provisioningState ?? 'not told'}): it has no endpoint yet. Wait until it is provisioned, then connect again.`,
    errorId: 'WorkspaceNotReady',
    category: 'ResourceUnavailable',
  });
}

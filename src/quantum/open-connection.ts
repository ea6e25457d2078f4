import type { CommandRuntime } from '../cmdlet/command-runtime.js';
import { RecordError } from '../cmdlet/error-record.js';
import { carryOut } from './carry-out.js';
import type { WorkspaceConnection } from './connection.js';
import { InvalidConnectionStringError, parseConnectionString } from './connection-string.js';
import { regionalEndpoint } from './data-plane/endpoint.js';
import { gettingWorkspace } from './management/operation-kinds.js';
import type { QuantumWorkspace } from './management/models.js';
import type { NamedWorkspace } from './named-workspace.js';
import { problemWithNames, regionName } from './names.js';
import { callOn, describeScope } from './scope.js';
import type { Management } from './services.js';
import { workspaceOf, type WorkspaceReference } from './workspace-reference.js';

export interface OpenOptions {
  /** Makes the management client for the subscription that is named, if one is. */
  readonly management: (subscriptionId: string | undefined) => Promise<Management>;
  readonly runtime: CommandRuntime;
  /** Looks the workspace up even where its location says where it is. */
  readonly mustLook: boolean;
}

/**
 * The connection to a workspace that is named. It is looked up only when nothing says where it is.
 *
 * @throws RecordError when the name is wrong, or the workspace not there or not ready.
 */
export async function openConnection(named: NamedWorkspace, options: OpenOptions): Promise<WorkspaceConnection> {
  const { connectionString, resourceId, key, source, endpoint } = named;
  if (connectionString) return { ...parsed(connectionString, source), source };
  const workspace = workspaceOf(resourceId === undefined ? named : { inputObject: { id: resourceId } });
  const location = named.location && regionName(named.location);
  const problem = problemWithNames({ ...workspace, locationName: location });
  if (problem) throw refused(problem, 'InvalidName', source);
  const address = endpoint ?? (location && !options.mustLook ? regionalEndpoint(location) : undefined);
  const managed = address && workspace.subscriptionId ? undefined : await options.management(workspace.subscriptionId);
  const subscriptionId = workspace.subscriptionId ?? managed?.subscription.id ?? '';
  const place = address
    ? { location, endpoint: address }
    : await lookUp(workspace, managed as Management, location, options.runtime);
  return { ...workspace, subscriptionId, ...place, endpoint: place.endpoint.replace(/\/$/, ''), key, source };
}

function parsed(connectionString: NonNullable<NamedWorkspace['connectionString']>, source: string) {
  try {
    return parseConnectionString(connectionString);
  } catch (error) {
    if (error instanceof InvalidConnectionStringError) throw refused(error.message, error.code, source);
    throw error;
  }
}

/** Whoever has written a parameter knows that it was there; a variable may have been set by another. */
function refused(problem: string, errorId: string, source: string): RecordError {
  const origin = source.startsWith('AZURE_') ? ` (It comes from ${source}.)` : '';
  return new RecordError({ message: `${problem}${origin}`, errorId, category: 'InvalidArgument' });
}

async function lookUp(
  workspace: WorkspaceReference,
  managed: Management,
  expected: string | undefined,
  runtime: CommandRuntime,
) {
  const { resourceGroupName, workspaceName } = workspace;
  const call = { ...callOn({ resourceGroupName, workspaceName }, managed), operation: gettingWorkspace };
  const found = await carryOut(runtime, call, (options) =>
    managed.client.workspaces.get(resourceGroupName, workspaceName, options),
  );
  const place = placeOf(found, describeScope(workspace, managed));
  if (expected && expected !== place.location) {
    await runtime.writeWarning(`The workspace is in ${place.location}, not in ${expected}; that is where it is used.`);
  }
  return { ...place, resource: found };
}

/** Where a workspace says it is. One that is not provisioned yet does not say. */
function placeOf({ location, properties = {} }: QuantumWorkspace, description: string) {
  const { endpointUri, provisioningState } = properties;
  if (endpointUri) return { location: regionName(location), endpoint: endpointUri };
  throw new RecordError({
    message: `The ${description} is not ready (its state is ${provisioningState ?? 'not told'}): it has no endpoint yet. Wait until it is provisioned, then connect again.`,
    errorId: 'WorkspaceNotReady',
    category: 'ResourceUnavailable',
  });
}

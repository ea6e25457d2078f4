import type { Caller } from '../cmdlet/caller.js';
import { RecordError } from '../cmdlet/error-record.js';
import type { NamedWorkspace } from './named-workspace.js';

/** The variable that holds a whole connection string. */
export const connectionStringVariable = 'AZURE_QUANTUM_CONNECTION_STRING';

/** The variables that name the parts of a workspace, as the Python package `azure-quantum` has them; the first that is set counts. */
const partVariables = {
  subscriptionId: ['AZURE_QUANTUM_SUBSCRIPTION_ID', 'SUBSCRIPTION_ID'],
  resourceGroupName: ['AZURE_QUANTUM_WORKSPACE_RG', 'RESOURCE_GROUP'],
  workspaceName: ['AZURE_QUANTUM_WORKSPACE_NAME'],
  location: ['AZURE_QUANTUM_WORKSPACE_LOCATION', 'LOCATION'],
} as const;

/** Every variable that can name a workspace. */
export const workspaceVariables: readonly string[] = [connectionStringVariable, ...Object.values(partVariables).flat()];

/** Whether environment variables name a workspace. */
export function environmentNamesWorkspace({ environment }: Caller): boolean {
  const { resourceGroupName, workspaceName } = partVariables;
  const isSet = (variables: readonly string[]): boolean => variables.some((variable) => environment[variable]);
  return isSet([connectionStringVariable]) || (isSet(resourceGroupName) && isSet(workspaceName));
}

/**
 * The workspace that environment variables name: a connection string whole, else the parts. Nothing is mixed of the two.
 *
 * @throws RecordError when they name none.
 */
export function environmentWorkspace({ environment, kind }: Caller): NamedWorkspace {
  const { [connectionStringVariable]: connectionString } = environment;
  if (connectionString) return { connectionString, source: connectionStringVariable };
  const part = (name: keyof typeof partVariables): string | undefined =>
    partVariables[name].map((variable) => environment[variable]).find((value) => value);
  const [resourceGroupName, workspaceName] = [part('resourceGroupName'), part('workspaceName')];
  if (!resourceGroupName || !workspaceName) throw noWorkspace(kind);
  return {
    subscriptionId: part('subscriptionId'),
    resourceGroupName,
    workspaceName,
    location: part('location'),
    source: partVariables.workspaceName[0],
  };
}

function noWorkspace(kind: Caller['kind']): RecordError {
  return new RecordError({
    message: `No workspace is named, and there is no connection to one. ${advice[kind]} The environment variable ${connectionStringVariable} is not set either, nor are ${partVariables.resourceGroupName[0]} and ${partVariables.workspaceName[0]}.`,
    errorId: 'NoWorkspace',
    category: 'InvalidArgument',
  });
}

const advice = {
  pwsh: 'Connect with Connect-AzQuantumApiWorkspace, or name the workspace.',
  node: 'Call connectWorkspace, or name the workspace.',
  shell: "Run 'azq workspace set', or name the workspace.",
};

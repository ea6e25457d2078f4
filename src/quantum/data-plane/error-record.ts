import type { RecordError } from '../../cmdlet/error-record.js';
import { describeConnection, type WorkspaceConnection } from '../connection.js';
import { isPlainHttp } from '../endpoints.js';
import { workspaceId } from '../resource-id.js';
import { serviceErrorRecord } from '../service-error-record.js';
import { listingProviderStatus } from './operation-kinds.js';

/** The error of a call to the data plane: what happened, to which workspace, and what to do by what opened it. */
export function dataPlaneErrorRecord(
  error: unknown,
  connection: WorkspaceConnection,
  signal: AbortSignal,
): RecordError {
  const { subscriptionId, resourceGroupName, workspaceName, endpoint, key } = connection;
  return serviceErrorRecord(error, {
    operation: listingProviderStatus,
    resource: workspaceId(connection),
    description: `${describeConnection(connection)} at ${endpoint}`,
    target: { subscriptionId, resourceGroupName, workspaceName },
    signal,
    advice: key ? keyAdvice : isPlainHttp(endpoint) ? noTokenAdvice : tokenAdvice,
  });
}

const notFound = 'Check the names and the location: a workspace is found at the endpoint of its own region only.';

const refusedKey =
  'The access key was not accepted: it has been regenerated since, or access keys are disabled on the workspace. Read the current one with Get-AzQuantumApiWorkspaceKey (azq workspace keys list), which also says whether keys are enabled, and connect again; or connect without a key.';

const keyAdvice = { 401: refusedKey, 403: refusedKey, 404: notFound };

const tokenAdvice = {
  401: 'Log in again: the token was not accepted. An account of another tenant than the workspace has none that is.',
  403: 'Ask for a role that allows it on the workspace, such as Quantum Workspace Data Contributor or Contributor.',
  404: notFound,
};

/** Whatever asks for a token at plain http is an emulator. */
const noTokenAdvice = {
  ...tokenAdvice,
  401: 'A token goes over https only, so none was sent. Connect with a key, or to an https address.',
};

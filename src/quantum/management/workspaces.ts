import type { OperationArguments } from '@azure/core-client';
import type { Names } from '../names.js';
import type { LongRunning } from './begin-long-running.js';
import type { LongRunningOptions } from './long-running.js';
import type { QuantumWorkspace } from './models.js';
import {
  createOrUpdate,
  deleteWorkspace,
  getWorkspace,
  listByResourceGroup,
  listBySubscription,
  updateTags,
} from './operations.js';
import { paged } from './paged.js';
import type { WorkspacesOperations } from './quantum-management-client.js';
import type { SendOperation } from './send-operation.js';
import { traced } from './tracing.js';
import { writableWorkspace } from './writable-workspace.js';

/**
 * The operations of the group `workspaces`.
 *
 * @param send - Makes each operation a span.
 * @param sendPart - Makes none: for the parts of an operation that is one.
 */
export function workspacesOperations(send: SendOperation, sendPart: SendOperation): WorkspacesOperations {
  const begin = async <T>(operation: LongRunning, args: Arguments, options: LongRunningOptions) => {
    // Only these operations need it.
    const { beginLongRunning } = await import('./begin-long-running.js');
    return beginLongRunning<T>(sendPart, operation, args, options);
  };
  const beginAndWait = async <T>(operation: LongRunning, args: Arguments, options: LongRunningOptions) =>
    (await begin<T>(operation, args, options)).pollUntilDone();

  const creating = (
    resourceGroupName: string,
    workspaceName: string,
    quantumWorkspace: QuantumWorkspace,
  ): Arguments => ({
    resourceGroupName,
    workspaceName,
    quantumWorkspace: writableWorkspace(quantumWorkspace),
  });
  return {
    get: (resourceGroupName, workspaceName, options = {}) =>
      send(getWorkspace, { resourceGroupName, workspaceName, options }),
    listByResourceGroup: (resourceGroupName, options = {}) =>
      paged(send, listByResourceGroup, { resourceGroupName }, options),
    listBySubscription: (options = {}) => paged(send, listBySubscription, {}, options),
    beginCreateOrUpdate: (resourceGroupName, workspaceName, quantumWorkspace, options = {}) =>
      traced(createOrUpdate, options, (within) =>
        begin<QuantumWorkspace>(
          creatingWorkspace,
          creating(resourceGroupName, workspaceName, quantumWorkspace),
          within,
        ),
      ),
    beginCreateOrUpdateAndWait: (resourceGroupName, workspaceName, quantumWorkspace, options = {}) =>
      traced(createOrUpdate, options, (within) =>
        beginAndWait(creatingWorkspace, creating(resourceGroupName, workspaceName, quantumWorkspace), within),
      ),
    beginDelete: (resourceGroupName, workspaceName, options = {}) =>
      traced(deleteWorkspace, options, (within) =>
        begin<void>(deletingWorkspace, { resourceGroupName, workspaceName }, within),
      ),
    beginDeleteAndWait: (resourceGroupName, workspaceName, options = {}) =>
      traced(deleteWorkspace, options, (within) =>
        beginAndWait(deletingWorkspace, { resourceGroupName, workspaceName }, within),
      ),
    updateTags: (resourceGroupName, workspaceName, workspaceTags, options = {}) =>
      send(updateTags, { resourceGroupName, workspaceName, workspaceTags, options }),
  };
}

type Arguments = OperationArguments & Names;

const creatingWorkspace: LongRunning = { begin: createOrUpdate, read: getWorkspace };
const deletingWorkspace: LongRunning = { begin: deleteWorkspace };

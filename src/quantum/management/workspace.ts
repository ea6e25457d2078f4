import type { OperationOptions } from '@azure/core-client';
import { listKeys, regenerateKeys } from './operations.js';
import type { WorkspaceOperations } from './quantum-management-client.js';
import * as stubs from './stubs.js';
import type { SendOperation } from './send-operation.js';

/** The operations of the group `workspace`. */
export function workspaceOperations(send: SendOperation): WorkspaceOperations {
  return {
    ...stubs.workspace,
    listKeys: (resourceGroupName, workspaceName, options: OperationOptions = {}) =>
      send(listKeys, { resourceGroupName, workspaceName, options }),
    async regenerateKeys(resourceGroupName, workspaceName, keySpecification, options = {}) {
      await send(regenerateKeys, { resourceGroupName, workspaceName, keySpecification, options });
    },
  };
}

import { regionName } from '../names.js';
import { checkNameAvailability, listKeys, regenerateKeys } from './operations.js';
import type { WorkspaceOperations } from './quantum-management-client.js';
import type { SendOperation } from './send-operation.js';

/** The operations of the group `workspace`. */
export function workspaceOperations(send: SendOperation): WorkspaceOperations {
  return {
    checkNameAvailability: (locationName, checkNameAvailabilityParameters, options = {}) =>
      send(checkNameAvailability, {
        locationName: regionName(locationName),
        checkNameAvailabilityParameters,
        options,
      }),
    listKeys: (resourceGroupName, workspaceName, options = {}) =>
      send(listKeys, { resourceGroupName, workspaceName, options }),
    async regenerateKeys(resourceGroupName, workspaceName, keySpecification, options = {}) {
      await send(regenerateKeys, { resourceGroupName, workspaceName, keySpecification, options });
    },
  };
}

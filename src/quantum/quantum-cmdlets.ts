import { connectAzQuantumApiWorkspace } from './cmdlets/connect-az-quantum-api-workspace.js';
import { disconnectAzQuantumApiWorkspace } from './cmdlets/disconnect-az-quantum-api-workspace.js';
import { getAzQuantumApiOffering } from './cmdlets/get-az-quantum-api-offering.js';
import { getAzQuantumApiTarget } from './cmdlets/get-az-quantum-api-target.js';
import { getAzQuantumApiWorkspaceKey } from './cmdlets/get-az-quantum-api-workspace-key.js';
import { getAzQuantumApiWorkspace } from './cmdlets/get-az-quantum-api-workspace.js';
import { newAzQuantumApiWorkspaceKey } from './cmdlets/new-az-quantum-api-workspace-key.js';
import { newAzQuantumApiWorkspace } from './cmdlets/new-az-quantum-api-workspace.js';
import { removeAzQuantumApiWorkspace } from './cmdlets/remove-az-quantum-api-workspace.js';
import { testAzQuantumApiWorkspaceNameAvailability } from './cmdlets/test-az-quantum-api-workspace-name-availability.js';
import { updateAzQuantumApiWorkspaceTag } from './cmdlets/update-az-quantum-api-workspace-tag.js';
import { updateAzQuantumApiWorkspace } from './cmdlets/update-az-quantum-api-workspace.js';

/** The cmdlets of the service itself, by the name of their function in Node. */
export const quantumCmdlets = {
  connectAzQuantumApiWorkspace,
  disconnectAzQuantumApiWorkspace,
  getAzQuantumApiOffering,
  getAzQuantumApiTarget,
  getAzQuantumApiWorkspace,
  getAzQuantumApiWorkspaceKey,
  newAzQuantumApiWorkspace,
  newAzQuantumApiWorkspaceKey,
  removeAzQuantumApiWorkspace,
  testAzQuantumApiWorkspaceNameAvailability,
  updateAzQuantumApiWorkspace,
  updateAzQuantumApiWorkspaceTag,
};

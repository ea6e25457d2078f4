import { defineModule } from '../cmdlet/module.js';
import { about } from './about.js';
import { azAccountsQuestions } from './account/az-accounts.js';
import { completionScope } from './completion-scope.js';
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
import { workspaceVariables } from './environment-connection.js';
import { parseWorkspaceId } from './resource-id.js';
import { systemProxyQuestions } from './proxy.js';
import { proxyVariables } from './proxy-variables.js';
import { quantumServices } from './services.js';
import { quantumSettings } from './settings.js';
import { productVersion } from './version.js';

/** The module Az.QuantumApi. */
export const quantumModule = defineModule({
  name: 'Az.QuantumApi',
  guid: '5d0b3a52-6d0f-4a4e-9f6e-0c8f7a1b2e94',
  version: productVersion,
  description:
    'Azure Quantum workspaces and their access keys: create, read, change and delete, and regenerate keys safely. Runs on Node.',
  about,
  author: 'The az-quantum-api contributors',
  copyright: '(c) The az-quantum-api contributors. MIT License.',
  projectUri: 'https://github.com/az-quantum-api/az-quantum-api',
  licenseUri: 'https://github.com/az-quantum-api/az-quantum-api/blob/main/LICENSE',
  helpUri: 'https://github.com/az-quantum-api/az-quantum-api/blob/main/docs/Az.QuantumApi',
  tags: ['Azure', 'Quantum', 'ResourceManager', 'ARM', 'AccessKeys'],
  shellName: 'azq',
  nodeVariable: 'AZURE_QUANTUM_NODE',
  configVariable: 'AZURE_QUANTUM_CONFIG_DIR',
  sessionCommand: 'workspace set',
  ids: {
    of: 'workspace',
    parameters: ['subscriptionId', 'resourceGroupName', 'workspaceName'],
    parse: parseWorkspaceId,
  },
  settings: quantumSettings,
  completionScope,
  checks: async () => (await import('./doctor/checks.js')).quantumChecks(),
  environment: [
    ...['AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT', 'AZURE_QUANTUM_API_VERSION', 'AZURE_QUANTUM_TRUSTED_HOSTS'],
    ...['AZURE_SUBSCRIPTION_ID', 'AZURE_TENANT_ID', 'AZURE_CLIENT_ID', 'AZURE_CLIENT_SECRET', 'AZURE_USERNAME'],
    ...['AZURE_PASSWORD', 'AZURE_CLIENT_CERTIFICATE_PATH', 'AZURE_CLIENT_CERTIFICATE_PASSWORD'],
    ...['AZURE_CLIENT_SEND_CERTIFICATE_CHAIN', 'AZURE_AUTHORITY_HOST', 'AZURE_ADDITIONALLY_ALLOWED_TENANTS'],
    ...[
      'AZURE_FEDERATED_TOKEN_FILE',
      'AZURE_TOKEN_CREDENTIALS',
      'AZURE_CONFIG_DIR',
      'AZURE_POD_IDENTITY_AUTHORITY_HOST',
    ],
    ...['IDENTITY_ENDPOINT', 'IDENTITY_HEADER', 'IDENTITY_SERVER_THUMBPRINT', 'IMDS_ENDPOINT', 'MSI_ENDPOINT'],
    'MSI_SECRET',
    ...workspaceVariables,
    ...proxyVariables,
    'PATH',
  ],
  questions: { ...azAccountsQuestions, ...systemProxyQuestions },
  cmdlets: {
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
  },
  services: quantumServices,
});

import { defineModule } from './cmdlet/module.js';
import { about } from './quantum/about.js';
import { azAccountsQuestions } from './quantum/account/az-accounts.js';
import { completionScope } from './quantum/completion-scope.js';
import { workspaceVariables } from './quantum/environment-connection.js';
import { systemProxyQuestions } from './quantum/proxy.js';
import { proxyVariables } from './quantum/proxy-variables.js';
import { quantumCmdlets } from './quantum/quantum-cmdlets.js';
import { parseWorkspaceId } from './quantum/resource-id.js';
import { quantumServices } from './quantum/services.js';
import { quantumSettings } from './quantum/settings.js';
import { productVersion } from './quantum/version.js';
import { rotationCmdlets } from './rotation/rotation-cmdlets.js';
import { rotationServices, rotationVariables } from './rotation/services.js';

/** The module Az.QuantumApi: what the folders of src have cmdlets for, put together. */
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
  checks: async () => (await import('./quantum/doctor/checks.js')).quantumChecks(),
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
    ...rotationVariables,
    'PATH',
  ],
  questions: { ...azAccountsQuestions, ...systemProxyQuestions },
  cmdlets: { ...quantumCmdlets, ...rotationCmdlets },
  services: (caller, runtime) => rotationServices(caller, runtime, quantumServices(caller, runtime)),
});

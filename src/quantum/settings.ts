import type { ModuleSetting } from '../cmdlet/setting.js';
import { problemWithNames } from './names.js';

const workspaceNames = ['defaults.group', 'defaults.workspace'];

/** The defaults that `azq config` sets. Those of `defaults` are what `azq workspace set` keeps. */
export const quantumSettings: readonly ModuleSetting[] = [
  {
    name: 'defaults.subscription',
    property: 'subscriptionId',
    help: 'The id of the subscription.',
    variable: 'AZURE_SUBSCRIPTION_ID',
    asVariable: true,
    fixedBy: workspaceNames,
    problem: (subscriptionId) => problemWithNames({ subscriptionId }),
  },
  {
    name: 'defaults.group',
    property: 'resourceGroupName',
    help: 'The name of the resource group.',
    variable: 'AZURE_QUANTUM_WORKSPACE_RG',
    problem: (resourceGroupName) => problemWithNames({ resourceGroupName }),
  },
  {
    name: 'defaults.workspace',
    property: 'workspaceName',
    help: 'The name of the workspace.',
    variable: 'AZURE_QUANTUM_WORKSPACE_NAME',
    problem: (workspaceName) => problemWithNames({ workspaceName }),
  },
  {
    name: 'defaults.location',
    property: 'location',
    help: 'The Azure region, such as westus.',
    variable: 'AZURE_QUANTUM_WORKSPACE_LOCATION',
    problem: (locationName) => problemWithNames({ locationName }),
  },
  {
    name: 'defaults.endpoint',
    property: 'endpoint',
    help: "The address of the workspace's data plane; without it the workspace is looked up.",
    of: [...workspaceNames, 'defaults.subscription'],
    async problem(endpoint, environment) {
      const { dataPlaneEndpoint } = await import('./data-plane/endpoint.js');
      return problemOf(() => dataPlaneEndpoint(endpoint, 'token', trustedHosts(environment)));
    },
  },
  {
    name: 'core.output',
    aliases: ['defaults.output'],
    property: 'output',
    help: 'The format of results.',
    variable: 'AZURE_QUANTUM_OUTPUT',
    option: 'output',
  },
  {
    name: 'core.resource_manager_endpoint',
    aliases: ['defaults.resource_manager_endpoint'],
    property: 'resourceManagerEndpoint',
    help: 'The address of Azure Resource Manager, such as that of an emulator.',
    variable: 'AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT',
    asVariable: true,
    async problem(endpoint, environment) {
      const { trustedEndpoint } = await import('./management/endpoint.js');
      return problemOf(() =>
        trustedEndpoint(endpoint, { hasCredential: true, trustedHosts: trustedHosts(environment) }),
      );
    },
  },
];

function trustedHosts({ AZURE_QUANTUM_TRUSTED_HOSTS: hosts = '' }: Readonly<Record<string, string | undefined>>) {
  return hosts.split(',').map((host) => host.trim());
}

/** Nothing would be sent yet; the rest of the message says why it never should be. */
function problemOf(check: () => unknown): string | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    return (error as Error).message.replace(/^Nothing was sent: /, '');
  }
}

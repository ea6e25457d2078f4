import { section } from '../document.js';

const parameters = 'Use the workspace parameters to connect to your Azure Quantum workspace';
const connectionString = 'Use a connection string to access your Azure Quantum workspace';
const portal = 'Manage keys and connection strings > Azure portal';

/** Connect to your Azure Quantum workspace. */
export const connectToWorkspace = {
  id: 'connect-to-workspace',
  title: 'Connect to your Azure Quantum workspace',
  sections: [
    section(
      parameters,
      [
        'header-values',
        'How to retrieve the resource ID and location from an Azure Quantum workspace',
        'Get-AzQuantumApiWorkspace: Id, Location',
      ],
      [
        'resource-id',
        'resource_id = "", # Add the resource ID of your workspace',
        'connectWorkspace({ resourceId, location })',
      ],
      [
        'by-parameters',
        'Specify the location, subscription ID, resource group, and workspace name.',
        'connectWorkspace({ subscriptionId, resourceGroupName, workspaceName, location })',
      ],
    ),
    section(
      connectionString,
      [
        'no-account',
        "You wan to share the workspace access with others who don't have an azure account.",
        'connectWorkspace({ connectionString }) without a login',
      ],
      [
        'limited-time',
        'You want to share the workspace access with others for a limited time.',
        'New-AzQuantumApiWorkspaceKey -Key Secondary ends it',
      ],
      [
        'from-connection-string',
        'workspace = Workspace.from_connection_string(connection_string)',
        'Connect-AzQuantumApiWorkspace -ConnectionString',
      ],
      ['get-targets', 'print(workspace.get_targets())', 'Get-AzQuantumApiTarget'],
      [
        'without-downtime',
        '... if one of your partners would abuse the key you could replace it without having downtime ...',
        'New-AzQuantumApiWorkspaceKey -Key Secondary',
      ],
    ),
    section(
      `${portal} > Enable and disable access keys`,
      [
        'portal-toggle',
        'Switch the toggle under Access Keys to Enabled or Disabled.',
        'Update-AzQuantumApiWorkspace -ApiKeyEnabled[:$false]',
      ],
      [
        'enabled-by-default',
        'Creation of a new workspace should by default enable Access Keys and see keys and connection strings.',
        'New-AzQuantumApiWorkspace, Get-AzQuantumApiWorkspaceKey',
      ],
    ),
    section(
      `${portal} > Regenerate new access keys`,
      [
        'enable-first',
        'Access Keys have to be enabled to regenerate new keys.',
        'Update-AzQuantumApiWorkspace -ApiKeyEnabled, then New-AzQuantumApiWorkspaceKey',
      ],
      [
        'portal-regenerate',
        'Click on the circular arrow icon to regenerate the primary or secondary key.',
        'New-AzQuantumApiWorkspaceKey',
      ],
    ),
    section(
      'Manage keys and connection strings > Azure CLI',
      ['cli-login', 'az login', "az's login is used"],
      ['cli-subscription', 'az account set --subscription SubscriptionName', "az's default subscription is used"],
      [
        'cli-set',
        'az quantum workspace set --location WorkspaceLocation --resource-group ResourceGroupName ...',
        'azq workspace set --location ... --resource-group ... --workspace-name ...',
      ],
      ['cli-list', 'az quantum workspace keys list', 'azq workspace keys list, of the workspace set'],
      [
        'cli-primary',
        'az quantum workspace keys regenerate --key-type Primary',
        'azq workspace keys regenerate --key-type Primary, of the workspace set',
      ],
      [
        'cli-secondary',
        'az quantum workspace keys regenerate --key-type Secondary',
        'azq workspace keys regenerate --key-type Secondary, of the workspace set',
      ],
      [
        'cli-both',
        'az quantum workspace keys regenerate --key-type Primary,Secondary',
        'azq workspace keys regenerate --key-type Primary,Secondary, of the workspace set',
      ],
      [
        'cli-enable',
        'az quantum workspace update --enable-api-key true',
        'azq workspace update --enable-api-key true, of the workspace set',
      ],
      [
        'cli-disable',
        'az quantum workspace update --enable-api-key false',
        'azq workspace update --enable-api-key false, of the workspace set',
      ],
    ),
  ],
};

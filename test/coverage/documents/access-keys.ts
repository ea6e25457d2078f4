import { section } from '../document.js';

const connecting = 'Connect with a connection string';
const portal = 'Manage your keys and connection strings > Azure portal';
const cli = 'Manage your keys and connection strings > Azure CLI';

/** Using an access key to authenticate. */
export const accessKeys = {
  id: 'access-keys',
  title: 'Using an access key to authenticate',
  sections: [
    section(
      'Using an access key to authenticate',
      [
        'encrypted',
        'Store your account keys in an encrypted format, ...',
        'Get-AzQuantumApiWorkspaceKey -AsSecureString, ConvertFrom-SecureString',
      ],
      [
        'entra',
        '... or migrate your applications to use Microsoft Entra authorization ...',
        'connectWorkspace({ ..., credential }); without a key the account that is logged in',
      ],
    ),
    section(
      'Prerequisites',
      ['package', 'python -m pip install --upgrade azure-quantum', 'npm install az-quantum-api'],
      ['workspace', 'An Azure Quantum workspace. See Create an Azure Quantum workspace.', 'New-AzQuantumApiWorkspace'],
    ),
    section(
      connecting,
      [
        'from-connection-string',
        'workspace = Workspace.from_connection_string(connection_string)',
        'connectWorkspace({ connectionString })',
      ],
      ['get-targets', 'print(workspace.get_targets())', 'getTargets()'],
      [
        'environment-variable',
        'os.environ["AZURE_QUANTUM_CONNECTION_STRING"] = connection_string',
        'the same variable',
      ],
      ['environment-workspace', 'workspace = Workspace()', 'connectWorkspace(), azq target list'],
    ),
    section(
      `${portal} > Enable and disable access keys`,
      [
        'portal-enable',
        'Switch the toggle under Access Keys to Enabled or Disabled. [Enabled]',
        'Update-AzQuantumApiWorkspace -ApiKeyEnabled',
      ],
      [
        'portal-disable',
        'Switch the toggle under Access Keys to Enabled or Disabled. [Disabled]',
        'Update-AzQuantumApiWorkspace -ApiKeyEnabled:$false',
      ],
      [
        'disabled-unauthorized',
        'When Access Keys are disabled, all request using connection strings or access keys are unauthorized.',
        'Get-AzQuantumApiTarget, getTargets() fail and say so',
      ],
      [
        'disabled-parameters',
        'You can still use the workspace parameters to connect to your workspace.',
        'connectWorkspace({ subscriptionId, resourceGroupName, workspaceName, location })',
      ],
    ),
    section(
      `${portal} > Regenerate new access keys`,
      ['regenerate-either', '... you can regenerate either the primary or secondary access keys, ...', '-Key Primary'],
      ['regenerate-both', '... or both, to ensure the security of your workspace.', '-Key Primary, Secondary'],
      [
        'enable-first',
        'If Access Keys are disabled, you need to enable them first.',
        'New-AzQuantumApiWorkspaceKey fails and says so',
      ],
      [
        'portal-regenerate',
        'Click on the circular arrow icon to regenerate the primary or secondary key.',
        'New-AzQuantumApiWorkspaceKey',
      ],
      [
        'without-downtime',
        '... you can replace the secondary key as needed without having downtime in your own services.',
        'New-AzQuantumApiWorkspaceKey -Key Secondary',
      ],
    ),
    section(
      cli,
      ['cli-list', 'az quantum workspace keys list', 'azq workspace keys list'],
      [
        'cli-primary',
        'az quantum workspace keys regenerate --key-type Primary',
        'azq workspace keys regenerate --key-type Primary',
      ],
      [
        'cli-secondary',
        'az quantum workspace keys regenerate --key-type Secondary',
        'azq workspace keys regenerate --key-type Secondary',
      ],
      [
        'cli-both',
        'az quantum workspace keys regenerate --key-type Primary,Secondary',
        'azq workspace keys regenerate --key-type Primary,Secondary',
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

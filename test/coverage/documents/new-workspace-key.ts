import { section } from '../document.js';

const same = 'the same parameter';

/** The reference module's help page of New-AzQuantumApiWorkspaceKey. */
export const newWorkspaceKey = {
  id: 'new-workspace-key',
  title: 'New-AzQuantumApiWorkspaceKey',
  sections: [
    section(
      'SYNOPSIS',
      [
        'either',
        'Regenerate either the primary or secondary key for use with the Quantum APIs.',
        'New-AzQuantumApiWorkspaceKey -Key Primary, and -Key Secondary',
      ],
      ['immediately', 'The old key will stop working immediately.', 'the old key no longer opens the data plane'],
    ),
    section(
      'SYNTAX',
      ['syntax-expanded', 'RegenerateExpanded (Default)', 'the same syntax'],
      ['syntax-body', 'Regenerate', 'the same syntax'],
      ['syntax-identity', 'RegenerateViaIdentity', 'the same syntax'],
      ['syntax-identity-expanded', 'RegenerateViaIdentityExpanded', 'the same syntax'],
    ),
    section(
      'PARAMETERS',
      ['Body', '-Body: To construct, see NOTES section for BODY properties and create a hash table.', same],
      ['DefaultProfile', '-DefaultProfile: Aliases: AzureRMContext, AzureCredential', `${same}, which works here`],
      ['InputObject', '-InputObject: Accept pipeline input: True (ByValue)', same],
      ['Key', '-Key: A list of api key names.', same],
      ['PassThru', '-PassThru: Returns true when the command succeeds', same],
      ['ResourceGroupName', '-ResourceGroupName: The name is case insensitive.', same],
      ['SubscriptionId', '-SubscriptionId: Default value: (Get-AzContext).Subscription.Id', same],
      ['WorkspaceName', '-WorkspaceName: The name of the quantum workspace resource.', same],
      ['Confirm', '-Confirm: Prompts you for confirmation before running the cmdlet.', same],
      ['WhatIf', '-WhatIf: Shows what would happen if the cmdlet runs. The cmdlet is not run.', same],
      ['common', 'This cmdlet supports the common parameters: -Debug, -ErrorAction, -ErrorVariable, ...', 'the same'],
    ),
    section(
      'INPUTS',
      ['input-keys', 'Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Models.Api202501Preview.IApiKeys', 'piped keys'],
      [
        'input-identity',
        'Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Models.IQuantumApiIdentity',
        'a piped workspace',
      ],
    ),
    section('OUTPUTS', ['output', 'System.Boolean', 'True, with -PassThru']),
  ],
};

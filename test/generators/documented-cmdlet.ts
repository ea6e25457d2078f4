import { cmdletsOver } from '../../src/cmdlet/cmdlet.js';
import { parameter } from '../../src/cmdlet/parameter.js';
import { anyObject } from '../../src/cmdlet/types/any.js';
import { choice, choices } from '../../src/cmdlet/types/choice.js';
import { model } from '../../src/cmdlet/types/model.js';
import { flag } from '../../src/cmdlet/types/switch.js';
import { text } from '../../src/cmdlet/types/text.js';

const names = 'Microsoft.Azure.PowerShell.Cmdlets.QuantumApi';
const synopsis =
  'Regenerate either the primary or secondary key for use with the Quantum APIs.\nThe old key will stop working immediately.';

const apiKeys = model<object, object>(`${names}.Models.Api202501Preview.IApiKeys`, {
  fields: {
    key: {
      type: choices(choice(`${names}.Support.KeyType`, ['Primary', 'Secondary'])),
      help: 'A list of api key names.',
    },
  },
  strict: true,
  typeScript: 'object',
});

const identity = model<object, object>(`${names}.Models.IQuantumApiIdentity`, {
  fields: { id: { type: text(), help: 'Resource identity path' } },
  strict: false,
  typeScript: 'object',
});

/** The cmdlet as Microsoft's documentation has it: its page is the measure of ours. */
export const documentedCmdlet = cmdletsOver<object>()('New', 'AzQuantumApiWorkspaceKey', {
  shell: 'workspace keys regenerate',
  synopsis,
  description: synopsis,
  parameterSets: ['RegenerateExpanded', 'RegenerateViaIdentityExpanded', 'RegenerateViaIdentity', 'Regenerate'],
  shouldProcess: { confirmImpact: 'Medium' },
  disjointPipelineParameters: ['inputObject', 'body'],
  parameters: {
    resourceGroupName: parameter(text(), 'The name of the resource group.\nThe name is case insensitive.')
      .mandatory()
      .in('RegenerateExpanded', 'Regenerate'),
    subscriptionId: parameter(text(), 'The ID of the target subscription.\nThe value must be an UUID.')
      .in('RegenerateExpanded', 'Regenerate')
      .defaultsTo('(Get-AzContext).Subscription.Id'),
    workspaceName: parameter(text(), 'The name of the quantum workspace resource.')
      .mandatory()
      .in('RegenerateExpanded', 'Regenerate'),
    inputObject: parameter(identity, 'Identity Parameter')
      .mandatory()
      .in('RegenerateViaIdentity', 'RegenerateViaIdentityExpanded')
      .fromPipeline(),
    body: parameter(apiKeys, 'List of api keys to be generated.')
      .mandatory()
      .in('Regenerate', 'RegenerateViaIdentity')
      .fromPipeline(),
    key: parameter(
      choices(choice(`${names}.Support.KeyType`, ['Primary', 'Secondary'])),
      'A list of api key names.',
    ).in('RegenerateExpanded', 'RegenerateViaIdentityExpanded'),
    defaultProfile: parameter(anyObject(), 'The DefaultProfile parameter is not functional.').alias(
      'AzureRMContext',
      'AzureCredential',
    ),
    passThru: parameter(flag(), 'Returns true when the command succeeds'),
  },
  output: { typeName: 'System.Boolean', typeScript: 'boolean' },
  examples: [{ title: 'Regenerate', pwsh: 'New-AzQuantumApiWorkspaceKey -Key Primary', remarks: 'Regenerates.' }],
  async process() {},
});

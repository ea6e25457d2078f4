import { flag } from '../../cmdlet/types/switch.js';
import { parameter } from '../../cmdlet/parameter.js';
import { carryOut } from '../carry-out.js';
import { cmdlet } from '../cmdlet.js';
import { completeLocation, completeResourceGroupName } from '../completions.js';
import { runToEnd } from '../run-to-end.js';
import type { QuantumWorkspace, QuantumWorkspaceIdentity } from '../management/models.js';
import { creatingOrUpdating } from '../management/operation-kinds.js';
import { acceptedWorkspace, flattenedWorkspace, workspaceOutput } from '../outputs/workspace.js';
import { defaultProfile, resourceGroupName, subscriptionId } from '../parameters.js';
import { proxyParameters } from '../proxy.js';
import { callOn } from '../scope.js';
import {
  identityType,
  identityUserAssignedIdentity,
  location,
  name,
  noWait,
  provider,
  storageAccount,
  tag,
  type ProviderArgument,
} from '../workspace-parameters.js';
import { workspaceOf } from '../workspace-reference.js';

export const newAzQuantumApiWorkspace = cmdlet('New', 'AzQuantumApiWorkspace', {
  shell: 'workspace create',
  synopsis: `Creates an Azure Quantum workspace, or replaces the settings of one.`,
  description: `Creates an Azure Quantum workspace, or replaces the settings of one.
Of a workspace that is there already, what is not given is taken away, except its access keys.
It waits until the workspace is set up, unless -NoWait is given.`,
  descriptionInPowerShell: 'With -AsJob a job does the waiting.',
  parameterSets: ['CreateExpanded'],
  shouldProcess: { confirmImpact: 'Medium' },
  asJob: true,
  parameters: {
    name: name(),
    resourceGroupName: resourceGroupName(),
    subscriptionId: subscriptionId(),
    location: location(),
    apiKeyEnabled: parameter(
      flag(),
      'Whether the workspace accepts access keys.\nThe service enables them when nothing is said; -ApiKeyEnabled:$false disables them.',
    ).shell('--enable-api-key'),
    identityType: identityType(),
    identityUserAssignedIdentity: identityUserAssignedIdentity(),
    provider: provider(),
    storageAccount: storageAccount(),
    tag: tag(),
    defaultProfile: defaultProfile(),
    noWait: noWait(),
    ...proxyParameters(),
  },
  completions: { resourceGroupName: completeResourceGroupName, location: completeLocation },
  output: workspaceOutput,
  examples: [
    {
      title: 'Create a workspace',
      pwsh: `$provider = @{ Id = 'ionq'; Sku = 'pay-as-you-go-cred' }
New-AzQuantumApiWorkspace -ResourceGroupName quantum-rg \`
    -Name new-workspace -Location westus -Provider $provider`,
      node: `const [workspace] = await quantum.newAzQuantumApiWorkspace({
  resourceGroupName: 'quantum-rg',
  name: 'new-workspace',
  location: 'westus',
  provider: [{ id: 'ionq', sku: 'pay-as-you-go-cred' }],
});
console.log(workspace?.name, workspace?.provisioningState);`,
      shell: `azq workspace create -g quantum-rg -w new-workspace -l westus \\
  --provider ionq/pay-as-you-go-cred --output table`,
      remarks:
        'Waits until the provider is set up, and writes the workspace. Get-AzQuantumApiOffering lists providers and their plans.',
    },
    {
      title: 'Create several at a time',
      pwsh: `$jobs = 'one-workspace', 'two-workspace' | ForEach-Object {
    New-AzQuantumApiWorkspace -ResourceGroupName quantum-rg -Name $_ \`
        -Location westus -AsJob
}
$jobs | Wait-Job | Out-Null
$jobs | Receive-Job`,
      node: `const names = ['one-workspace', 'two-workspace'];
const created = names.map((name) =>
  quantum.newAzQuantumApiWorkspace({ resourceGroupName: 'quantum-rg', name, location: 'westus' }),
);
for (const [workspace] of await Promise.all(created)) console.log(workspace?.id);`,
      shell: `for name in one-workspace two-workspace; do
  azq workspace create -g quantum-rg -w "$name" -l westus >/dev/null &
done
wait
azq workspace list -g quantum-rg --query 'sort([].name)' -o tsv`,
      remarks: 'Each is created by a job of its own, on the same login.',
    },
    {
      title: 'See what would be created',
      pwsh: `New-AzQuantumApiWorkspace -ResourceGroupName quantum-rg \`
    -Name new-workspace -Location westus -WhatIf`,
      node: `await quantum.newAzQuantumApiWorkspace(
  { resourceGroupName: 'quantum-rg', name: 'new-workspace', location: 'westus' },
  { whatIf: true, onInformation: console.log },
);`,
      shell: 'azq workspace create -g quantum-rg -w new-workspace -l westus --what-if',
      remarks: 'Names the workspace and its subscription. Nothing is sent.',
    },
  ],
  async process(bound, { runtime, management }) {
    const workspace = workspaceOf(bound);
    const managed = await management(bound);
    const about = callOn(workspace, managed);
    if (!(await runtime.shouldProcess(about.description, `Create it in ${bound.location}, or replace its settings`))) {
      return;
    }
    const { result, acceptance } = await carryOut(runtime, { ...about, operation: creatingOrUpdating }, (options) =>
      runToEnd(
        runtime,
        { activity: `Creating workspace '${workspace.workspaceName}'`, noWait: bound.noWait, options },
        (withResponse) =>
          managed.client.workspaces.beginCreateOrUpdate(
            workspace.resourceGroupName,
            workspace.workspaceName,
            resourceOf(bound),
            withResponse,
          ),
      ),
    );
    await runtime.writeObject(result ? flattenedWorkspace(result) : acceptedWorkspace(acceptance));
  },
});

interface Settings {
  readonly location: string;
  readonly apiKeyEnabled?: boolean | undefined;
  readonly identityType?: string | undefined;
  readonly identityUserAssignedIdentity?: Readonly<Record<string, unknown>> | undefined;
  readonly provider?: readonly ProviderArgument[] | undefined;
  readonly storageAccount?: string | undefined;
  readonly tag?: Readonly<Record<string, string>> | undefined;
}

/** What is not given is left out, so that the service's own defaults count. */
function resourceOf(settings: Settings): QuantumWorkspace {
  const { location, apiKeyEnabled, provider, storageAccount, tag } = settings;
  const identity = identityOf(settings);
  return {
    location,
    ...(tag && { tags: { ...tag } }),
    ...(identity && { identity }),
    properties: {
      ...(provider && {
        providers: provider.map(({ id, sku, ...rest }) => ({
          ...(id !== undefined && { providerId: id }),
          ...(sku !== undefined && { providerSku: sku }),
          ...rest,
        })),
      }),
      ...(storageAccount !== undefined && { storageAccount }),
      ...(apiKeyEnabled !== undefined && { apiKeyEnabled }),
    },
  };
}

function identityOf({ identityType, identityUserAssignedIdentity }: Settings): QuantumWorkspaceIdentity | undefined {
  if (identityType === undefined && !identityUserAssignedIdentity) return undefined;
  return {
    type: identityType ?? 'UserAssigned',
    ...(identityUserAssignedIdentity && {
      userAssignedIdentities: Object.fromEntries(Object.keys(identityUserAssignedIdentity).map((id) => [id, {}])),
    }),
  };
}

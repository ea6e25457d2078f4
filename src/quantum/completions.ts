import type { Completion } from '../cmdlet/cmdlet.js';
import type { QuantumWorkspace } from './management/models.js';
import { problemWithNames } from './names.js';
import type { QuantumServices } from './services.js';

/** Names of workspaces: of the resource group that is typed already, or of the subscription. */
export const completeWorkspaceName: Completion<QuantumServices> = async (_, given, context) => {
  const workspaces = await workspacesOf(given, context, textOf(given['resourceGroupName']));
  return workspaces.map(({ name }) => name ?? '');
};

/** Names of resource groups: those that have workspaces. */
export const completeResourceGroupName: Completion<QuantumServices> = async (_, given, context) => {
  const workspaces = await workspacesOf(given, context);
  return distinct(workspaces.map(({ id }) => /\/resourceGroups\/([^/]+)/i.exec(id ?? '')?.[1] ?? ''));
};

/** Regions: those of the subscription's workspaces first, then where the service is known to be. */
export const completeLocation: Completion<QuantumServices> = async (_, given, context) => {
  const workspaces = await workspacesOf(given, context).catch(() => []);
  return distinct([...workspaces.map(({ location }) => location.toLowerCase()), ...knownLocations]);
};

/** Where Azure Quantum was documented to be in 2025; the service's specification has no list. */
const knownLocations = [
  ...['eastus', 'westus', 'westus2', 'westcentralus', 'centralus', 'southcentralus', 'northcentralus'],
  ...['northeurope', 'westeurope', 'uksouth', 'ukwest', 'japaneast', 'japanwest', 'australiaeast'],
];

async function workspacesOf(
  given: Readonly<Record<string, unknown>>,
  { runtime, management }: Parameters<Completion<QuantumServices>>[2],
  resourceGroupName?: string,
): Promise<QuantumWorkspace[]> {
  const subscriptionId = textOf([given['subscriptionId']].flat()[0]);
  if (problemWithNames({ ...(subscriptionId && { subscriptionId }), ...(resourceGroupName && { resourceGroupName }) }))
    return [];
  const { client } = await management({ subscriptionId });
  const options = { abortSignal: runtime.signal };
  const found = [];
  const workspaces =
    resourceGroupName === undefined
      ? client.workspaces.listBySubscription(options)
      : client.workspaces.listByResourceGroup(resourceGroupName, options);
  for await (const workspace of workspaces) found.push(workspace);
  return found;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].filter((value) => value !== '');
}

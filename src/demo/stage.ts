import { connect } from '../index.js';

/** The workspace that the demo works on. */
export const workspace = {
  subscriptionId: '00000000-1111-2222-3333-444444444444',
  resourceGroupName: 'quantum-rg',
  workspaceName: 'my-workspace',
};

const path = `/subscriptions/${workspace.subscriptionId}/resourceGroups/${workspace.resourceGroupName}/providers/Microsoft.Quantum/workspaces/${workspace.workspaceName}`;

export function say(text: string): void {
  console.log(text);
}

/** PUTs the workspace, as the portal or a template would. */
export async function createWorkspace(endpoint: string): Promise<void> {
  const answer = await fetch(`${endpoint}${path}?api-version=2025-12-15-preview`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ location: 'westus', properties: { providers: [], apiKeyEnabled: true } }),
  });
  if (!answer.ok) throw new Error(`The emulator did not create the workspace: ${answer.status}.`);
}

async function primaryKey(endpoint: string): Promise<string> {
  const quantum = connect({ endpoint, subscriptionId: workspace.subscriptionId });
  const { resourceGroupName, workspaceName } = workspace;
  const [keys] = await quantum.getAzQuantumApiWorkspaceKey({ resourceGroupName, workspaceName });
  if (!keys?.primaryKeyKey) throw new Error('The workspace has no primary key.');
  return keys.primaryKeyKey;
}

/** Runs a regeneration and shows what the data plane then says to the old key and to the new one. */
export async function watchKeys(endpoint: string, regenerate: () => Promise<void>): Promise<void> {
  const old = await primaryKey(endpoint);
  await expectStatus(endpoint, old, 200);
  await regenerate();
  say(`  old key: ${await expectStatus(endpoint, old, 401)} (refused)`);
  say(`  new key: ${await expectStatus(endpoint, await primaryKey(endpoint), 200)} (accepted)`);
}

async function expectStatus(endpoint: string, key: string, expected: number): Promise<number> {
  const address = `${endpoint}${path}/providerStatus?api-version=2026-01-15-preview`;
  const { status } = await fetch(address, { headers: { 'x-ms-quantum-api-key': key } });
  if (status !== expected) throw new Error(`The data plane answered ${status} where ${expected} was expected.`);
  return status;
}

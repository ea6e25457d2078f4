import { connect } from '../index.js';
import { say, watchKeys, workspace } from './stage.js';

/** From a program in Node. */
export async function regenerateFromNode(endpoint: string): Promise<void> {
  const { subscriptionId, resourceGroupName, workspaceName } = workspace;
  const quantum = connect({ endpoint, subscriptionId });
  const request = { resourceGroupName, workspaceName, key: 'Primary', passThru: true } as const;

  say('\nFrom Node:  await quantum.newAzQuantumApiWorkspaceKey({ ..., key: "Primary", passThru: true })');
  await quantum.newAzQuantumApiWorkspaceKey(request, { whatIf: true, onInformation: (line) => say(`  ${line}`) });
  await watchKeys(endpoint, async () => {
    const [done] = await quantum.newAzQuantumApiWorkspaceKey(request);
    say(`  ${done === true ? 'True' : 'False'}`);
  });
}

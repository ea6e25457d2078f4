/**
 * Connects with an account of Entra ID, by each way to name a workspace; says as JSON what came of it. A process of its
 * own, because what certificates it trusts is said when it starts.
 *
 * node entra-program.ts ENDPOINT
 */
import { ClientSecretCredential } from '@azure/identity';
import { connect, connectWorkspace } from '../../src/index.js';

const [endpoint = ''] = process.argv.slice(2);
const names = {
  subscriptionId: '00000000-1111-2222-3333-444444444444',
  resourceGroupName: 'rg',
  workspaceName: 'ws1',
};
const options = {
  endpoint,
  trustedHosts: [new URL(endpoint).host],
  // With this tenant the library asks nobody whether it may trust the authority host.
  credential: new ClientSecretCredential('adfs', 'app', 'x', { authorityHost: endpoint }),
};
const { workspaceName: name, ...group } = names;
const quantum = connect(options);
const [workspace] = await quantum.newAzQuantumApiWorkspace({ ...group, name, location: 'westus' });
const place = { location: 'westus', quantumEndpoint: endpoint };
const targetsOf = async (named: Parameters<typeof connectWorkspace>[0]) => {
  const connection = await connectWorkspace({ ...options, ...named });
  return { workspace: connection.workspace, targets: (await connection.getTargets()).map(({ id }) => id) };
};

const byResourceId = await targetsOf({ resourceId: workspace?.id ?? '', ...place });
const byParameters = await targetsOf({ ...names, ...place });
const [keys] = await quantum.getAzQuantumApiWorkspaceKey(names);
await quantum.updateAzQuantumApiWorkspace({ ...group, name, apiKeyEnabled: false });
const disabled = await targetsOf({ ...names, ...place });
const byKey = await targetsOf({ ...names, ...place, key: keys?.primaryKeyKey ?? '' }).catch(
  (error: Error) => error.message,
);
process.stdout.write(JSON.stringify({ byResourceId, byParameters, disabled, byKey }));

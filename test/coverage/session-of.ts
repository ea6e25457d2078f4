import type { Caller, CoveredCall, HostCall, Place } from './covered-call.js';
import type { World } from './world.js';

/** Brings the session into the state that the call wants, if it wants any. */
export async function prepareSession(call: CoveredCall, caller: Caller, at: Place): Promise<void> {
  if (!call.session) return;
  const { errors } = await caller(call.session === 'connected' ? connecting : disconnecting, at);
  if (errors.length > 0) throw new Error(`The session could not be prepared: ${errors.join()}`);
}

/** The id of the workspace that the session is connected to: the one whose targets it asks for when none is named. */
export async function workspaceOfSession(caller: Caller, at: Place, world: World): Promise<string | undefined> {
  const earlier = world.emulator.requests.length;
  await caller(listing, at);
  const [asked] = world.sentSince(earlier);
  return asked?.path.replace(/\/providerStatus$/, '');
}

const connecting: HostCall = {
  command: 'Connect-AzQuantumApiWorkspace',
  pwsh: 'Connect-AzQuantumApiWorkspace -ConnectionString $at.connectionString',
  node: ({ connectionString }) => ({ args: { connectionString } }),
  shell: ({ resourceGroupName, workspaceName, subscriptionId }) => [
    ...['workspace', 'set', '-g', resourceGroupName, '-w', workspaceName, '--subscription', subscriptionId],
  ],
};

const disconnecting: HostCall = {
  command: 'Disconnect-AzQuantumApiWorkspace',
  pwsh: 'Disconnect-AzQuantumApiWorkspace',
  node: () => ({ args: {} }),
  shell: () => ['workspace', 'clear'],
};

const listing: HostCall = {
  command: 'Get-AzQuantumApiTarget',
  pwsh: 'Get-AzQuantumApiTarget',
  node: () => ({ args: {} }),
  shell: () => ['target', 'list'],
};

import { join } from 'node:path';
import { startEmulator, type Emulator } from '../../src/emulator/start-emulator.js';
import { runPwsh, type PwshOptions, type PwshResult } from '../helpers/pwsh.js';

/** The built PowerShell module of this repository. */
export const modulePath = join(import.meta.dirname, '../../module/Az.QuantumApi/Az.QuantumApi.psd1');
export const subscriptionId = '00000000-1111-2222-3333-444444444444';
export const workspaces = ['ws1', 'ws2', 'ws3'];

export function idOf(workspaceName: string): string {
  return `/subscriptions/${subscriptionId}/resourceGroups/rg/providers/Microsoft.Quantum/workspaces/${workspaceName}`;
}

/** An emulator with three workspaces. */
export async function startStockedEmulator(): Promise<Emulator> {
  const emulator = await startEmulator();
  for (const name of workspaces) await putWorkspace(emulator.endpoint, name);
  return emulator;
}

export async function putWorkspace(endpoint: string, name: string): Promise<void> {
  const answer = await fetch(`${endpoint}${idOf(name)}?api-version=2025-12-15-preview`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ location: 'westus' }),
  });
  if (!answer.ok) throw new Error(`PUT ${name}: ${answer.status}`);
}

/** The bodies of the regenerations that an emulator has been sent, in order, with the workspace's name. */
export function regenerations(emulator: Emulator): { workspace: string; keys: unknown; status: number | undefined }[] {
  return emulator.requests
    .filter(({ path }) => path.endsWith('/regenerateKey'))
    .map(({ path, body, status }) => ({
      workspace: path.split('/').at(-2) ?? '',
      keys: (body as { keys?: unknown } | undefined)?.keys,
      status,
    }));
}

/** What a script with the module imported has at hand, besides `$data`. */
const imported = `
Import-Module $data.modulePath
$names = @{ SubscriptionId = $data.subscriptionId; ResourceGroupName = 'rg'; WorkspaceName = 'ws1' }
$id = $data.id
`;

/** Runs a script against an emulator: the module is imported, \`$names\` and \`$id\` name ws1, \`$data.more\` is the data. */
export function runQuantum(
  emulator: Emulator | string,
  script: string,
  more: unknown = null,
  options: PwshOptions = {},
): Promise<PwshResult> {
  const endpoint = typeof emulator === 'string' ? emulator : emulator.endpoint;
  const env = { AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT: endpoint, ...options.env };
  return runPwsh(imported + script, { modulePath, subscriptionId, id: idOf('ws1'), more }, { ...options, env });
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** The workspace that every measured request is about. */
export const workspace = {
  subscriptionId: '00000000-1111-2222-3333-444444444444',
  resourceGroupName: 'rg',
  workspaceName: 'ws1',
};

export const apiVersion = '2025-12-15-preview';

/** An emulator that runs in a process of its own, with one workspace. */
export interface EmulatorProcess extends AsyncDisposable {
  readonly endpoint: string;
}

/** @param delay - Milliseconds that each answer takes. */
export async function startEmulatorProcess(delay = 0): Promise<EmulatorProcess> {
  const program = join(import.meta.dirname, 'emulator-process.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', program, String(delay)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const [endpoint] = (await Promise.race([
    once(createInterface(child.stdout), 'line'),
    exited.then(() => Promise.reject(new Error('The emulator did not start.'))),
  ])) as [string];
  await fetch(`${endpoint}${workspacePath}?api-version=${apiVersion}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ location: 'westus' }),
  });
  return {
    endpoint,
    async [Symbol.asyncDispose]() {
      child.stdin.end();
      await exited;
    },
  };
}

/** Resource id of {@link workspace}. */
export const workspacePath =
  `/subscriptions/${workspace.subscriptionId}/resourceGroups/${workspace.resourceGroupName}` +
  `/providers/Microsoft.Quantum/workspaces/${workspace.workspaceName}`;

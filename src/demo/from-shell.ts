import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { say, watchKeys, workspace } from './stage.js';

const program = fileURLToPath(new URL('../bin.js', import.meta.url));

/** From a shell, as its own process. */
export async function regenerateFromShell(endpoint: string): Promise<void> {
  const command = ['workspace', 'keys', 'regenerate', '-g', workspace.resourceGroupName, '-w', workspace.workspaceName];
  const options = ['--key-type', 'Primary', '--subscription', workspace.subscriptionId];
  const azq = async (...more: string[]): Promise<string> => {
    const environment = { ...process.env, AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT: endpoint };
    const args = [program, ...command, ...options, ...more];
    const { stdout } = await promisify(execFile)(process.execPath, args, { env: environment });
    return stdout.trim();
  };

  say('\nFrom a shell:  azq workspace keys regenerate -g quantum-rg -w my-workspace --key-type Primary --pass-thru');
  say(`  ${await azq('--what-if')}`);
  await watchKeys(endpoint, async () => {
    say(`  ${(await azq('--pass-thru')) === 'true' ? 'True' : 'False'}`);
  });
}

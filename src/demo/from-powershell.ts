import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import nodePowerShell from 'node-powershell';
import { say, watchKeys, workspace } from './stage.js';

const modulePath = fileURLToPath(new URL('../../module/Az.QuantumApi', import.meta.url));

/** The scripts are constant: data reaches them as base64 JSON in an environment variable, never as script text. */
const prepare = [
  "$ErrorActionPreference = 'Stop'",
  '$demo = [Text.Encoding]::UTF8.GetString([Convert]::FromBase64String($env:AZQ_DEMO)) | ConvertFrom-Json',
  'Import-Module $demo.modulePath',
  '$names = @{ SubscriptionId = $demo.subscriptionId; ResourceGroupName = $demo.resourceGroupName; WorkspaceName = $demo.workspaceName }',
].join('; ');
const rehearse = 'New-AzQuantumApiWorkspaceKey @names -Key Primary -WhatIf';
const regenerate = 'New-AzQuantumApiWorkspaceKey @names -Key Primary -PassThru';

/** From a real PowerShell, where there is one. */
export async function regenerateFromPowerShell(endpoint: string): Promise<void> {
  if (!isOnPath('pwsh')) {
    say('\nFrom PowerShell: left out, there is no pwsh on PATH.');
    return;
  }
  const data = Buffer.from(JSON.stringify({ ...workspace, modulePath })).toString('base64');
  const shell = new nodePowerShell.PowerShell({
    pwsh: true,
    executableOptions: { '-NoProfile': true, '-NonInteractive': true },
    // A dumb terminal: what goes through a pipe needs no control sequences.
    spawnOptions: {
      env: { ...process.env, TERM: 'dumb', AZQ_DEMO: data, AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT: endpoint },
    },
  });
  try {
    await shell.invoke(prepare);
    say('\nFrom PowerShell:  New-AzQuantumApiWorkspaceKey @names -Key Primary -PassThru');
    say(`  ${await output(shell, rehearse)}`);
    await watchKeys(endpoint, async () => say(`  ${await output(shell, regenerate)}`));
  } finally {
    await shell.dispose();
  }
}

async function output(shell: nodePowerShell.PowerShell, command: string): Promise<string> {
  const { stdout } = await shell.invoke(command);
  return stdout?.toString().trim() ?? '';
}

function isOnPath(name: string): boolean {
  const fileName = process.platform === 'win32' ? `${name}.exe` : name;
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, fileName), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

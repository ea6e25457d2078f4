import { statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Caller } from '../cmdlet/caller.js';

/** The variables that say as whom and where. */
const variables = [
  ...['AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT', 'AZURE_QUANTUM_API_VERSION', 'AZURE_SUBSCRIPTION_ID'],
  ...['AZURE_TENANT_ID', 'AZURE_CLIENT_ID', 'AZURE_USERNAME', 'AZURE_TOKEN_CREDENTIALS', 'AZURE_AUTHORITY_HOST'],
  'AZURE_CONFIG_DIR',
];

/** As whom and where completions ask: what the environment says, and when az's login or subscription last changed. */
export function completionScope({ environment }: Caller): readonly unknown[] {
  const folder = environment['AZURE_CONFIG_DIR'] || join(homedir(), '.azure');
  return [...variables.map((name) => environment[name] ?? null), changedAt(join(folder, 'azureProfile.json'))];
}

function changedAt(file: string): number | null {
  try {
    return statSync(file).mtimeMs;
  } catch {
    return null;
  }
}

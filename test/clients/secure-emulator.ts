import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmulator, type Emulator } from '../../src/emulator/start-emulator.js';

export const subscriptionId = '00000000-1111-2222-3333-444444444444';
export const otherSubscriptionId = '11111111-2222-3333-4444-555555555555';
export const tenantId = 'aaaabbbb-0000-cccc-1111-dddd2222eeee';
/** Any will do: the emulator's login endpoint takes every secret. */
export const clientId = '22222222-3333-4444-5555-666666666666';
export const clientSecret = 'a secret of the service principal';
export const workspacePath = `/subscriptions/${subscriptionId}/resourceGroups/rg/providers/Microsoft.Quantum/workspaces/ws1`;
export const apiVersion = '2025-12-15-preview';

/** An emulator as real clients want it: over https, insisting on tokens, with changes that take a while. */
export interface SecureEmulator {
  readonly emulator: Emulator;
  readonly endpoint: string;
  /** The certificate of its authority, PEM. */
  readonly ca: string;
  /** The same as a file. */
  readonly caFile: string;
  /** For what the client writes. */
  readonly folder: string;
  /** The requests to Azure Resource Manager so far: method, path and status. */
  readonly sent: () => (readonly [string, string, number | undefined])[];
}

/**
 * One for the tests of a suite.
 *
 * @param provisioningDelay - Milliseconds that a change takes.
 */
export function useSecureEmulator(provisioningDelay = 400): SecureEmulator {
  let emulator: Emulator | undefined;
  let folder = '';
  const started = (): Emulator => {
    if (emulator) return emulator;
    throw new Error('The emulator runs only while tests do.');
  };
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'azq-client-'));
    const subscriptions = [subscriptionId, otherSubscriptionId];
    emulator = await startEmulator({ https: true, requireToken: true, provisioningDelay, subscriptions });
    writeFileSync(join(folder, 'ca.pem'), emulator.ca ?? '');
  });
  after(async () => {
    await emulator?.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    get emulator() {
      return started();
    },
    get endpoint() {
      return started().endpoint;
    },
    get ca() {
      return started().ca ?? '';
    },
    get caFile() {
      return join(folder, 'ca.pem');
    },
    get folder() {
      return folder;
    },
    sent: () =>
      started()
        .requests.filter(({ path }) => path.startsWith('/subscriptions/'))
        .map(({ method, path, status }) => [method, path, status] as const),
  };
}

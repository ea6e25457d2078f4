import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Emulator } from '../../src/emulator/start-emulator.js';
import { emulator as emulators, subject } from './subject.js';

export const subscriptionId = '00000000-1111-2222-3333-444444444444';
/** The time at which every example runs. */
export const today = '2026-01-15T09:30:00Z';
const madeOn = '2026-01-05T08:00:00Z';
const apiVersion = '2025-12-15-preview';

/** The workspaces that there are before an example runs. */
const stock = [
  {
    group: 'quantum-rg',
    name: 'my-workspace',
    location: 'westus',
    properties: { providers: [{ providerId: 'ionq', providerSku: 'pay-as-you-go-cred' }], apiKeyEnabled: true },
    tags: { team: 'chemistry' },
  },
  {
    group: 'quantum-rg',
    name: 'second-workspace',
    location: 'eastus',
    properties: { providers: [{ providerId: 'quantinuum', providerSku: 'credits1' }], apiKeyEnabled: true },
    tags: { team: 'physics', stage: 'trial' },
  },
];
const broken = { group: 'trial-rg', name: 'trial-workspace', location: 'westus' };

/** An emulator with workspaces and a fixed time, and a folder to work in. */
export class ExampleWorld implements AsyncDisposable {
  /** With `module`, `dist` and a file `secret.txt`, which holds a connection string. */
  readonly folder = mkdtempSync(join(tmpdir(), 'azq-examples-'));
  readonly #emulator: Emulator;
  readonly #time: { now: number };
  #connectionString = '';

  private constructor(emulator: Emulator, time: { now: number }) {
    this.#emulator = emulator;
    this.#time = time;
    symlinkSync(subject.modules, join(this.folder, 'module'), 'junction');
    symlinkSync(subject.dist, join(this.folder, 'dist'), 'junction');
    // To a terminal curl tells nothing of its progress.
    writeFileSync(join(this.folder, '.curlrc'), 'silent\nshow-error\n');
    const program = join(this.folder, 'azq');
    writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${join(subject.dist, 'bin.js')}' "$@"\n`, {
      mode: 0o755,
    });
  }

  static async start(): Promise<ExampleWorld> {
    const time = { now: 0 };
    // A millisecond goes by each time that somebody looks, so that what takes time comes to an end.
    const clock = { now: () => time.now++ };
    const options = { provisioningDelay: 3, retryAfter: 0, localConnectionStrings: true };
    return new ExampleWorld(await emulators.startEmulator({ clock, ...options }), time);
  }

  /** Puts everything back to what it was. */
  async reset(): Promise<void> {
    this.#emulator.reset();
    this.#time.now = Date.parse(madeOn);
    for (const { group, name, ...resource } of stock) await this.#send('PUT', group, name, '', resource);
    this.#emulator.faults.inject({ method: 'PUT', outcome: 'Failed' });
    await this.#send('PUT', broken.group, broken.name, '', { location: broken.location });
    const keys = await this.#send('POST', 'quantum-rg', 'my-workspace', '/listKeys');
    this.#connectionString = (keys as { primaryConnectionString: string }).primaryConnectionString;
    writeFileSync(join(this.folder, 'secret.txt'), this.#connectionString, { mode: 0o600 });
    rmSync(join(this.folder, 'config'), { recursive: true, force: true });
    this.#time.now = Date.parse(today);
  }

  /** What examples find in their environment, besides what the machine has. */
  get environment(): Readonly<Record<string, string>> {
    return {
      AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT: this.#emulator.endpoint,
      AZURE_QUANTUM_CONNECTION_STRING: this.#connectionString,
      AZURE_QUANTUM_CONFIG_DIR: join(this.folder, 'config'),
      AZURE_SUBSCRIPTION_ID: subscriptionId,
      CURL_HOME: this.folder,
      PATH: `${this.folder}${delimiter}${process.env['PATH'] ?? ''}`,
      LANG: 'C.UTF-8',
      TZ: 'UTC',
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#emulator.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  async #send(method: string, group: string, name: string, action: string, body?: unknown): Promise<unknown> {
    const path = `/subscriptions/${subscriptionId}/resourceGroups/${group}/providers/Microsoft.Quantum/workspaces/${name}${action}`;
    const answer = await fetch(`${this.#emulator.endpoint}${path}?api-version=${apiVersion}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`The world is not what examples need: ${method} ${path}: ${answer.status}.`);
    return answer.json();
  }
}

import { startEmulator, type Emulator } from '../../src/emulator/start-emulator.js';
import type { Keys, Place, Sent, WorkspaceState } from './covered-call.js';

const subscriptionId = '00000000-1111-2222-3333-444444444444';
const apiVersion = '2025-12-15-preview';
const userAgent = 'the test itself';

/** An emulator in which each call has a workspace of its own, so that none sees what another did. */
export class World {
  readonly emulator: Emulator;
  #places = 0;

  private constructor(emulator: Emulator) {
    this.emulator = emulator;
  }

  static async start(): Promise<World> {
    return new World(await startEmulator({ localConnectionStrings: true }));
  }

  /** A resource group with one workspace, whose keys are enabled. */
  async place(): Promise<Place> {
    const number = ++this.#places;
    const resourceGroupName = `rg-${number}`;
    const workspaceName = `ws-${number}`;
    const id = `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroupName}/providers/Microsoft.Quantum/workspaces/${workspaceName}`;
    await this.enableKeys({ id }, true);
    const { keys } = await this.stateOf({ id });
    const key = keys?.primaryKey.key ?? '';
    const { endpoint } = this.emulator;
    const connectionString = `SubscriptionId=${subscriptionId};ResourceGroupName=${resourceGroupName};WorkspaceName=${workspaceName};ApiKey=${key};QuantumEndpoint=${endpoint}/;`;
    return {
      subscriptionId,
      resourceGroupName,
      workspaceName,
      id,
      location: 'westus',
      endpoint,
      key,
      connectionString,
    };
  }

  /** Takes the place's workspace away. */
  async remove({ id }: Place): Promise<void> {
    await this.request('DELETE', id);
  }

  /** Switches the workspace's keys on or off. */
  async enableKeys({ id }: Pick<Place, 'id'>, apiKeyEnabled: boolean): Promise<void> {
    await this.request('PUT', id, { location: 'westus', properties: { apiKeyEnabled }, tags: { made: 'here' } });
  }

  async stateOf({ id }: Pick<Place, 'id'>): Promise<WorkspaceState> {
    const resource = await this.request('GET', id);
    const keys = await this.request('POST', `${id}/listKeys`);
    return { resource: ifThere(resource), keys: ifThere(keys) as Keys | undefined };
  }

  /** What the emulator has been sent after so many requests, without those of this world. */
  sentSince(earlier: number): Sent[] {
    return this.emulator.requests
      .slice(earlier)
      .filter(({ headers }) => headers['user-agent'] !== userAgent)
      .map(({ method, path, query, headers, body, status }) => ({ method, path, query, headers, body, status }));
  }

  /** A management request, past everything of ours. */
  async request(method: string, path: string, body?: unknown): Promise<WireAnswer> {
    const response = await fetch(`${this.emulator.endpoint}${path}?api-version=${apiVersion}`, {
      method,
      headers: { 'user-agent': userAgent, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
  }

  /** Whether a key opens the workspace's data plane: the status of the answer. */
  async opensWith({ id }: Place, key: string): Promise<number> {
    const response = await fetch(`${this.emulator.endpoint}${id}/providerStatus?api-version=2026-01-15-preview`, {
      headers: { 'user-agent': userAgent, 'x-ms-quantum-api-key': key },
    });
    await response.arrayBuffer();
    return response.status;
  }

  stop(): Promise<void> {
    return this.emulator.stop();
  }
}

interface WireAnswer {
  readonly status: number;
  readonly body: unknown;
}

function ifThere({ status, body }: WireAnswer): Readonly<Record<string, unknown>> | undefined {
  return status === 200 ? (body as Record<string, unknown>) : undefined;
}

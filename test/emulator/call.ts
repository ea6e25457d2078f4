import type { Emulator } from '../../src/emulator/start-emulator.js';

export const subscriptionId = '11111111-2222-4333-8444-555555555555';
export const groupPath = `/subscriptions/${subscriptionId}/resourceGroups/quantum-rg`;
export const workspacesPath = `${groupPath}/providers/Microsoft.Quantum/workspaces`;
export const workspacePath = `${workspacesPath}/ws-1`;
export const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export interface CallOptions {
  /** Sent as JSON, unless it is a string: then as it is. */
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  /** The query; by default an api-version that every operation knows. */
  readonly query?: string;
}

export interface CallResult {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Body;
}

/** What an operation answers with. */
export interface Keys {
  readonly apiKeyEnabled: boolean;
  readonly primaryKey: { readonly createdAt: string; readonly key: string };
  readonly secondaryKey: { readonly createdAt: string; readonly key: string };
  readonly primaryConnectionString: string;
  readonly secondaryConnectionString: string;
}

interface Resource {
  readonly id: string;
  readonly name: string;
  readonly tags?: Readonly<Record<string, string>>;
  readonly identity?: { readonly principalId?: string };
  readonly systemData: { readonly createdAt: string; readonly lastModifiedAt: string };
  readonly properties: {
    readonly provisioningState: string;
    readonly endpointUri: string;
    readonly providers: readonly { readonly provisioningState: string }[];
  };
}

interface Provider {
  readonly currentAvailability: string;
  readonly targets: readonly {
    readonly id: string;
    readonly currentAvailability: string;
    readonly averageQueueTime: number;
  }[];
}

/** Everything that an answer may be; a test reads from it what it has asked for. */
type Body = Keys &
  Resource & {
    readonly value: readonly (Resource & Provider)[];
    readonly nextLink?: string;
    readonly error: { readonly code: string; readonly message: string };
  };

/** One request over real HTTP, its answer read whole. */
export async function call(
  emulator: Emulator,
  method: string,
  path: string,
  { body, headers = {}, query = '?api-version=2025-12-15-preview' }: CallOptions = {},
): Promise<CallResult> {
  const response = await fetch(`${emulator.endpoint}${path}${query}`, {
    method,
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') && text !== '';
  const json = (isJson ? JSON.parse(text) : undefined) as Body;
  return { status: response.status, headers: response.headers, text, body: json };
}

/** Creates the workspace that most tests need. */
export async function createWorkspace(emulator: Emulator, properties: object = {}, path = workspacePath) {
  return call(emulator, 'PUT', path, { body: { location: 'westus', properties } });
}

/** A token of the emulator's login endpoint. */
export async function tokenFor(emulator: Emulator, audience: string, tenant = 'common'): Promise<string> {
  const form = {
    grant_type: 'client_credentials',
    client_id: 'app',
    client_secret: 'x',
    scope: `${audience}/.default`,
  };
  const response = await fetch(`${emulator.endpoint}/${tenant}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams(form),
  });
  return ((await response.json()) as { access_token: string }).access_token;
}

import type { TokenCredential } from '@azure/core-auth';
import { createHttpHeaders, type HttpClient, type PipelineRequest } from '@azure/core-rest-pipeline';
import {
  AzureQuantumManagementClient,
  type AzureQuantumManagementClientOptions,
} from '../../../src/quantum/management/client.js';
import { QuantumServiceError } from '../../../src/quantum/management/errors.js';

export const subscriptionId = '00000000-1111-2222-3333-444444444444';
export const workspaceResource = `/subscriptions/${subscriptionId}/resourceGroups/rg/providers/Microsoft.Quantum/workspaces/ws`;
export const secretToken = 'eyJhbGciOiJub25lIn0.c2VjcmV0LXRva2Vu.c2ln';

/** A client of an emulator: no credential, and no time to wait between retries. */
export function clientOf(endpoint: string, options: AzureQuantumManagementClientOptions = {}) {
  return new AzureQuantumManagementClient(undefined, subscriptionId, {
    endpoint,
    ...options,
    retryOptions: { retryDelayInMs: 1, ...options.retryOptions },
  });
}

/** A credential that counts what it is asked. */
export function fakeCredential(token = secretToken) {
  const asked: { scopes: string | string[]; claims: string | undefined }[] = [];
  const credential: TokenCredential = {
    getToken(scopes, options) {
      asked.push({ scopes, claims: options?.claims });
      return Promise.resolve({ token: `${token}${asked.length}`, expiresOnTimestamp: Date.now() + 3_600_000 });
    },
  };
  return { credential, asked };
}

export interface FakeAnswer {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}

/** A transport that stands for https: it records what it is to send and gives one answer after the other. */
export function fakeHttpClient(...answers: FakeAnswer[]) {
  const sent: { url: string; authorization: string | undefined }[] = [];
  const httpClient: HttpClient = {
    sendRequest(request: PipelineRequest) {
      const answer = answers[Math.min(sent.length, answers.length - 1)] ?? { status: 200, body: {} };
      sent.push({ url: request.url, authorization: request.headers.get('Authorization') });
      const headers = createHttpHeaders({ 'content-type': 'application/json', ...answer.headers });
      return Promise.resolve({
        request,
        headers,
        status: answer.status,
        bodyAsText: JSON.stringify(answer.body ?? {}),
      });
    },
  };
  return { httpClient, sent };
}

/** The QuantumServiceError the call fails with. */
export async function failureOf(call: Promise<unknown>): Promise<QuantumServiceError> {
  let result: unknown;
  try {
    result = await call;
  } catch (error) {
    if (error instanceof QuantumServiceError) return error;
    throw error;
  }
  throw new Error(`It did not fail but gave ${JSON.stringify(result)}.`);
}

import { createHttpHeaders } from '@azure/core-rest-pipeline';
import type { Caller } from '../../../src/cmdlet/caller.js';
import type { CommandRuntime } from '../../../src/cmdlet/command-runtime.js';
import { RecordError, type ErrorRecord } from '../../../src/cmdlet/error-record.js';
import type { ConnectOptions } from '../../../src/quantum/connect-options.js';
import { AzureQuantumManagementClient } from '../../../src/quantum/management/client.js';
import { quantumServices, type Management } from '../../../src/quantum/services.js';

export const subscriptionId = '00000000-1111-2222-3333-444444444444';
export const otherSubscriptionId = '99999999-8888-7777-6666-555555555555';

/** Who calls, as far as a test cares. */
export interface FakeCaller {
  readonly kind?: Caller['kind'];
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly options?: ConnectOptions;
  /** Whether somebody sees what is written for -Debug. */
  readonly debug?: boolean;
  readonly ask?: NonNullable<Caller['ask']>;
}

export function callerWith({ kind = 'node', environment = {}, options = {}, ask }: FakeCaller = {}): Caller {
  return { kind, environment, location: '/', options: { ...options }, ...(ask && { ask }) };
}

/** What a call has written. */
export interface Written {
  readonly verbose: string[];
  readonly debug: string[];
}

/** The management client that a caller gets, and what was written on the way. */
export async function managementFor(
  caller: FakeCaller,
  subscription?: string,
  defaultProfile = false,
): Promise<Management & Written> {
  const written: Written = { verbose: [], debug: [] };
  const runtime = {
    debugEnabled: caller.debug ?? false,
    writeVerbose: (line: string) => Promise.resolve(void written.verbose.push(line)),
    writeDebug: (line: string) => Promise.resolve(void written.debug.push(line)),
  } as unknown as CommandRuntime;
  const { management } = quantumServices(callerWith(caller), runtime);
  return {
    ...(await management({ subscriptionId: subscription, ...(defaultProfile && { defaultProfile }) })),
    ...written,
  };
}

/** What a request looked like that would have gone over the network. */
export interface Sent {
  readonly url: string;
  readonly authorization: string | undefined;
  readonly userAgent: string | undefined;
}

/** Regenerates a key through the client. The request ends just before the network, and what would have gone out is told. */
export async function requestOf({ client }: Management): Promise<Sent> {
  if (!(client instanceof AzureQuantumManagementClient)) throw new Error('It is not the built-in client.');
  const sent: Sent[] = [];
  client.pipeline.addPolicy(
    {
      name: 'test',
      sendRequest(request) {
        const { url, headers } = request;
        sent.push({ url, authorization: headers.get('Authorization'), userAgent: headers.get('User-Agent') });
        return Promise.resolve({ request, status: 204, headers: createHttpHeaders() });
      },
    },
    { afterPhase: 'Sign' },
  );
  try {
    await client.workspace.regenerateKeys('rg', 'ws', { keys: ['Primary'] });
  } finally {
    // The next call may get the same client.
    client.pipeline.removePolicy({ name: 'test' });
  }
  return sent[0] as Sent;
}

/** The record of the RecordError that something fails with. */
export async function recordOf(failing: Promise<unknown>): Promise<ErrorRecord> {
  let result: unknown;
  try {
    result = await failing;
  } catch (error) {
    if (error instanceof RecordError) return error.record;
    throw error;
  }
  throw new Error(`It did not fail but gave ${JSON.stringify(result)}.`);
}

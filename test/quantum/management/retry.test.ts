import { expect } from 'chai';
import { clientOf, failureOf, subscriptionId } from '../helpers/client.js';
import { deadEndpoint, withServer, type Answer } from '../helpers/server.js';
import { AzureQuantumManagementClient } from '../../../src/quantum/management/client.js';

type Client = AzureQuantumManagementClient;
const read = (client: Client) => client.workspace.listKeys('rg', 'ws');
const change = (client: Client) => client.workspace.regenerateKeys('rg', 'ws', { keys: ['Primary'] });
const failing = (status: number, headers = {}): Answer => ({
  status,
  headers,
  body: { error: { code: 'Failing', message: 'It fails.' } },
});

/** A client, and how often it has set about sending: what times out on a busy machine may not have arrived. */
function counting(endpoint: string): { client: Client; attempts: () => number } {
  let attempts = 0;
  const client = clientOf(endpoint, { observer: ({ kind }) => (attempts += kind === 'request' ? 1 : 0) });
  return { client, attempts: () => attempts };
}

describe('retries', () => {
  for (const status of [408, 429, 500, 502, 503, 504]) {
    it(`are three for a read that is answered ${status}, though it is a POST`, () =>
      withServer([failing(status)], async ({ endpoint, received }) => {
        expect(await failureOf(read(clientOf(endpoint)))).to.include({
          statusCode: status,
          code: 'Failing',
          mayHaveBeenCarriedOut: false,
        });
        expect(received).to.have.length(4);
      }));
  }

  for (const status of [400, 401, 403, 404, 409, 412, 501, 505]) {
    it(`are none for a read that is answered ${status}`, () =>
      withServer([failing(status)], async ({ endpoint, received }) => {
        expect(await failureOf(read(clientOf(endpoint)))).to.include({ statusCode: status });
        expect(received).to.have.length(1);
      }));
  }

  it('end with the first success', () =>
    withServer(
      [failing(500), 'reset', { status: 200, body: { apiKeyEnabled: true } }],
      async ({ endpoint, received }) => {
        expect(await read(clientOf(endpoint))).to.deep.equal({ apiKeyEnabled: true });
        expect(received).to.have.length(3);
      },
    ));

  it('are made of a read whose connection breaks', () =>
    withServer(['reset'], async ({ endpoint, received }) => {
      expect(await failureOf(read(clientOf(endpoint)))).to.include({
        code: 'ECONNRESET',
        mayHaveBeenCarriedOut: false,
      });
      expect(received).to.have.length(4);
    }));

  it('are made of a read that times out', () =>
    withServer(['hang'], async ({ endpoint }) => {
      const { client, attempts } = counting(endpoint);
      const call = client.workspace.listKeys('rg', 'ws', { requestOptions: { timeout: 30 } });
      expect(await failureOf(call)).to.include({ code: 'ETIMEDOUT', mayHaveBeenCarriedOut: false });
      expect(attempts()).to.equal(4);
    }));

  it('are made of a change that is answered 429, and of that alone', () =>
    withServer([failing(429), failing(429), { status: 204 }], async ({ endpoint, received }) => {
      await change(clientOf(endpoint));
      expect(received).to.have.length(3);
    }));

  it('end for a change that is always answered 429, which was not carried out', () =>
    withServer([failing(429)], async ({ endpoint, received }) => {
      expect(await failureOf(change(clientOf(endpoint)))).to.include({ statusCode: 429, mayHaveBeenCarriedOut: false });
      expect(received).to.have.length(4);
    }));

  for (const status of [408, 500, 501, 502, 503, 504]) {
    it(`are none for a change that is answered ${status}, which may have been carried out`, () =>
      withServer([failing(status, { 'retry-after': '0' })], async ({ endpoint, received }) => {
        expect(await failureOf(change(clientOf(endpoint)))).to.include({
          statusCode: status,
          mayHaveBeenCarriedOut: true,
        });
        expect(received).to.have.length(1);
      }));
  }

  for (const status of [307, 400, 401, 403, 404, 409]) {
    it(`are none for a change that is answered ${status}, which was not carried out`, () =>
      withServer([failing(status)], async ({ endpoint, received }) => {
        expect(await failureOf(change(clientOf(endpoint)))).to.include({
          statusCode: status,
          mayHaveBeenCarriedOut: false,
        });
        expect(received).to.have.length(1);
      }));
  }

  it('are none for a change whose connection breaks, which may have been carried out', () =>
    withServer(['reset'], async ({ endpoint, received }) => {
      const error = await failureOf(change(clientOf(endpoint)));
      expect(error).to.include({ code: 'ECONNRESET', mayHaveBeenCarriedOut: true });
      expect(error.message).to.match(
        new RegExp(`^The connection to ${endpoint} broke before an answer was complete: `),
      );
      expect(received).to.have.length(1);
    }));

  it('are none for a change that times out, which may have been carried out', () =>
    withServer(['hang'], async ({ endpoint }) => {
      const { client, attempts } = counting(endpoint);
      const call = client.workspace.regenerateKeys('rg', 'ws', {}, { requestOptions: { timeout: 30 } });
      expect(await failureOf(call)).to.include({
        code: 'ETIMEDOUT',
        message: `${endpoint} did not answer in time.`,
        mayHaveBeenCarriedOut: true,
      });
      expect(attempts()).to.equal(1);
    }));

  for (const [name, call] of Object.entries({ read, change })) {
    it(`are made of a ${name} that finds no connection, which was not carried out`, async () => {
      const endpoint = await deadEndpoint();
      const { client, attempts } = counting(endpoint);
      const error = await failureOf(call(client));
      expect(error).to.include({ code: 'ECONNREFUSED', mayHaveBeenCarriedOut: false });
      expect(error.message).to.match(new RegExp(`^Could not connect to ${endpoint}: `));
      expect(attempts()).to.equal(4);
    });
  }

  it('are as many as the caller wants', () =>
    withServer([failing(500)], async ({ endpoint, received }) => {
      await failureOf(read(clientOf(endpoint, { retryOptions: { maxRetries: 0 } })));
      expect(received).to.have.length(1);
    }));
});

describe('the wait before a retry', () => {
  it('is what the service asks for', () =>
    withServer([failing(429, { 'x-ms-retry-after-ms': '150' }), { status: 204 }], async ({ endpoint }) => {
      const start = performance.now();
      await change(clientOf(endpoint));
      expect(performance.now() - start).to.be.at.least(149);
    }));

  it('is none when the service asks for none', () =>
    withServer([failing(503, { 'retry-after': '0' }), { status: 200, body: {} }], async ({ endpoint }) => {
      // Of its own it would wait half a minute at least, which no test has.
      await read(clientOf(endpoint, { retryOptions: { retryDelayInMs: 60_000 } }));
    }));

  it('doubles, and is at most what the options say', () =>
    withServer([failing(500)], async ({ endpoint }) => {
      const start = performance.now();
      await failureOf(read(clientOf(endpoint, { retryOptions: { retryDelayInMs: 100, maxRetryDelayInMs: 200 } })));
      // 50 to 100, 100 to 200 and 100 to 200.
      expect(performance.now() - start).to.be.at.least(249);
    }));

  it('is not slept through when the service asks for more than a minute: the error names it', () =>
    withServer([failing(429, { 'retry-after': '61' })], async ({ endpoint, received }) => {
      const error = await failureOf(change(clientOf(endpoint)));
      expect(error).to.include({
        retryAfter: 61,
        statusCode: 429,
        message: 'It fails. (It asks to wait 61 seconds before trying again.)',
      });
      expect(received).to.have.length(1);
    }));

  it('has a longest that options set', () =>
    withServer([failing(429, { 'retry-after-ms': '20' })], async ({ endpoint, received }) => {
      const error = await failureOf(change(clientOf(endpoint, { retryOptions: { maxRetryAfterInMs: 10 } })));
      expect(error).to.include({ retryAfter: 1, message: 'It fails. (It asks to wait 1 second before trying again.)' });
      expect(received).to.have.length(1);
    }));

  it('ends at once when the caller aborts; nothing was carried out then', () =>
    withServer([failing(429, { 'retry-after': '60' })], async ({ endpoint, received }) => {
      const controller = new AbortController();
      const client = clientOf(endpoint, {
        observer: ({ kind }) => kind === 'response' && setImmediate(() => controller.abort()),
      });
      const call = client.workspace.regenerateKeys('rg', 'ws', {}, { abortSignal: controller.signal });
      expect(await failureOf(call)).to.include({ code: 'AbortError', mayHaveBeenCarriedOut: false });
      expect(received).to.have.length(1);
    }));
});

describe('aborting', () => {
  it('before the call sends nothing', () =>
    withServer([{ status: 204 }], async ({ endpoint, received }) => {
      const call = clientOf(endpoint).workspace.regenerateKeys('rg', 'ws', {}, { abortSignal: AbortSignal.abort() });
      expect(await failureOf(call)).to.include({ code: 'AbortError', mayHaveBeenCarriedOut: false });
      expect(received).to.have.length(0);
    }));

  it('during a change ends it at once, and it may have been carried out', () =>
    withServer(['hang'], async ({ endpoint, received }) => {
      const controller = new AbortController();
      const call = clientOf(endpoint).workspace.regenerateKeys('rg', 'ws', {}, { abortSignal: controller.signal });
      while (received.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
      controller.abort();
      expect(await failureOf(call)).to.include({
        code: 'AbortError',
        message: 'The operation was canceled.',
        mayHaveBeenCarriedOut: true,
      });
      expect(received).to.have.length(1);
    }));

  it('during a read ends it, and it is not tried again', () =>
    withServer(['hang'], async ({ endpoint, received }) => {
      const controller = new AbortController();
      const call = clientOf(endpoint).workspace.listKeys('rg', 'ws', { abortSignal: controller.signal });
      while (received.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
      controller.abort();
      expect(await failureOf(call)).to.include({ code: 'AbortError', mayHaveBeenCarriedOut: false });
      expect(received).to.have.length(1);
    }));
});

describe('a failure of the credential', () => {
  it('is neither tried again nor taken for one of the service', async () => {
    let asked = 0;
    const credential = {
      getToken: () => {
        asked++;
        return Promise.reject(Object.assign(new Error('Please run az login.'), { name: 'CredentialUnavailableError' }));
      },
    };
    const client = new AzureQuantumManagementClient(credential, subscriptionId);
    const error = await failureOf(change(client));
    expect(error).to.include({
      code: 'CredentialUnavailableError',
      message: 'Please run az login.',
      mayHaveBeenCarriedOut: false,
    });
    expect(error.cause).to.be.an('error').with.property('name', 'CredentialUnavailableError');
    expect(asked).to.equal(1);
  });
});

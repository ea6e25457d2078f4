import { expect } from 'chai';
import { inspect } from 'node:util';
import { SecureString } from '../../../src/cmdlet/secure-string.js';
import { QuantumDataPlaneClient } from '../../../src/quantum/data-plane/client.js';
import type { RequestEvent } from '../../../src/quantum/management/policies/observe.js';
import { failureOf, fakeCredential, fakeHttpClient, subscriptionId } from '../helpers/client.js';
import { withServer, type Answer, type TestServer } from '../helpers/server.js';

const workspace = { subscriptionId, resourceGroupName: 'rg', workspaceName: 'ws' };
const path = `/subscriptions/${subscriptionId}/resourceGroups/rg/providers/Microsoft.Quantum/workspaces/ws`;
const key = 'c2VjcmV0LWtleS1vZi1hLXdvcmtzcGFjZQ==';
const provider = (id: string) => ({ id, currentAvailability: 'Available', targets: [{ id: `${id}.sim` }] });

/** Runs the test with a client of a server on loopback that has the key. */
function withClient(
  answers: readonly Answer[],
  test: (client: QuantumDataPlaneClient, server: TestServer) => Promise<void>,
  observer?: (event: RequestEvent) => void,
): Promise<void> {
  return withServer(answers, (server) => {
    const options = { retryOptions: { retryDelayInMs: 1 }, ...(observer && { observer }) };
    return test(
      new QuantumDataPlaneClient(workspace, server.endpoint, { key: new SecureString(key) }, options),
      server,
    );
  });
}

async function idsOf(items: AsyncIterable<{ readonly id?: string }>): Promise<unknown[]> {
  const ids: unknown[] = [];
  for await (const { id } of items) ids.push(id);
  return ids;
}

describe('QuantumDataPlaneClient', () => {
  it('has nothing in its pipeline that retries or follows redirects by itself', () => {
    const { pipeline } = new QuantumDataPlaneClient(workspace, 'https://westus.quantum.azure.com', {
      key: new SecureString(key),
    });
    const names = pipeline.getOrderedPolicies().map(({ name }) => name);
    expect(names.filter((name) => /retry|redirect/i.test(name))).to.deep.equal([]);
    expect(names.indexOf('sameOriginPolicy')).to.be.within(0, names.indexOf('apiKeyPolicy') - 1);
  });

  it('asks for the status of the providers, with the key as it is in its header', () =>
    withClient([{ status: 200, body: { value: [provider('ionq')] } }], async (client, { received }) => {
      expect(await idsOf(client.listProviderStatus())).to.deep.equal(['ionq']);
      expect(received.map(({ method, url }) => `${method} ${url}`)).to.deep.equal([
        `GET ${path}/providerStatus?api-version=2026-01-15-preview`,
      ]);
      expect(received[0]?.headers).to.include({ 'x-ms-quantum-api-key': key, accept: 'application/json' });
      expect(received[0]?.headers).to.not.have.property('authorization');
      expect(received[0]?.headers['x-ms-client-request-id']).to.match(/^[0-9a-f-]{36}$/);
      expect(received[0]?.headers['user-agent']).to.match(/^az-quantum-api/);
    }));

  it('asks for the quotas', () =>
    withClient([{ status: 200, body: { value: [{ providerId: 'ionq', limit: 5 }] } }], async (client, { received }) => {
      const { value } = await client.listQuotas().next();
      expect(value).to.deep.equal({ providerId: 'ionq', limit: 5 });
      expect(received[0]?.url).to.equal(`${path}/quotas?api-version=2026-01-15-preview`);
    }));

  it('follows the pages, with the key', async () => {
    const pages: { status: number; body: object }[] = [{ status: 200, body: {} }];
    pages.push({ status: 200, body: { value: [provider('quantinuum')] } });
    await withClient(pages, async (client, { endpoint, received }) => {
      const nextLink = `${endpoint}${path}/providerStatus?api-version=2026-01-15-preview&$skiptoken=1%2F2`;
      pages[0] = { status: 200, body: { value: [provider('ionq')], nextLink } };
      expect(await idsOf(client.listProviderStatus())).to.deep.equal(['ionq', 'quantinuum']);
      expect(received[1]?.url).to.contain('$skiptoken=1%2F2');
      expect(received[1]?.headers).to.include({ 'x-ms-quantum-api-key': key });
    });
  });

  it('sends nothing before the first is asked for', () =>
    withClient([{ status: 200, body: { value: [] } }], async (client, { received }) => {
      const items = client.listProviderStatus();
      expect(received).to.have.length(0);
      expect((await items.next()).done).to.equal(true);
    }));

  it('follows no link to another origin, which would get the key', () =>
    withServer([{ status: 200, body: { value: [provider('evil')] } }], (other) =>
      withClient(
        [{ status: 200, body: { value: [provider('ionq')], nextLink: `${other.endpoint}/next` } }],
        async (client) => {
          expect(await failureOf(idsOf(client.listProviderStatus()))).to.include({ code: 'LinkToOtherOrigin' });
          expect(other.received).to.have.length(0);
        },
      ),
    ));

  it('follows no redirect', () =>
    withServer([{ status: 200, body: { value: [] } }], (other) =>
      withClient([{ status: 302, headers: { location: other.endpoint } }], async (client) => {
        expect(await failureOf(idsOf(client.listProviderStatus()))).to.include({ statusCode: 302 });
        expect(other.received).to.have.length(0);
      }),
    ));

  it('tries a read again', () =>
    withClient(
      [{ status: 503 }, 'reset', { status: 429 }, { status: 200, body: { value: [provider('ionq')] } }],
      async (client, { received }) => {
        expect(await idsOf(client.listProviderStatus())).to.deep.equal(['ionq']);
        expect(received).to.have.length(4);
      },
    ));

  it('does not try again what is refused, and says which workspace it was', () =>
    withClient(
      [{ status: 401, body: { error: { code: 'Unauthorized', message: 'No.' } } }],
      async (client, { received }) => {
        const failure = await failureOf(idsOf(client.listProviderStatus()));
        expect(failure).to.include({ code: 'Unauthorized', statusCode: 401, message: 'No.', resource: path });
        expect(failure).to.include({ operation: 'Providers_ListStatus', mayHaveBeenCarriedOut: false });
        expect(received).to.have.length(1);
      },
    ));

  it('sends no name that cannot be', () =>
    withServer([{ status: 200, body: {} }], async ({ endpoint, received }) => {
      const names = { ...workspace, workspaceName: '../other' };
      const client = new QuantumDataPlaneClient(names, endpoint, { key: new SecureString(key) });
      expect(await failureOf(idsOf(client.listProviderStatus()))).to.include({ code: 'InvalidName' });
      expect(received).to.have.length(0);
    }));

  it('shows the key to nobody, also when the service repeats it', async () => {
    const events: RequestEvent[] = [];
    const error = { code: 'Unauthorized', message: `The key ${key} is wrong.`, details: [{ message: key }] };
    await withClient(
      [{ status: 401, body: { error } }],
      async (client) => {
        const failure = await failureOf(idsOf(client.listProviderStatus()));
        expect(failure.message).to.equal('The key *** is wrong.');
        expect(inspect(failure, { depth: 20 })).to.not.contain(key);
      },
      (event) => events.push(event),
    );
    expect(events.map(({ kind }) => kind)).to.deep.equal(['request', 'response']);
    expect(JSON.stringify(events)).to.contain('The key *** is wrong.').and.not.contain(key);
  });

  it('sends a token for the data plane, over https', async () => {
    const { credential, asked } = fakeCredential('token');
    const { httpClient, sent } = fakeHttpClient({ status: 200, body: { value: [] } });
    const endpoint = 'https://westus.quantum.azure.com';
    const client = new QuantumDataPlaneClient(workspace, endpoint, { credential }, { httpClient });
    await idsOf(client.listProviderStatus());
    expect(asked).to.deep.equal([{ scopes: 'https://quantum.microsoft.com/.default', claims: undefined }]);
    expect(sent.map(({ authorization }) => authorization)).to.deep.equal(['Bearer token1']);
    expect(sent[0]?.url).to.match(/^https:\/\/westus\.quantum\.azure\.com\/subscriptions\//);
  });

  it('asks for no token and sends none over plain http', () =>
    withServer([{ status: 200, body: { value: [] } }], async ({ endpoint, received }) => {
      const { credential, asked } = fakeCredential();
      await idsOf(new QuantumDataPlaneClient(workspace, endpoint, { credential }).listProviderStatus());
      expect(asked).to.deep.equal([]);
      expect(received[0]?.headers).to.not.have.property('authorization');
    }));

  it('is not made for a host that is nobody`s', () => {
    expect(
      () => new QuantumDataPlaneClient(workspace, 'https://evil.example', { key: new SecureString(key) }),
    ).to.throw(/evil\.example is not of Azure Quantum/);
  });
});

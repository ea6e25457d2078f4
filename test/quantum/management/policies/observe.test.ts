import { expect } from 'chai';
import { AzureQuantumManagementClient } from '../../../../src/quantum/management/client.js';
import type { RequestEvent } from '../../../../src/quantum/management/policies/observe.js';
import {
  clientOf,
  failureOf,
  fakeCredential,
  fakeHttpClient,
  secretToken,
  subscriptionId,
} from '../../helpers/client.js';
import { deadEndpoint, withServer } from '../../helpers/server.js';

describe('observePolicy', () => {
  it('tells of a request and its answer, without what is secret', () =>
    withServer(
      [
        {
          status: 200,
          headers: { 'x-ms-request-id': 'request-1' },
          body: { apiKeyEnabled: true, primaryKey: { key: 's3cret' }, primaryConnectionString: 'ApiKey=s3cret' },
        },
      ],
      async ({ endpoint, received }) => {
        const events: RequestEvent[] = [];
        const start = performance.now();
        await clientOf(endpoint, { observer: (event) => events.push(event) }).workspace.listKeys('rg', 'ws');
        const took = performance.now() - start;
        const info = {
          method: 'POST',
          url: `${endpoint}${received[0]?.url}`,
          clientRequestId: received[0]?.headers['x-ms-client-request-id'],
        };
        expect(events).to.have.length(2);
        expect(events[0]).to.deep.include({ kind: 'request', ...info });
        expect(events[0]).to.not.have.property('body');
        expect(events[1]).to.deep.include({
          kind: 'response',
          ...info,
          status: 200,
          requestId: 'request-1',
          body: '{"apiKeyEnabled":true,"primaryKey":"***","primaryConnectionString":"***"}',
        });
        expect(events[1]).to.have.property('durationMs').that.is.within(0, Math.ceil(took));
      },
    ));

  it('tells of every attempt and of the body sent', () =>
    withServer([{ status: 429, headers: { 'retry-after': '0' } }, { status: 204 }], async ({ endpoint }) => {
      const events: RequestEvent[] = [];
      const client = clientOf(endpoint, { observer: (event) => events.push(event) });
      await client.workspace.regenerateKeys('rg', 'ws', { keys: ['Secondary'] });
      expect(events.map((event) => [event.kind, 'body' in event ? event.body : undefined])).to.deep.equal([
        ['request', '{"keys":["Secondary"]}'],
        ['response', undefined],
        ['request', '{"keys":["Secondary"]}'],
        ['response', undefined],
      ]);
    }));

  it('shows headers, and of those that may hold a secret only that they are there', () => {
    const headers = {
      'x-ms-request-id': 'request-1',
      'x-ms-ratelimit-remaining-subscription-writes': '199',
      'azure-asyncoperation': 'https://arm.example/status?api-version=x&t=s3cret',
      'set-cookie': 's3cret',
      'x-new': 's3cret',
    };
    return withServer([{ status: 204, headers }], async ({ endpoint }) => {
      const events: RequestEvent[] = [];
      const client = clientOf(endpoint, { observer: (event) => events.push(event) });
      await client.workspace.regenerateKeys('rg', 'ws', { keys: ['Secondary'] });
      expect(events[0]).to.have.property('headers').that.includes({ 'content-type': 'application/json' });
      expect(events[1])
        .to.have.property('headers')
        .that.includes({
          ...headers,
          'azure-asyncoperation': 'https://arm.example/status?api-version=x&t=***',
          'set-cookie': '***',
          'x-new': '***',
        });
    });
  });

  it('shows of a body that is not JSON only its length', () =>
    withServer([{ status: 409, body: 'the key is s3cret' }], async ({ endpoint }) => {
      const events: RequestEvent[] = [];
      const client = clientOf(endpoint, { observer: (event) => events.push(event) });
      await failureOf(client.workspace.listKeys('rg', 'ws'));
      expect(events[1]).to.include({ body: '(17 characters, not JSON)' });
    }));

  it('tells of a failure', async () => {
    const events: RequestEvent[] = [];
    const options = { observer: (event: RequestEvent) => events.push(event), retryOptions: { maxRetries: 0 } };
    await failureOf(clientOf(await deadEndpoint(), options).workspace.listKeys('rg', 'ws'));
    expect(events.map(({ kind }) => kind)).to.deep.equal(['request', 'failure']);
    expect(events[1]).to.include({ code: 'ECONNREFUSED' });
  });

  it('shows no token, neither the one sent nor one in a link', async () => {
    const events: RequestEvent[] = [];
    const nextLink = 'https://management.azure.com/next?api-version=x&$skiptoken=s3cret&sig=s3cret';
    const { httpClient } = fakeHttpClient(
      { status: 200, body: { value: [{ name: 'a', location: 'l' }], nextLink } },
      { status: 200, body: { value: [] } },
    );
    const client = new AzureQuantumManagementClient(fakeCredential().credential, subscriptionId, {
      httpClient,
      observer: (event) => events.push(event),
    });
    for await (const page of client.workspaces.listBySubscription().byPage()) expect(page).to.be.an('array');
    expect(events).to.have.length(4);
    expect(events[2]?.url).to.equal('https://management.azure.com/next?api-version=x&%24skiptoken=***&sig=***');
    expect(events[0]).to.have.nested.property('headers.authorization', '***');
    expect(JSON.stringify(events)).to.not.contain(secretToken);
    expect(JSON.stringify(events)).to.not.contain('s3cret');
  });
});

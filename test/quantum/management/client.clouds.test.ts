import { expect } from 'chai';
import { clouds } from '../../../src/quantum/clouds.js';
import { AzureQuantumManagementClient } from '../../../src/quantum/management/client.js';
import {
  clientOf,
  failureOf,
  fakeCredential,
  fakeHttpClient,
  subscriptionId,
  type FakeAnswer,
} from '../helpers/client.js';
import { withServer } from '../helpers/server.js';

const fast = { updateIntervalInMs: 1 };

function arranged(endpoint: string, ...answers: FakeAnswer[]) {
  const { credential, asked } = fakeCredential('token');
  const { httpClient, sent } = fakeHttpClient(...answers);
  const options = { endpoint, httpClient };
  return { client: new AzureQuantumManagementClient(credential, subscriptionId, options), asked, sent };
}

for (const { name, resourceManagerEndpoint: arm } of clouds) {
  describe(`In ${name}, the client`, () => {
    it('sends requests, those that look after an operation too, to its Resource Manager with tokens for it', async () => {
      const accepted = { status: 202, headers: { 'azure-asyncoperation': `${arm}/operationStatuses/1?s=x` } };
      const { client, asked, sent } = arranged(arm, accepted, { status: 200, body: { status: 'Succeeded' } });
      await client.workspaces.beginDeleteAndWait('rg', 'ws', fast);
      expect(new Set(asked.map(({ scopes }) => scopes))).to.deep.equal(new Set([`${arm}/.default`]));
      expect(sent.map(({ url, authorization }) => [new URL(url).origin, authorization])).to.deep.equal([
        [arm, 'Bearer token1'],
        [arm, 'Bearer token2'],
      ]);
    });

    for (const other of [...clouds.map((cloud) => cloud.resourceManagerEndpoint), arm.replace('https', 'http')]) {
      if (other === arm) continue;
      it(`sends no token to ${other}, wherever an answer leads`, async () => {
        const elsewhere = `${other}/somewhere`;
        const accepted = { 'azure-asyncoperation': elsewhere, location: elsewhere };
        for (const [answer, call] of [
          [{ status: 202, headers: accepted }, 'beginDeleteAndWait'],
          [{ status: 202, headers: { location: elsewhere } }, 'beginDeleteAndWait'],
          [{ status: 200, body: { value: [], nextLink: elsewhere } }, 'list'],
        ] as const) {
          const { client, asked, sent } = arranged(arm, answer);
          const calling =
            call === 'list'
              ? client.workspaces.listBySubscription().next()
              : client.workspaces.beginDeleteAndWait('rg', 'ws', fast);
          expect(await failureOf(calling)).to.have.property('code', 'LinkToOtherOrigin');
          expect(sent.map(({ url }) => new URL(url).origin)).to.deep.equal([arm]);
          expect(asked).to.have.length(1);
        }
      });
    }
  });
}

describe('A challenge for claims', () => {
  const claims = Buffer.from('{"access_token":{}}').toString('base64');
  const challenge = {
    status: 401,
    headers: { 'www-authenticate': `Bearer error="insufficient_claims", claims="${claims}"` },
  };
  const arm = 'https://management.azure.com';

  it('is met when an operation is begun, when it is looked after, and when its result is read', async () => {
    const { client, asked, sent } = arranged(
      arm,
      challenge,
      { status: 201, headers: { 'azure-asyncoperation': `${arm}/status` }, body: { location: 'westus' } },
      challenge,
      { status: 200, body: { status: 'Succeeded' } },
      challenge,
      { status: 200, body: { location: 'westus', name: 'ws' } },
    );
    const made = await client.workspaces.beginCreateOrUpdateAndWait('rg', 'ws', { location: 'westus' }, fast);
    expect(made.name).to.equal('ws');
    expect(asked.map((request) => request.claims !== undefined)).to.deep.equal([false, true, false, true, false, true]);
    expect(sent).to.have.length(6);
  });
});

describe('x-ms-client-request-id', () => {
  it('is another for each request, one that is sent again too', () =>
    withServer([{ status: 503 }, { status: 200, body: {} }], async ({ endpoint, received }) => {
      const { workspaces } = clientOf(endpoint);
      await workspaces.get('rg', 'ws');
      await workspaces.get('rg', 'ws');
      const ids = received.map(({ headers }) => headers['x-ms-client-request-id']);
      expect(ids).to.have.length(3);
      for (const id of ids) expect(id).to.match(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
      expect(new Set(ids).size).to.equal(3);
    }));

  it("is the caller's where the caller has one", () =>
    withServer([{ status: 404 }], async ({ endpoint, received }) => {
      const requestOptions = { customHeaders: { 'x-ms-client-request-id': 'mine' } };
      const error = await failureOf(clientOf(endpoint).workspaces.get('rg', 'ws', { requestOptions }));
      expect(received[0]?.headers['x-ms-client-request-id']).to.equal('mine');
      expect(error.clientRequestId).to.equal('mine');
    }));
});

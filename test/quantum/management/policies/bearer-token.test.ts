import { expect } from 'chai';
import { AzureQuantumManagementClient } from '../../../../src/quantum/management/client.js';
import { failureOf, fakeCredential, fakeHttpClient, subscriptionId, type FakeAnswer } from '../../helpers/client.js';

const claims = '{"access_token":{"nbf":{"essential":true,"value":"1"}}}';
const encoded = Buffer.from(claims).toString('base64');
const unauthorized = (challenge: string): FakeAnswer => ({
  status: 401,
  headers: { 'www-authenticate': challenge },
  body: { error: { code: 'ExpiredAuthenticationToken', message: 'No.' } },
});
const claimsChallenge = unauthorized(`Bearer realm="", error="insufficient_claims", claims="${encoded}"`);

function arranged(...answers: FakeAnswer[]) {
  const { credential, asked } = fakeCredential('token');
  const { httpClient, sent } = fakeHttpClient(...answers);
  return { client: new AzureQuantumManagementClient(credential, subscriptionId, { httpClient }), asked, sent };
}

describe('bearerTokenPolicy', () => {
  it('answers a challenge for claims with a new token, even for a change: a 401 was not carried out', async () => {
    const { client, asked, sent } = arranged(claimsChallenge, { status: 204 });
    await client.workspace.regenerateKeys('rg', 'ws', {});
    expect(asked.map((request) => request.claims)).to.deep.equal([undefined, claims]);
    expect(sent.map(({ authorization }) => authorization)).to.deep.equal(['Bearer token1', 'Bearer token2']);
  });

  it('answers it once only', async () => {
    const { client, sent } = arranged(claimsChallenge);
    expect(await failureOf(client.workspace.listKeys('rg', 'ws'))).to.include({
      code: 'ExpiredAuthenticationToken',
      statusCode: 401,
    });
    expect(sent).to.have.length(2);
  });

  it('asks for a token of the same scope, whatever scope the challenge names', async () => {
    const { client, asked } = arranged(
      unauthorized(`Bearer claims="${encoded}", scope="https://vault.azure.net/.default", error="insufficient_claims"`),
      { status: 204 },
    );
    await client.workspace.regenerateKeys('rg', 'ws', {});
    expect(asked.map(({ scopes }) => scopes)).to.deep.equal(Array(2).fill('https://management.azure.com/.default'));
  });

  for (const challenge of ['', 'Bearer authorization_uri="https://login.example", error="invalid_token"', 'Basic']) {
    it(`takes a 401 with the challenge ${JSON.stringify(challenge)} as the answer`, async () => {
      const { client, sent } = arranged(unauthorized(challenge));
      expect(await failureOf(client.workspace.listKeys('rg', 'ws'))).to.include({ statusCode: 401 });
      expect(sent).to.have.length(1);
    });
  }

  it('sends nothing when the credential has no token', async () => {
    const { httpClient, sent } = fakeHttpClient();
    const client = new AzureQuantumManagementClient({ getToken: () => Promise.resolve(null) }, subscriptionId, {
      httpClient,
    });
    expect(await failureOf(client.workspace.regenerateKeys('rg', 'ws', {}))).to.include({
      code: 'NoToken',
      mayHaveBeenCarriedOut: false,
    });
    expect(sent).to.deep.equal([]);
  });

  it('hands the signal of the call to the credential', async () => {
    const controller = new AbortController();
    const { httpClient, sent } = fakeHttpClient();
    const client = new AzureQuantumManagementClient(
      {
        getToken: (_, options) =>
          new Promise((_resolve, reject) => {
            options?.abortSignal?.addEventListener('abort', () =>
              reject(Object.assign(new Error('Stopped.'), { name: 'AbortError' })),
            );
            controller.abort();
          }),
      },
      subscriptionId,
      { httpClient },
    );
    const call = client.workspace.regenerateKeys('rg', 'ws', {}, { abortSignal: controller.signal });
    expect(await failureOf(call)).to.include({ code: 'AbortError', mayHaveBeenCarriedOut: false });
    expect(sent).to.deep.equal([]);
  });
});

import { expect } from 'chai';
import { AzureQuantumManagementClient } from '../../../src/quantum/management/client.js';
import { QuantumServiceError } from '../../../src/quantum/management/errors.js';
import { clientOf, failureOf, fakeCredential, fakeHttpClient, subscriptionId } from '../helpers/client.js';
import { withServer } from '../helpers/server.js';

describe('AzureQuantumManagementClient', () => {
  it('has nothing in its pipeline that retries or follows redirects by itself', () => {
    const { pipeline } = new AzureQuantumManagementClient(fakeCredential().credential, subscriptionId);
    const names = pipeline.getOrderedPolicies().map(({ name }) => name);
    expect(names).to.not.include.members(['defaultRetryPolicy']);
    expect(names.filter((name) => /retry|redirect/i.test(name))).to.deep.equal([]);
    expect(names.indexOf('sameOriginPolicy')).to.be.within(0, names.indexOf('bearerTokenPolicy') - 1);
    expect(names.indexOf('deserializationPolicy')).to.be.within(0, names.indexOf('sameOriginPolicy') - 1);
  });

  it('sends requests with a token to the public cloud, when nothing else is said', async () => {
    const { credential, asked } = fakeCredential('token');
    const { httpClient, sent } = fakeHttpClient();
    await new AzureQuantumManagementClient(credential, subscriptionId, { httpClient }).workspace.listKeys('rg', 'ws');
    expect(asked).to.deep.equal([{ scopes: 'https://management.azure.com/.default', claims: undefined }]);
    expect(sent).to.have.length(1);
    expect(sent[0]?.url).to.match(
      /^https:\/\/management\.azure\.com\/subscriptions\/.*\?api-version=2025-12-15-preview$/,
    );
    expect(sent[0]?.authorization).to.equal('Bearer token1');
  });

  it('sends them to a host the user trusts', async () => {
    const { credential, asked } = fakeCredential('token');
    const { httpClient, sent } = fakeHttpClient();
    const options = { httpClient, endpoint: 'https://arm.example:8443/base/', trustedHosts: ['arm.example:8443'] };
    await new AzureQuantumManagementClient(credential, subscriptionId, options).workspace.listKeys('rg', 'ws');
    expect(asked).to.deep.equal([{ scopes: 'https://arm.example:8443/.default', claims: undefined }]);
    expect(sent[0]?.url).to.match(/^https:\/\/arm\.example:8443\/base\/subscriptions\//);
    expect(sent[0]?.authorization).to.equal('Bearer token1');
  });

  for (const endpoint of ['https://arm.example', 'http://arm.example', 'http://management.azure.com']) {
    it(`asks for no token and sends nothing to ${endpoint}`, () => {
      const { credential, asked } = fakeCredential();
      const { httpClient, sent } = fakeHttpClient();
      expect(() => new AzureQuantumManagementClient(credential, subscriptionId, { endpoint, httpClient })).to.throw(
        QuantumServiceError,
        new URL(endpoint).host,
      );
      expect([asked, sent]).to.deep.equal([[], []]);
    });
  }

  it('asks for no token and sends none over plain http to an emulator', () =>
    withServer([{ status: 204 }], async ({ endpoint, received }) => {
      const { credential, asked } = fakeCredential();
      const client = new AzureQuantumManagementClient(credential, subscriptionId, { endpoint });
      await client.workspace.regenerateKeys('rg', 'ws', { keys: ['Primary'] });
      expect(asked).to.deep.equal([]);
      expect(received[0]?.headers).to.not.have.property('authorization');
    }));

  it('does not send what is for an emulator through a proxy', () =>
    withServer([{ status: 204 }], async ({ endpoint, received }) => {
      const before = process.env['HTTP_PROXY'];
      process.env['HTTP_PROXY'] = 'http://127.0.0.1:1';
      try {
        await clientOf(endpoint).workspace.regenerateKeys('rg', 'ws', {});
      } finally {
        if (before === undefined) delete process.env['HTTP_PROXY'];
        else process.env['HTTP_PROXY'] = before;
      }
      expect(received).to.have.length(1);
    }));

  for (const [what, location] of [
    ['elsewhere', 'https://evil.example/keys?sig=s3cret'],
    ['to itself', '/keys?sig=s3cret'],
  ] as const) {
    for (const status of [301, 302, 303, 307, 308]) {
      it(`does not follow a ${status} ${what}`, async () => {
        const { credential } = fakeCredential();
        const { httpClient, sent } = fakeHttpClient({ status, headers: { location } });
        const client = new AzureQuantumManagementClient(credential, subscriptionId, { httpClient });
        const error = await failureOf(client.workspaces.get('rg', 'ws'));
        expect(error).to.include({ statusCode: status });
        expect(error.message).to.match(
          / to https:\/\/(evil\.example|management\.azure\.com); redirects are not followed\.$/,
        );
        expect(sent).to.have.length(1);
      });
    }
  }

  it('says who it is, after what the caller says', () =>
    withServer([{ status: 204 }], async ({ endpoint, received }) => {
      const options = { productVersion: '1.2.3', userAgentOptions: { userAgentPrefix: 'azq' } };
      await clientOf(endpoint, options).workspace.regenerateKeys('rg', 'ws', {});
      await clientOf(endpoint).workspace.regenerateKeys('rg', 'ws', {});
      expect(received[0]?.headers['user-agent']).to.match(/^azq az-quantum-api\/1\.2\.3 .*core-rest-pipeline\//);
      expect(received[1]?.headers['user-agent']).to.match(/^az-quantum-api .*core-rest-pipeline\//);
    }));

  it('takes another api-version, and sends it once', () =>
    withServer([{ status: 204 }], async ({ endpoint, received }) => {
      await clientOf(endpoint, { apiVersion: '2026-06-15-preview' }).workspace.regenerateKeys('rg', 'ws', {});
      expect(new URL(received[0]?.url ?? '', endpoint).search).to.equal('?api-version=2026-06-15-preview');
    }));
});

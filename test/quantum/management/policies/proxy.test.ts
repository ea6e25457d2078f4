import type { PipelinePolicy } from '@azure/core-rest-pipeline';
import { createPipelineRequest, type PipelineRequest } from '@azure/core-rest-pipeline';
import { expect } from 'chai';
import { selfSignedCertificate } from '../../../helpers/self-signed.js';
import { AzureQuantumManagementClient } from '../../../../src/quantum/management/client.js';
import { proxyPolicyFor } from '../../../../src/quantum/management/policies/proxy.js';
import { clientOf, failureOf, fakeCredential, secretToken, subscriptionId } from '../../helpers/client.js';
import { withEnvironment } from '../../helpers/fake-az.js';
import { withProxy } from '../../helpers/proxy.js';
import { deadEndpoint, withServer } from '../../helpers/server.js';

const certificate = selfSignedCertificate();
const keys = { status: 200, body: { apiKeyEnabled: true } };

/** A client of an https endpoint whose certificate it trusts, as if the endpoint were not on this machine. */
function secureClientOf(endpoint: string, proxyOptions: { host: string; port: number }) {
  const trust: PipelinePolicy = {
    name: 'trust',
    sendRequest(request, next) {
      request.requestOverrides = { ca: certificate.cert };
      return next(request);
    },
  };
  return new AzureQuantumManagementClient(fakeCredential().credential, subscriptionId, {
    endpoint,
    trustedHosts: [new URL(endpoint).host],
    proxyOptions,
    retryOptions: { maxRetries: 0 },
    additionalPolicies: [{ policy: trust, position: 'perRetry' }],
  });
}

describe('A proxy', () => {
  it('is given a tunnel to the endpoint, and sees nothing of what is in it', () =>
    withServer(
      [keys],
      ({ endpoint, received }) =>
        withProxy(async ({ port, asked, tunnelled }) => {
          const client = secureClientOf(endpoint, { host: 'http://127.0.0.1', port });
          expect(await client.workspace.listKeys('rg', 'ws')).to.have.property('apiKeyEnabled', true);
          expect(asked).to.deep.equal([{ what: `CONNECT ${new URL(endpoint).host}`, authorization: undefined }]);
          expect(received[0]?.headers.authorization).to.contain(secretToken);
          expect(tunnelled()).to.have.length.greaterThan(0);
          expect(tunnelled()).to.not.contain(secretToken);
        }),
      certificate,
    ));

  it('is told who asks, however strange the password', () => {
    const password = 'p@ss:w%rd/%41ü?#';
    return withServer(
      [keys],
      ({ endpoint }) =>
        withProxy(async ({ port, asked }) => {
          const proxyOptions = { host: 'http://127.0.0.1', port, username: 'me@corp', password };
          await secureClientOf(endpoint, proxyOptions).workspace.listKeys('rg', 'ws');
          expect(asked).to.have.length(1);
        }, `me@corp:${password}`),
      certificate,
    );
  });

  it('may have a password that UTF-8 cannot write', () => {
    const given = { host: 'http://127.0.0.1', port: 1, username: 'me', password: '\ud800' };
    expect(proxyPolicyFor(given, {})).to.have.property('name', 'proxyPolicy');
  });

  it('that wants to know who asks gets a clear error; the token does not leave', () =>
    withServer(
      [keys],
      ({ endpoint, received }) =>
        withProxy(async ({ port, asked }) => {
          const client = secureClientOf(endpoint, { host: 'http://127.0.0.1', port });
          const error = await failureOf(client.workspace.regenerateKeys('rg', 'ws', {}));
          expect(error).to.include({ statusCode: 407, mayHaveBeenCarriedOut: false });
          expect(error.message).to.match(/^The service answered 407 .*: the proxy wants to know who you are\. /);
          expect(asked).to.have.length(1);
          expect(received).to.deep.equal([]);
        }, 'a:b'),
      certificate,
    ));

  it('that is not there is a connection that failed before a change could leave', async () => {
    const port = Number(new URL(await deadEndpoint()).port);
    const client = secureClientOf('https://127.0.0.1:9', { host: 'http://127.0.0.1', port });
    const error = await failureOf(client.workspace.regenerateKeys('rg', 'ws', {}));
    expect(error).to.include({ code: 'ECONNREFUSED', mayHaveBeenCarriedOut: false });
  });

  it('that is given is used for plain http, too, and for this machine', () =>
    withServer([keys], ({ endpoint }) =>
      withProxy(async ({ port, asked }) => {
        const client = clientOf(endpoint, { proxyOptions: { host: 'http://127.0.0.1', port } });
        await client.workspaces.get('rg', 'ws');
        expect(asked.map(({ what }) => what.split('?')[0])).to.deep.equal([
          `GET ${endpoint}/subscriptions/${subscriptionId}/resourceGroups/rg/providers/Microsoft.Quantum/workspaces/ws`,
        ]);
      }),
    ));

  it('that is given is used although the environment says otherwise', () =>
    withServer([keys], ({ endpoint }) =>
      withProxy(({ port, asked }) =>
        withEnvironment({ HTTPS_PROXY: 'http://127.0.0.1:1', NO_PROXY: '*,127.0.0.1' }, async () => {
          await clientOf(endpoint, { proxyOptions: { host: '127.0.0.1', port } }).workspaces.get('rg', 'ws');
          expect(asked).to.have.length(1);
        }),
      ),
    ));
});

/** The proxy that a request to the address would go through. */
async function proxyFor(address: string, environment: Record<string, string>): Promise<string | undefined> {
  const request: PipelineRequest = createPipelineRequest({ url: address });
  const policy = proxyPolicyFor(undefined, environment);
  await policy?.sendRequest(request, (request) => Promise.resolve({ request } as never));
  return (request.agent as { proxy?: URL } | undefined)?.proxy?.href;
}

describe('The proxy of the environment', () => {
  const arm = 'https://management.azure.com/';

  for (const [environment, expected] of [
    [{}, undefined],
    [{ HTTPS_PROXY: 'http://p:8080' }, 'http://p:8080/'],
    [{ https_proxy: 'http://p:8080' }, 'http://p:8080/'],
    [{ HTTPS_PROXY: '', ALL_PROXY: 'http://all:1', HTTP_PROXY: 'http://http:1' }, 'http://all:1/'],
    [{ HTTP_PROXY: 'http://p' }, 'http://p/'],
    [{ HTTPS_PROXY: 'https://p' }, 'https://p/'],
    [{ HTTPS_PROXY: 'proxy.corp:8080' }, 'http://proxy.corp:8080/'],
    [{ HTTPS_PROXY: '10.0.0.1:8080' }, 'http://10.0.0.1:8080/'],
    [{ HTTPS_PROXY: 'http://u%40c:50%25@p:1' }, 'http://u%40c:50%25@p:1/'],
    [{ HTTPS_PROXY: 'http://u:50%@p:1' }, 'http://u:50%25@p:1/'],
    [{ HTTPS_PROXY: 'http://p:1', NO_PROXY: 'other.com, management.azure.com' }, undefined],
    [{ HTTPS_PROXY: 'http://p:1', no_proxy: 'Management.Azure.com:443' }, undefined],
    [{ HTTPS_PROXY: 'http://p:1', NO_PROXY: '.azure.com' }, undefined],
    [{ HTTPS_PROXY: 'http://p:1', NO_PROXY: '*.azure.com' }, undefined],
    [{ HTTPS_PROXY: 'http://p:1', NO_PROXY: '*' }, undefined],
    [{ HTTPS_PROXY: 'http://p:1', NO_PROXY: 'azure.com,.zure.com' }, 'http://p:1/'],
  ] as const) {
    it(`${JSON.stringify(environment)}: ${expected ?? 'none'}`, async () => {
      expect(await proxyFor(arm, environment)).to.equal(expected);
    });
  }

  for (const proxy of ['http://', 'socks5://p:1080', 'http://me:hunter2@p:99999', ':::']) {
    it(`is refused, and not shown, when it is ${proxy}`, async () => {
      const error = await failureOf(proxyFor(arm, { HTTPS_PROXY: proxy }));
      expect(error.code).to.equal('InvalidProxy');
      expect(error.message).to.match(/^Nothing was sent: the proxy in HTTPS_PROXY is not /);
      expect(error.message).to.not.contain('hunter2');
    });
  }
});

import { expect } from 'chai';
import type { CommandRuntime } from '../../src/cmdlet/command-runtime.js';
import type { QuantumManagementClient } from '../../src/quantum/management/quantum-management-client.js';
import { quantumServices } from '../../src/quantum/services.js';
import { productVersion } from '../../src/quantum/version.js';
import { fakeCredential } from './helpers/client.js';
import {
  callerWith,
  managementFor,
  otherSubscriptionId,
  recordOf,
  requestOf,
  subscriptionId,
  type FakeCaller,
} from './helpers/services.js';
import { withServer } from './helpers/server.js';

const emulator = 'http://127.0.0.1:9';
const nobody = {
  ask: () => Promise.reject(new Error('PowerShell was asked.')),
  options: { credential: { getToken: () => Promise.reject(new Error('The credential was asked.')) } },
};

describe('quantumServices with a client of the caller', () => {
  const client = { subscriptionId } as QuantumManagementClient;

  it('uses it, and asks nobody', async () => {
    const management = await managementFor({ ...nobody, kind: 'pwsh', options: { client } });
    expect(management.client).to.equal(client);
    expect(management.subscription).to.deep.equal({ id: subscriptionId, source: 'the client given to connect()' });
  });

  it('refuses another subscription than that of the client', async () => {
    const given = { options: { client: { ...client, subscriptionId: 'ABCDEFAB-1111-2222-3333-444444444444' } } };
    expect((await managementFor(given, 'abcdefab-1111-2222-3333-444444444444')).client).to.equal(given.options.client);
    const record = await recordOf(managementFor(given, subscriptionId));
    expect(record).to.include({ errorId: 'SubscriptionMismatch', category: 'InvalidArgument' });
    expect(record.message).to.contain('ABCDEFAB-').and.contain(subscriptionId);
  });
});

describe('The subscription', () => {
  for (const [kind, name] of [
    ['pwsh', '-SubscriptionId'],
    ['node', 'subscriptionId'],
    ['shell', '--subscription'],
  ] as const) {
    it(`of a call from ${kind} comes before that of connect()`, async () => {
      const options = { endpoint: emulator, subscriptionId };
      const call = await managementFor({ kind, options }, otherSubscriptionId);
      expect(call.subscription).to.deep.equal({ id: otherSubscriptionId, source: name });
      const connected = await managementFor({ kind, options });
      expect(connected.subscription).to.deep.equal({ id: subscriptionId, source: 'connect()' });
    });
  }

  const wrong: [string, FakeCaller, string | undefined][] = [
    ['subscriptionId', {}, 'no\u001bpe'],
    ['connect()', { options: { subscriptionId: 'nope' } }, undefined],
    ['AZURE_SUBSCRIPTION_ID', { environment: { AZURE_SUBSCRIPTION_ID: 'nope' } }, undefined],
  ];
  for (const [source, caller, named] of wrong) {
    it(`is refused when it is none, with its source: ${source}`, async () => {
      const record = await recordOf(managementFor(caller, named));
      expect(record).to.include({
        errorId: 'InvalidSubscriptionId',
        category: 'InvalidArgument',
        target: named ?? 'nope',
      });
      expect(record.message).to.contain(`(from ${source}) is not a UUID`).and.not.contain('\u001b');
    });
  }

  it('has to come from somewhere, also for an emulator', async () => {
    expect(await recordOf(managementFor({ options: { endpoint: emulator } }))).to.include({
      errorId: 'NoSubscription',
    });
    const environment = { AZURE_SUBSCRIPTION_ID: subscriptionId };
    expect((await managementFor({ options: { endpoint: emulator }, environment })).subscription.source).to.equal(
      'AZURE_SUBSCRIPTION_ID',
    );
  });
});

describe('The endpoint', () => {
  const variable = (value: string) => ({ AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT: value });
  const government = 'https://management.usgovcloudapi.net';

  it('is that of connect(), else of the environment, else the public cloud', async () => {
    const { credential } = fakeCredential();
    const urlOf = async (caller: FakeCaller) =>
      (await requestOf(await managementFor({ ...caller, options: { credential, ...caller.options } }, subscriptionId)))
        .url;
    expect(await urlOf({})).to.match(/^https:\/\/management\.azure\.com\//);
    expect(await urlOf({ environment: variable('') })).to.match(/^https:\/\/management\.azure\.com\//);
    expect(await urlOf({ environment: variable(government) })).to.match(/^https:\/\/management\.usgovcloudapi\.net\//);
    expect(await urlOf({ environment: variable(government), options: { endpoint: emulator } })).to.match(
      /^http:\/\/127\.0\.0\.1:9\//,
    );
  });

  it('of an emulator needs no login: nobody is asked', async () => {
    const management = await managementFor(
      { ...nobody, kind: 'pwsh', environment: variable(emulator) },
      subscriptionId,
    );
    expect((await requestOf(management)).authorization).to.equal(undefined);
    expect(management.verbose).to.deep.equal([
      `Using subscription ${subscriptionId} (from -SubscriptionId) without a login at ${emulator}.`,
    ]);
  });

  for (const [endpoint, errorId, category] of [
    ['management.azure.com', 'InvalidEndpoint', 'InvalidArgument'],
    ['https://user:hunter2@management.azure.com', 'InvalidEndpoint', 'InvalidArgument'],
    ['http://management.azure.com', 'UntrustedEndpoint', 'PermissionDenied'],
    ['https://management.azure.com.example', 'UntrustedEndpoint', 'PermissionDenied'],
  ] as const) {
    it(`${endpoint} is refused before anyone is asked for a token`, async () => {
      for (const subscription of [subscriptionId, undefined]) {
        const record = await recordOf(managementFor({ options: { ...nobody.options, endpoint } }, subscription));
        expect(record).to.include({ errorId, category });
        expect(record.message).to.not.contain('hunter2');
      }
    });
  }

  it('may be a host that the user trusts', async () => {
    const endpoint = 'https://arm.example:8443';
    const trusting: FakeCaller[] = [
      { options: { trustedHosts: ['arm.example:8443'] } },
      { environment: { AZURE_QUANTUM_TRUSTED_HOSTS: 'other.example, arm.example:8443' } },
    ];
    for (const caller of trusting) {
      const { credential, asked } = fakeCredential();
      const options = { ...caller.options, credential, endpoint };
      const sent = await requestOf(await managementFor({ ...caller, options }, subscriptionId));
      expect(sent.url.startsWith(`${endpoint}/`)).to.equal(true);
      expect(asked.map(({ scopes }) => scopes)).to.deep.equal([`${endpoint}/.default`]);
    }
  });
});

describe('The built-in client', () => {
  it('uses the api-version of connect(), else of the environment, else the one it is written to', async () => {
    const variable = (value: string) => ({ AZURE_QUANTUM_API_VERSION: value });
    const versionOf = async (caller: FakeCaller) => {
      const options = { endpoint: emulator, ...caller.options };
      const { url } = await requestOf(await managementFor({ ...caller, options }, subscriptionId));
      return new URL(url).searchParams.get('api-version');
    };
    expect(await versionOf({})).to.equal('2025-12-15-preview');
    expect(await versionOf({ environment: variable('') })).to.equal('2025-12-15-preview');
    expect(await versionOf({ environment: variable('2026-06-15-preview') })).to.equal('2026-06-15-preview');
    expect(await versionOf({ environment: variable('a'), options: { apiVersion: 'b' } })).to.equal('b');
  });

  it('says which product it is', async () => {
    const sent = await requestOf(await managementFor({ options: { endpoint: emulator } }, subscriptionId));
    expect(sent.userAgent).to.contain(`az-quantum-api/${productVersion} `);
  });

  it('is that of the last call where nothing is different', async () => {
    const clientOf = async (caller: FakeCaller = {}, subscription = subscriptionId) => {
      const options = { endpoint: emulator, ...caller.options };
      return (await managementFor({ ...caller, options }, subscription)).client;
    };
    const different: FakeCaller[] = [
      { options: { endpoint: 'http://127.0.0.1:2' } },
      { options: { apiVersion: 'b' } },
      { options: { trustedHosts: ['a'] } },
      { options: { retryOptions: { maxRetries: 0 } } },
      { environment: { HTTPS_PROXY: 'http://127.0.0.1:3' } },
      { debug: true },
    ];
    for (const caller of different) {
      const client = await clientOf();
      expect(await clientOf()).to.equal(client);
      expect(await clientOf(caller), JSON.stringify(caller)).to.not.equal(client);
    }
    const client = await clientOf();
    expect(await clientOf({}, subscriptionId.replace('0', '1'))).to.not.equal(client);
    const debugged = await clientOf({ debug: true });
    expect(await clientOf({ debug: true })).to.not.equal(debugged);
  });

  it('is another one for another credential', async () => {
    const credential = () => ({ getToken: () => Promise.resolve(null) });
    const [one, other] = [credential(), credential()];
    const clientOf = async (given: typeof one) =>
      (await managementFor({ options: { credential: given } }, subscriptionId)).client;
    const client = await clientOf(one);
    expect(await clientOf(one)).to.equal(client);
    expect(await clientOf(other)).to.not.equal(client);
  });

  it('tries again as often as connect() was told', () =>
    withServer([{ status: 503 }, { status: 503 }, { status: 200, body: {} }], async ({ endpoint, received }) => {
      const retry = async (maxRetries: number) => {
        const options = { endpoint, retryOptions: { maxRetries, retryDelayInMs: 1 } };
        const { client } = await managementFor({ options }, subscriptionId);
        return client.workspace.listKeys('rg', 'ws').then(
          () => 'done',
          (error: { code: string }) => error.code,
        );
      };
      expect(await retry(0)).to.equal('ServiceUnavailable');
      expect(received).to.have.length(1);
      expect(await retry(1)).to.equal('done');
    }));

  it('tells -Debug of its requests, also when nobody listens any more', () =>
    withServer([{ status: 200, body: { primaryKey: { key: 'hunter2' } } }], async ({ endpoint }) => {
      const options = { endpoint };
      const { client, debug } = await managementFor({ options, debug: true }, subscriptionId);
      await client.workspace.listKeys('rg', 'ws');
      expect(debug.map((line) => line.replace(/:.*/, ''))).to.deep.equal(['HTTP request', 'HTTP response']);
      expect(debug.join()).to.contain('"primaryKey":"***"').and.not.contain('hunter2');

      const deaf = {
        debugEnabled: true,
        writeVerbose: () => Promise.resolve(),
        writeDebug: () => Promise.reject(new Error('stopped')),
      } as unknown as CommandRuntime;
      const management = await quantumServices(callerWith({ options }), deaf).management({ subscriptionId });
      await management.client.workspace.listKeys('rg', 'ws');
    }));
});

describe('-DefaultProfile outside of PowerShell', () => {
  it('is refused, whatever connect() was given', async () => {
    for (const kind of ['node', 'shell'] as const) {
      const record = await recordOf(managementFor({ kind, options: { endpoint: emulator } }, subscriptionId, true));
      expect(record).to.include({ errorId: 'DefaultProfileOutsidePowerShell', category: 'InvalidArgument' });
    }
  });
});

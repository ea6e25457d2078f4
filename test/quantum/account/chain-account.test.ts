import { expect } from 'chai';
import { randomUUID } from 'node:crypto';
import { chainAccount, givenAccount } from '../../../src/quantum/account/chain-account.js';
import { covers } from '../../coverage/covers.js';
import { tokenWith, withEnvironment, withFakeAz, type FakeAz } from '../helpers/fake-az.js';
import { withProxy } from '../helpers/proxy.js';
import {
  callerWith,
  managementFor,
  otherSubscriptionId,
  recordOf,
  requestOf,
  subscriptionId,
} from '../helpers/services.js';

const endpoint = 'https://management.azure.com';
const tenantId = 'aaaaaaaa-1111-2222-3333-bbbbbbbbbbbb';

/** az, logged in as this user, with a default subscription. */
function azOf(name: string, claims: object = { tid: tenantId, upn: name }): FakeAz {
  return { account: JSON.stringify({ id: subscriptionId, tenantId, user: { name } }), token: tokenWith(claims) };
}

/** An environment of its own: tokens are remembered by these variables. */
function environment(more: Record<string, string> = {}): Record<string, string> {
  return { AZURE_CLIENT_ID: randomUUID(), ...more };
}

const tokensAsked = (calls: string[]) => calls.filter((call) => call.startsWith('account get-access-token'));

describe('The account of DefaultAzureCredential', () => {
  it('is in the subscription that AZURE_SUBSCRIPTION_ID names, and nobody is asked', () =>
    withFakeAz(azOf('ann@contoso.com'), async (calls) => {
      const account = chainAccount(
        callerWith({ environment: environment({ AZURE_SUBSCRIPTION_ID: otherSubscriptionId }) }),
        endpoint,
      );
      expect(await account.subscription()).to.deep.equal({ id: otherSubscriptionId, source: 'AZURE_SUBSCRIPTION_ID' });
      expect(account.source).to.equal('DefaultAzureCredential');
      expect(calls()).to.deep.equal([]);
    }));

  const shown = ['connect-to-workspace/cli-login', 'connect-to-workspace/cli-subscription'];
  for (const claim of ['upn', 'unique_name', 'preferred_username', 'appid']) {
    covers(shown, `is in az's default subscription when the ${claim} of its token is az's user`, () =>
      withFakeAz(azOf('Ann@Contoso.com', { tid: tenantId, [claim]: 'ann@contoso.COM' }), async () => {
        const account = chainAccount(callerWith({ environment: environment() }), endpoint);
        expect(await account.subscription()).to.deep.equal({ id: subscriptionId, source: 'az account show' });
      }),
    );
  }

  const strangers: [string, FakeAz][] = [
    ['the token is of another user', azOf('ann@contoso.com', { tid: tenantId, upn: 'bob@contoso.com' })],
    ['the token is of another tenant', azOf('ann@contoso.com', { tid: randomUUID(), upn: 'ann@contoso.com' })],
    ['the token does not say whose it is', azOf('ann@contoso.com', {})],
    ['the token is no JWT', { ...azOf('ann@contoso.com'), token: 'opaque' }],
    ['az has no default', { token: tokenWith({ tid: tenantId, upn: 'ann@contoso.com' }) }],
  ];
  for (const [what, az] of strangers) {
    it(`has no subscription when ${what}`, () =>
      withFakeAz(az, async () => {
        const account = chainAccount(callerWith({ environment: environment() }), endpoint);
        const record = await recordOf(account.subscription());
        expect(record).to.include({ errorId: 'NoSubscription', category: 'InvalidArgument' });
        expect(record.message).to.match(/-SubscriptionId.*AZURE_SUBSCRIPTION_ID.*Connect-AzAccount.*az account set/);
      }));
  }

  it('says that nobody is logged in, and why each way failed', () =>
    withFakeAz({}, async () => {
      const account = chainAccount(callerWith({ environment: environment() }), endpoint);
      const record = await recordOf(account.subscription());
      expect(record).to.include({ errorId: 'NotLoggedIn', category: 'AuthenticationError' });
      expect(record.recommendedAction).to.contain('az login');
      expect((record.data?.['reasons'] as string[]).join('\n')).to.contain("Please run 'az login'");
    }));

  it('says the same of a request, without what surrounds it', () =>
    withFakeAz({}, async () => {
      const management = await managementFor({ environment: environment() }, subscriptionId);
      const failure: unknown = await requestOf(management).catch((error: unknown) => error);
      expect((failure as Error).cause).to.deep.nested.include({ 'record.errorId': 'NotLoggedIn' });
    }));

  it('asks for one token, for the cloud of the endpoint, however many calls need it', () =>
    withFakeAz(azOf('ann@contoso.com'), async (calls) => {
      const caller = {
        environment: environment({ AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT: 'https://management.usgovcloudapi.net/' }),
      };
      for (let time = 0; time < 2; time++) {
        const sent = await requestOf(await managementFor(caller));
        expect(sent.authorization).to.equal(`Bearer ${tokenWith({ tid: tenantId, upn: 'ann@contoso.com' })}`);
        expect(sent.url).to.match(new RegExp(`^https://management.usgovcloudapi.net/subscriptions/${subscriptionId}/`));
      }
      expect(tokensAsked(calls())).to.deep.equal([
        'account get-access-token --output json --resource https://management.usgovcloudapi.net',
      ]);
    }));

  it('keeps the tokens of different identities apart', () =>
    withFakeAz(azOf('ann@contoso.com'), async (calls) => {
      for (const name of ['AZURE_CLIENT_ID', 'AZURE_TENANT_ID', 'AZURE_USERNAME', 'AZURE_TOKEN_CREDENTIALS']) {
        await requestOf(await managementFor({ environment: { [name]: randomUUID() } }, subscriptionId));
      }
      expect(tokensAsked(calls())).to.have.length(4);
    }));

  it('has no subscription of its own for an emulator, and asks nobody', () =>
    withFakeAz(azOf('ann@contoso.com'), async (calls) => {
      const account = chainAccount(callerWith(), 'http://127.0.0.1:1');
      expect(await recordOf(account.subscription())).to.include({ errorId: 'NoSubscription' });
      expect(calls()).to.deep.equal([]);
    }));
});

describe('The account of a credential given to connect()', () => {
  const credentialOf = (claims: object) => ({
    getToken: () => Promise.resolve({ token: tokenWith(claims), expiresOnTimestamp: Date.now() + 3_600_000 }),
  });

  it("is in az's default subscription only when its own token is of az's account", () =>
    withFakeAz(azOf('ann@contoso.com'), async (calls) => {
      const ann = givenAccount(credentialOf({ tid: tenantId, upn: 'ann@contoso.com' }), callerWith(), endpoint);
      expect(await ann.subscription()).to.deep.equal({ id: subscriptionId, source: 'az account show' });
      const bob = givenAccount(credentialOf({ tid: tenantId, upn: 'bob@contoso.com' }), callerWith(), endpoint);
      expect(await recordOf(bob.subscription())).to.include({ errorId: 'NoSubscription' });
      expect(tokensAsked(calls())).to.deep.equal([]);
    }));

  it('has no subscription when the credential gives no token', () =>
    withFakeAz(azOf('ann@contoso.com'), async () => {
      const account = givenAccount({ getToken: () => Promise.resolve(null) }, callerWith(), endpoint);
      expect(await recordOf(account.subscription())).to.include({ errorId: 'NoSubscription' });
    }));

  it('is the only one asked', () =>
    withFakeAz(azOf('ann@contoso.com'), async (calls) => {
      const ask = () => Promise.reject(new Error('Nobody should ask.'));
      const credential = credentialOf({ tid: tenantId, upn: 'bob@contoso.com' });
      const management = await managementFor({ kind: 'pwsh', options: { credential }, ask }, subscriptionId);
      expect((await requestOf(management)).authorization).to.equal(
        `Bearer ${tokenWith({ tid: tenantId, upn: 'bob@contoso.com' })}`,
      );
      expect(calls()).to.deep.equal([]);
    }));

  it('logs in through the proxy that the call names', () =>
    withProxy(async ({ port, asked }) => {
      const login = { AZURE_TENANT_ID: tenantId, AZURE_CLIENT_ID: 'app', AZURE_CLIENT_SECRET: 'hunter2' };
      await withEnvironment({ ...login, AZURE_TOKEN_CREDENTIALS: 'EnvironmentCredential' }, async () => {
        const caller = callerWith({ environment: environment(login) });
        const account = chainAccount(caller, endpoint, { host: 'http://127.0.0.1', port });
        expect((await recordOf(account.credential.getToken(`${endpoint}/.default`))).errorId).to.equal('NotLoggedIn');
      });
      expect(asked[0]?.what).to.equal('CONNECT login.microsoftonline.com:443');
    }));
});

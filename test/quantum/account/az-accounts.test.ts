import { expect } from 'chai';
import { randomUUID } from 'node:crypto';
import { RecordError } from '../../../src/cmdlet/error-record.js';
import { azAccountsQuestions, azContextAccount } from '../../../src/quantum/account/az-accounts.js';
import { tokenWith, withFakeAz } from '../helpers/fake-az.js';
import {
  callerWith,
  managementFor,
  otherSubscriptionId,
  recordOf,
  requestOf,
  subscriptionId,
  type FakeCaller,
} from '../helpers/services.js';

const tenant = 'aaaaaaaa-1111-2222-3333-bbbbbbbbbbbb';

/** An Az context of an account that no other test has: tokens are remembered by account. */
function context(more: object = {}) {
  return {
    account: `${randomUUID()}@contoso.com`,
    tenant,
    subscription: subscriptionId,
    environment: 'AzureCloud',
    endpoint: 'https://management.azure.com/',
    usable: true,
    ...more,
  };
}

/** A PowerShell that answers with this context, and with tokens that tell them apart. */
function powerShell(azContext: unknown, azToken?: () => unknown): FakeCaller & { readonly asked: [string, object][] } {
  const asked: [string, object][] = [];
  const token = () => ({
    token: Buffer.from(`tökén-${asked.length}`).toString('base64'),
    expiresOn: Date.now() + 3_600_000,
  });
  return {
    kind: 'pwsh',
    asked,
    ask: (question, parameters) => {
      asked.push([question, parameters]);
      return Promise.resolve().then(() => (question === 'azContext' ? azContext : (azToken ?? token)()));
    },
  };
}

const tokensAsked = ({ asked }: { asked: [string, object][] }) =>
  asked.filter(([question]) => question === 'azToken').map(([, parameters]) => parameters);

describe('The account of the Az context', () => {
  it('gives account, subscription, endpoint and token', async () => {
    const caller = powerShell(context({ account: 'ann@contoso.com' }));
    const management = await managementFor(caller);
    expect(management.subscription).to.deep.equal({ id: subscriptionId, source: 'the Az context' });
    expect(management.verbose).to.deep.equal([
      `Using subscription ${subscriptionId} (from the Az context) as ann@contoso.com (from Az.Accounts) at https://management.azure.com/.`,
    ]);
    expect(tokensAsked(caller)).to.deep.equal([]);
    const sent = await requestOf(management);
    expect(sent.authorization).to.equal('Bearer tökén-2');
    expect(sent.url).to.match(/^https:\/\/management\.azure\.com\//);
    expect(tokensAsked(caller)).to.deep.equal([{ resource: 'https://management.azure.com/', tenant }]);
  });

  it('gives only the account when the call names a subscription', async () => {
    const management = await managementFor(powerShell(context({ account: 'ann' })), otherSubscriptionId);
    expect(management.verbose[0]).to.contain(
      `subscription ${otherSubscriptionId} (from -SubscriptionId) as ann (from Az.Accounts)`,
    );
    expect((await requestOf(management)).url).to.contain(`/subscriptions/${otherSubscriptionId}/`);
  });

  for (const endpoint of [
    'https://management.usgovcloudapi.net/',
    'https://management.chinacloudapi.cn',
    'https://management.local.azurestack.external:30005/',
  ]) {
    it(`asks for a token of ${endpoint} and sends it there`, async () => {
      const caller = powerShell(context({ environment: 'Other', endpoint }));
      const sent = await requestOf(await managementFor(caller));
      const { origin } = new URL(endpoint);
      expect(sent.url.startsWith(`${origin}/subscriptions/`)).to.equal(true);
      expect(tokensAsked(caller)).to.deep.equal([{ resource: `${origin}/`, tenant }]);
    });
  }

  it('belongs to the public cloud when it does not say', async () => {
    const sent = await requestOf(await managementFor(powerShell(context({ endpoint: '' }))));
    expect(sent.url).to.match(/^https:\/\/management\.azure\.com\//);
  });

  it('is asked for with every call: Set-AzContext may have come between', async () => {
    const caller = powerShell(context());
    await managementFor(caller);
    await managementFor(caller);
    expect(caller.asked.map(([question]) => question)).to.deep.equal(['azContext', 'azContext']);
  });

  it('gives one token however many calls need it', async () => {
    const caller = powerShell(context());
    const [first, second] = [await managementFor(caller), await managementFor(caller)];
    const sent = [await requestOf(first), await requestOf(second)];
    expect(sent[0]?.authorization).to.equal(sent[1]?.authorization);
    expect(tokensAsked(caller)).to.have.length(1);
  });

  for (const [what, change] of [
    ['account', { account: `${randomUUID()}@contoso.com` }],
    ['tenant', { tenant: otherSubscriptionId }],
    ['cloud', { environment: 'AzureUSGovernment', endpoint: 'https://management.usgovcloudapi.net/' }],
    ['environment', { environment: 'Copy of AzureCloud' }],
  ] as const) {
    it(`gives another token for another ${what}`, async () => {
      const one = context();
      const [first, second] = [powerShell(one), powerShell({ ...one, ...change })];
      for (const caller of [first, second]) await requestOf(await managementFor(caller));
      expect([tokensAsked(first).length, tokensAsked(second).length]).to.deep.equal([1, 1]);
    });
  }
});

describe('An Az context that cannot be used', () => {
  /** az would answer, and must not be asked. */
  const az = {
    account: JSON.stringify({ id: otherSubscriptionId, tenantId: tenant, user: { name: 'bob' } }),
    token: tokenWith({ tid: tenant, upn: 'bob' }),
  };
  const environment = { AZURE_SUBSCRIPTION_ID: otherSubscriptionId };

  it('is the error when it has no subscription', async () => {
    const record = await recordOf(
      managementFor({ ...powerShell(context({ account: 'ann', subscription: '' })), environment }),
    );
    expect(record).to.include({ errorId: 'NoSubscription', category: 'InvalidOperation' });
    expect(record.message).to.match(/^The Az context of ann has no subscription\. .*Set-AzContext/);
  });

  it('is no error without a subscription when the call names one', async () => {
    const { subscription } = await managementFor(powerShell(context({ subscription: '' })), subscriptionId);
    expect(subscription.source).to.equal('-SubscriptionId');
  });

  it('is the error when the subscription is none', async () => {
    const record = await recordOf(managementFor(powerShell(context({ subscription: 'My subscription' }))));
    expect(record).to.include({ errorId: 'InvalidSubscriptionId', target: 'My subscription' });
    expect(record.message).to.contain('(from the Az context)');
  });

  it('is the error when PowerShell cannot tell it, and nobody else is asked', () =>
    withFakeAz(az, async (calls) => {
      const failure = { message: 'Az.Accounts is broken.', errorId: 'Broken', category: 'InvalidOperation' } as const;
      const ask = () => Promise.reject(new RecordError(failure));
      expect(await recordOf(managementFor({ kind: 'pwsh', environment, ask }))).to.equal(failure);
      expect(calls()).to.deep.equal([]);
    }));

  it('is the error when it gives no token, and nobody else is asked', () =>
    withFakeAz(az, async (calls) => {
      const failure = {
        message: 'Run Connect-AzAccount.',
        errorId: 'Expired',
        category: 'AuthenticationError',
      } as const;
      const failing = powerShell(context(), () => {
        throw new RecordError(failure);
      });
      for (const caller of [failing, powerShell(context(), () => null)]) {
        const management = await managementFor(caller);
        const error: unknown = await requestOf(management).catch((reason: unknown) => reason);
        if (caller === failing) expect((error as Error).cause).to.have.property('record', failure);
        else expect(error).to.include({ code: 'NoToken' });
      }
      expect(calls()).to.deep.equal([]);
    }));
});

describe('-DefaultProfile', () => {
  it('is the account, as PowerShell answers', async () => {
    const management = await managementFor(powerShell(context({ account: 'bob' })), undefined, true);
    expect(management.verbose[0]).to.contain('as bob (from Az.Accounts)');
  });

  it('is refused when it is no context', async () => {
    expect(await recordOf(managementFor(powerShell(null), subscriptionId, true))).to.include({
      errorId: 'InvalidDefaultProfile',
      category: 'InvalidArgument',
    });
  });

  it('is refused where Az.Accounts is not installed', async () => {
    const record = await recordOf(managementFor(powerShell(context({ usable: false })), subscriptionId, true));
    expect(record).to.include({ errorId: 'AzAccountsNotInstalled', category: 'ResourceUnavailable' });
    expect(record.message).to.contain('Install-Module Az.Accounts');
  });
});

describe('Without an Az context', () => {
  it('there is no account of it', async () => {
    expect(await azContextAccount(callerWith(powerShell(null)), false)).to.equal(undefined);
    expect(await azContextAccount(callerWith(), false)).to.equal(undefined);
  });

  it('the credential chain is next', () =>
    withFakeAz({}, async () => {
      const management = await managementFor({
        ...powerShell(null),
        environment: { AZURE_SUBSCRIPTION_ID: subscriptionId },
      });
      expect(management.verbose).to.deep.equal([
        `Using subscription ${subscriptionId} (from AZURE_SUBSCRIPTION_ID) as the account (from DefaultAzureCredential) at https://management.azure.com.`,
      ]);
    }));
});

describe('The questions to PowerShell', () => {
  it('hand no secret to a command', () => {
    expect(azAccountsQuestions).to.have.all.keys('azContext', 'azToken');
    // What follows a command's name is its arguments, which the engine may log.
    expect(azAccountsQuestions.azToken.script).to.not.match(/\w+-\w+[^|;\n]*\$(secret|token)\b/i);
  });
});

import { expect } from 'chai';
import { startEmulator, type Emulator, type EmulatorOptions } from '../../../src/emulator/start-emulator.js';
import type { AzureQuantumManagementClient } from '../../../src/quantum/management/client.js';
import { clientOf, failureOf } from '../helpers/client.js';
import { aSecondEach, startInRequestTime } from '../helpers/request-time.js';

type Requests = Emulator['requests'];

/** Runs a test with a client of an emulator of its own. */
async function withEmulator(
  options: EmulatorOptions,
  apiVersion: string,
  test: (client: AzureQuantumManagementClient, requests: Requests) => Promise<void>,
  start: (options: EmulatorOptions) => Promise<Emulator> = startEmulator,
): Promise<void> {
  const emulator = await start(options);
  try {
    await test(clientOf(emulator.endpoint, { apiVersion }), emulator.requests);
  } finally {
    await emulator.stop();
  }
}

describe('The client, with the emulator', () => {
  it('makes a workspace with quotas of 2026-06-15-preview, and reads them back', () =>
    withEmulator({ provisioningDelay: 20 }, '2026-06-15-preview', async ({ workspaces }) => {
      const quotas = { standardMinutesLifetime: 500, highMinutesLifetime: 50 };
      const targetQuotas = [{ targetId: 'a.b', standardMinutesLifetime: 300 }];
      const provider = { providerId: 'a', providerSku: 'Basic', quotas, targetQuotas };
      const wanted = { location: 'westus', properties: { workspaceKind: 'V2', providers: [provider] } };
      await workspaces.beginCreateOrUpdateAndWait('rg', 'ws', wanted, { updateIntervalInMs: 5 });
      const { properties } = await workspaces.get('rg', 'ws');
      expect(properties).to.include({ workspaceKind: 'V2', provisioningState: 'Succeeded' });
      expect(properties?.providers?.[0]).to.deep.include({ quotas, targetQuotas });
    }));

  it('lists the offers of a subscription', () =>
    withEmulator({}, '2026-06-15-preview', async ({ suiteOffers }) => {
      const { value } = await suiteOffers.list().next();
      expect(value).to.have.nested.property('properties.providerId').that.is.a('string');
    }));

  it('follows pages to the end', () =>
    withEmulator({ pageSize: 2 }, '2025-12-15-preview', async ({ workspaces }) => {
      const names = ['a1', 'a2', 'a3', 'a4', 'a5'];
      for (const name of names) await workspaces.beginCreateOrUpdateAndWait('rg', name, { location: 'westus' });
      const listed: unknown[] = [];
      for await (const page of workspaces.listBySubscription().byPage()) listed.push(page.map(({ name }) => name));
      expect(listed).to.deep.equal([['a1', 'a2'], ['a3', 'a4'], ['a5']]);
    }));

  it('looks as often as the service asks, and no more', () =>
    withEmulator(
      { provisioningDelay: 1500, retryAfter: 1 },
      '2025-12-15-preview',
      async ({ workspaces }, requests) => {
        const start = performance.now();
        await workspaces.beginCreateOrUpdateAndWait('rg', 'ws', { location: 'westus' }, { updateIntervalInMs: 1 });
        // After 1 s and 2 s, and the result.
        expect(performance.now() - start).to.be.at.least(1900);
        expect(requests.map(({ method }) => method)).to.deep.equal(['PUT', 'GET', 'GET', 'GET']);
      },
      inRequestTime,
    ));

  it('leaves a workspace that is being deleted to be read, until it is gone', () =>
    withEmulator(
      { provisioningDelay: 3500 },
      '2025-12-15-preview',
      async ({ workspaces }) => {
        const fast = { updateIntervalInMs: 1 };
        await workspaces.beginCreateOrUpdateAndWait('rg', 'ws', { location: 'westus' }, fast);
        const poller = await workspaces.beginDelete('rg', 'ws', fast);
        expect((await workspaces.get('rg', 'ws')).properties?.provisioningState).to.equal('Deleting');
        const states = new Set<string | undefined>();
        poller.onProgress(({ serviceStatus }) => states.add(serviceStatus));
        await poller.pollUntilDone();
        expect([...states]).to.include.members(['Deleting', 'Succeeded']);
        expect(await failureOf(workspaces.get('rg', 'ws'))).to.have.property('statusCode', 404);
      },
      inRequestTime,
    ));

  it('is throttled, and goes on when it may', () =>
    // 20 deletions at once, then one a second; and no second passes but by waiting.
    withEmulator(
      { throttling: 0.1 },
      '2025-12-15-preview',
      async ({ workspaces }, requests) => {
        for (let times = 0; times < 21; times++) await workspaces.beginDeleteAndWait('rg', 'ws');
        expect(throttled(requests)).to.have.length(1);
      },
      (options) => startInRequestTime(options, (requests) => throttled(requests).length * 1000),
    ));
});

const inRequestTime = (options: EmulatorOptions) => startInRequestTime(options, aSecondEach);

function throttled(requests: Requests): Requests {
  return requests.filter(({ status }) => status === 429);
}

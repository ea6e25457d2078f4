import { expect } from 'chai';
import type { AzureQuantumManagementClient } from '../../../src/quantum/management/client.js';
import { clientOf, failureOf } from '../helpers/client.js';
import { withServer } from '../helpers/server.js';

type Call = (client: AzureQuantumManagementClient) => Promise<unknown>;

const versions = [
  '2022-01-10-preview',
  '2023-11-13-preview',
  '2025-01-01-preview',
  '2025-08-11-preview',
  '2025-11-01-preview',
  '2025-12-15-preview',
  '2026-06-15-preview',
];

const put =
  (more: object): Call =>
  ({ workspaces }) =>
    workspaces.beginCreateOrUpdateAndWait('rg', 'ws', { location: 'westus', ...more });
const withProvider = (more: object) => put({ properties: { providers: [{ providerId: 'a' }, more] } });

/** What not every api-version has, and the first that does. */
const additions: readonly (readonly [what: string, since: string, call: Call])[] = [
  ['listKeys', '2023-11-13-preview', ({ workspace }) => workspace.listKeys('rg', 'ws')],
  ['regenerateKeys', '2023-11-13-preview', ({ workspace }) => workspace.regenerateKeys('rg', 'ws', {})],
  ['suiteOffers', '2025-08-11-preview', ({ suiteOffers }) => suiteOffers.list().next()],
  ['filter', '2025-11-01-preview', ({ offerings }) => offerings.list('westus', { filter: 'x' }).next()],
  ['apiKeyEnabled', '2023-11-13-preview', put({ properties: { apiKeyEnabled: false } })],
  ['UserAssigned', '2025-01-01-preview', put({ identity: { type: 'SystemAssigned,UserAssigned' } })],
  ['userAssignedIdentities', '2025-01-01-preview', put({ identity: { userAssignedIdentities: {} } })],
  ['workspaceKind', '2025-11-01-preview', put({ properties: { workspaceKind: 'V2' } })],
  ['quotas', '2025-12-15-preview', withProvider({ quotas: { standardMinutesLifetime: 1 } })],
  ['targetQuotas', '2026-06-15-preview', withProvider({ targetQuotas: [] })],
];

describe('An api-version', () => {
  for (const [what, since, call] of additions) {
    it(`has ${what} since ${since}, and before that nothing is sent`, () =>
      withServer([{ status: 200, body: { properties: {} } }], async ({ endpoint, received }) => {
        for (const apiVersion of versions) {
          received.length = 0;
          const error: unknown = await call(clientOf(endpoint, { apiVersion })).then(
            () => ({}),
            (error: unknown) => error,
          );
          if (apiVersion >= since) {
            expect(error, apiVersion).to.not.have.property('code', 'NotInApiVersion');
            expect(received, apiVersion).to.have.length.greaterThan(0);
          } else {
            expect(error, apiVersion).to.have.property('code', 'NotInApiVersion');
            expect(error).to.have.property('operation').that.is.a('string');
            expect(received, apiVersion).to.deep.equal([]);
          }
        }
      }));
  }

  it('names itself, what it lacks and the first that has it', () =>
    withServer([], async ({ endpoint }) => {
      const client = clientOf(endpoint, { apiVersion: '2025-01-01-preview' });
      expect((await failureOf(client.suiteOffers.list().next())).message).to.equal(
        'Nothing was sent: api-version 2025-01-01-preview of Microsoft.Quantum does not have the operation SuiteOffers_ListBySubscription; 2025-08-11-preview is the first that does.',
      );
    }));

  it('that is not known is left to the service', () =>
    withServer([{ status: 200, body: { value: [] } }], async ({ endpoint, received }) => {
      for (const apiVersion of ['2025-08-12-preview', '2030-01-01', 'latest']) {
        await clientOf(endpoint, { apiVersion }).suiteOffers.list().next();
      }
      expect(received).to.have.length(3);
    }));

  for (const apiVersion of versions.slice(1)) {
    it(`${apiVersion} is sent with each operation, and takes back what it gives`, () => {
      const readOnly = { usable: 'Yes', provisioningState: 'Succeeded', endpointUri: 'u' };
      const managed = { managedStorageAccount: 's', managedOnBehalfOfConfiguration: { moboBrokerResources: [] } };
      const given = { location: 'westus', properties: { storageAccount: 'a', ...readOnly, ...managed } };
      return withServer([{ status: 200, body: given }], async ({ endpoint, received }) => {
        const { workspaces } = clientOf(endpoint, { apiVersion });
        const workspace = await workspaces.get('rg', 'ws');
        expect(workspace).to.deep.equal(given);
        await workspaces.beginCreateOrUpdateAndWait('rg', 'ws', workspace);
        expect(received.map(({ url }) => new URL(url, endpoint).search)).to.deep.equal(
          received.map(() => `?api-version=${apiVersion}`),
        );
        expect(JSON.parse(received[1]?.body ?? '')).to.deep.equal({
          location: 'westus',
          properties: { storageAccount: 'a' },
        });
      });
    });
  }
});

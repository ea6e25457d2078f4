import { expect } from 'chai';
import { clientOf, failureOf, subscriptionId, workspaceResource } from '../helpers/client.js';
import { withServer, type Answer } from '../helpers/server.js';

const workspace = (name: string) => ({
  id: workspaceResource.replace(/ws$/, name),
  name,
  type: 'microsoft.quantum/workspaces',
  location: 'westus',
  tags: { team: 'a' },
  properties: {
    usable: 'Yes',
    apiKeyEnabled: true,
    providers: [{ providerId: 'p', quotas: { standardMinutesLifetime: 1 } }],
  },
  systemData: { createdBy: 'me', createdAt: '2023-11-13T23:06:09Z' },
});
const dated = (name: string) => ({
  ...workspace(name),
  systemData: { createdBy: 'me', createdAt: new Date('2023-11-13T23:06:09Z') },
});

async function collected<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all = [];
  for await (const item of items) all.push(item);
  return all;
}

describe('workspaces.get', () => {
  it('gives the workspace, its dates as dates and what the models do not know as it came', () =>
    withServer([{ status: 200, body: workspace('ws') }], async ({ endpoint, received }) => {
      expect(await clientOf(endpoint).workspaces.get('rg', 'ws')).to.deep.equal(dated('ws'));
      expect(received[0]).to.include({ method: 'GET', url: `${workspaceResource}?api-version=2025-12-15-preview` });
    }));
});

describe('lists of workspaces', () => {
  /** Two pages, the second of which is where the first says, with its own api-version and a token. */
  const pages = (endpoint: { value: string }): Answer[] => [
    {
      status: 200,
      get body() {
        return {
          value: [workspace('a'), workspace('b')],
          nextLink: `${endpoint.value}/next?api-version=x&$skiptoken=a%2Fb`,
        };
      },
    },
    { status: 200, body: { value: [workspace('c')] } },
  ];

  it('follow nextLink as it is, to the end', async () => {
    const address = { value: '' };
    await withServer(pages(address), async ({ endpoint, received }) => {
      address.value = endpoint;
      const found = await collected(clientOf(endpoint).workspaces.listBySubscription());
      expect(found).to.deep.equal([dated('a'), dated('b'), dated('c')]);
      expect(received.map(({ method, url }) => `${method} ${url}`)).to.deep.equal([
        `GET /subscriptions/${subscriptionId}/providers/Microsoft.Quantum/workspaces?api-version=2025-12-15-preview`,
        'GET /next?api-version=x&$skiptoken=a%2Fb',
      ]);
    });
  });

  it('come by page, too', async () => {
    const address = { value: '' };
    await withServer(pages(address), async ({ endpoint, received }) => {
      address.value = endpoint;
      const found = await collected(clientOf(endpoint).workspaces.listByResourceGroup('rg').byPage());
      expect(found.map((page) => page.map(({ name }) => name))).to.deep.equal([['a', 'b'], ['c']]);
      expect(received[0]?.url).to.equal(
        `/subscriptions/${subscriptionId}/resourceGroups/rg/providers/Microsoft.Quantum/workspaces?api-version=2025-12-15-preview`,
      );
    });
  });

  it('ask for a page only when one is wanted', async () => {
    const address = { value: '' };
    await withServer(pages(address), async ({ endpoint, received }) => {
      address.value = endpoint;
      const list = clientOf(endpoint).workspaces.listBySubscription();
      expect(received).to.have.length(0);
      for await (const { name } of list) {
        expect(name).to.equal('a');
        break;
      }
      expect(received).to.have.length(1);
    });
  });

  it('may be empty', () =>
    withServer([{ status: 200, body: { value: [], nextLink: '' } }], async ({ endpoint }) => {
      expect(await collected(clientOf(endpoint).workspaces.listBySubscription())).to.deep.equal([]);
    }));

  it('name what was listed when they fail', () =>
    withServer(
      [{ status: 404, body: { error: { code: 'ResourceGroupNotFound', message: 'No.' } } }],
      async ({ endpoint }) => {
        const error = await failureOf(collected(clientOf(endpoint).workspaces.listByResourceGroup('rg')));
        expect(error).to.include({
          code: 'ResourceGroupNotFound',
          operation: 'Workspaces_ListByResourceGroup',
          resource: `/subscriptions/${subscriptionId}/resourceGroups/rg`,
        });
      },
    ));
});

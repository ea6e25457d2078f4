import { expect } from 'chai';
import type { PagedAsyncIterableIterator } from '@azure/core-paging';
import { getContinuationToken } from '../../../src/quantum/management/paged.js';
import { clientOf, failureOf, subscriptionId } from '../helpers/client.js';
import { withServer } from '../helpers/server.js';

const provider = `/subscriptions/${subscriptionId}/providers/Microsoft.Quantum`;
const query = 'api-version=2025-12-15-preview';

async function collected<T>(list: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of list) items.push(item);
  return items;
}

/** Lists against a server that has one page with these. */
async function listed<T>(
  value: readonly object[],
  list: (client: ReturnType<typeof clientOf>) => PagedAsyncIterableIterator<T>,
): Promise<{ readonly items: T[]; readonly urls: string[] }> {
  let result: { items: T[]; urls: string[] } = { items: [], urls: [] };
  await withServer([{ status: 200, body: { value } }], async ({ endpoint, received }) => {
    const items = await collected(list(clientOf(endpoint)));
    result = { items, urls: received.map(({ method, url }) => `${method} ${url}`) };
  });
  return result;
}

describe('offerings.list', () => {
  const offering = { id: 'ionq', name: 'IonQ', properties: { targets: [{ id: 'ionq.qpu', metadata: { a: [1] } }] } };

  it('gives what providers offer in a region, as it came', async () => {
    const { items, urls } = await listed([offering], ({ offerings }) => offerings.list('westus'));
    expect(items).to.deep.equal([offering]);
    expect(urls).to.deep.equal([`GET ${provider}/locations/westus/offerings?${query}`]);
  });

  it('takes the name of a region that people use, too', async () => {
    const { urls } = await listed([], ({ offerings }) => offerings.list('West US 2'));
    expect(urls).to.deep.equal([`GET ${provider}/locations/westus2/offerings?${query}`]);
  });

  it('filters', async () => {
    const { urls } = await listed([], ({ offerings }) => offerings.list('westus', { filter: "kind eq 'v1'" }));
    expect(urls).to.deep.equal([`GET ${provider}/locations/westus/offerings?${query}&filter=kind%20eq%20%27v1%27`]);
  });

  for (const location of ['', ' ', '..', 'a/b', 'a%2fb', 'west\r\nus', "w'us", 'w?us', 'w#us', 'a'.repeat(91)]) {
    it(`sends nothing for the location ${JSON.stringify(location)}`, () =>
      withServer([{ status: 200 }], async ({ endpoint, received }) => {
        const error = await failureOf(collected(clientOf(endpoint).offerings.list(location)));
        expect(error).to.include({ code: 'InvalidName', operation: 'Offerings_List' });
        expect(received).to.deep.equal([]);
      }));
  }

  it('names the region when it fails', () =>
    withServer([{ status: 404 }], async ({ endpoint }) => {
      const error = await failureOf(collected(clientOf(endpoint).offerings.list('mars')));
      expect(error.resource).to.equal(`${provider}/locations/mars`);
    }));
});

describe('suiteOffers.list', () => {
  it('gives the offers of the subscription, their dates as dates', async () => {
    const offer = { name: 'p', systemData: { createdAt: '2026-01-01T00:00:00.000Z' }, properties: { providerId: 'p' } };
    const { items, urls } = await listed([offer], ({ suiteOffers }) => suiteOffers.list());
    expect(items).to.deep.equal([{ ...offer, systemData: { createdAt: new Date('2026-01-01') } }]);
    expect(urls).to.deep.equal([`GET ${provider}/suiteOffers?${query}`]);
  });
});

describe('operations.list', () => {
  it('gives what a role can allow; no subscription is named', async () => {
    const operation = { name: 'Microsoft.Quantum/Workspaces/read', display: { operation: 'Read' } };
    const { items, urls } = await listed([operation], ({ operations }) => operations.list());
    expect(items).to.deep.equal([operation]);
    expect(urls).to.deep.equal([`GET /providers/Microsoft.Quantum/operations?${query}`]);
  });
});

describe('workspace.checkNameAvailability', () => {
  it('asks for a name in a region, and gives the answer', () =>
    withServer(
      [{ status: 200, body: { nameAvailable: false, reason: 'AlreadyExists', message: 'Taken.' } }],
      async ({ endpoint, received }) => {
        const asked = { name: 'ws', type: 'Microsoft.Quantum/Workspaces' };
        const answer = await clientOf(endpoint).workspace.checkNameAvailability('West US', asked);
        expect(answer).to.deep.equal({ nameAvailable: false, reason: 'AlreadyExists', message: 'Taken.' });
        expect(received.map(({ method, url, body }) => [method, url, JSON.parse(body) as unknown])).to.deep.equal([
          ['POST', `${provider}/locations/westus/checkNameAvailability?${query}`, asked],
        ]);
      },
    ));

  it('is asked again when it fails: nothing is changed by it', () =>
    withServer([{ status: 500 }, { status: 200, body: { nameAvailable: true } }], async ({ endpoint, received }) => {
      expect(await clientOf(endpoint).workspace.checkNameAvailability('westus', {})).to.have.property('nameAvailable');
      expect(received).to.have.length(2);
    }));
});

describe('Pages', () => {
  const pages = (next: string) => [
    { status: 200, body: { value: [{ name: 'a' }], nextLink: next } },
    { status: 200, body: { value: [{ name: 'b' }] } },
  ];

  it('can be gone on with later, by the token of one', () =>
    withServer(pages('/next?skip=1'), async ({ endpoint, received }) => {
      const { operations } = clientOf(endpoint);
      const first = await operations.list().byPage().next();
      const continuationToken = getContinuationToken(first.value);
      if (continuationToken === undefined) throw new Error('There is no token.');
      const rest = await collected(clientOf(endpoint).operations.list().byPage({ continuationToken }));
      expect(rest).to.deep.equal([[{ name: 'b' }]]);
      expect(getContinuationToken(rest[0])).to.equal(undefined);
      expect(received[1]?.url).to.equal('/next?skip=1');
    }));

  it('have no token where there is no page', () => {
    for (const page of [undefined, null, 'a', {}, []]) expect(getContinuationToken(page)).to.equal(undefined);
  });

  it('cannot be of a size of the caller', () =>
    withServer(pages(''), async ({ endpoint, received }) => {
      const list = clientOf(endpoint).operations.list();
      const error = await failureOf(collected(list.byPage({ maxPageSize: 5 })));
      expect(error.code).to.equal('MaxPageSizeNotSupported');
      expect(received).to.deep.equal([]);
    }));

  it('are not looked for at another origin', () =>
    withServer([], (elsewhere) =>
      withServer(pages(`${elsewhere.endpoint}/next`), async ({ endpoint }) => {
        const error = await failureOf(collected(clientOf(endpoint).offerings.list('westus')));
        expect(error).to.include({ code: 'LinkToOtherOrigin', operation: 'Offerings_List' });
        expect(elsewhere.received).to.deep.equal([]);
      }),
    ));
});

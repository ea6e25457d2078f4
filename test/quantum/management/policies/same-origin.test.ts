import { expect } from 'chai';
import { AzureQuantumManagementClient } from '../../../../src/quantum/management/client.js';
import { failureOf, fakeCredential, fakeHttpClient, subscriptionId } from '../../helpers/client.js';

async function firstAndRest(nextLink: string) {
  const { credential, asked } = fakeCredential();
  const { httpClient, sent } = fakeHttpClient(
    { status: 200, body: { value: [{ name: 'a', location: 'westus' }], nextLink } },
    { status: 200, body: { value: [{ name: 'b', location: 'westus' }] } },
  );
  const client = new AzureQuantumManagementClient(credential, subscriptionId, {
    httpClient,
    trustedHosts: ['trusted.example'],
  });
  const list = client.workspaces.listBySubscription()[Symbol.asyncIterator]();
  const first = (await list.next()).value as { name: string };
  return { first, rest: list.next() as Promise<IteratorResult<{ name: string }>>, asked, sent };
}

describe('sameOriginPolicy', () => {
  for (const [nextLink, target] of [
    ['https://evil.example/steal?sig=s3cret', 'https://evil.example'],
    ['http://management.azure.com/next', 'http://management.azure.com'],
    ['https://management.azure.com:8443/next', 'https://management.azure.com:8443'],
    ['https://management.azure.com@evil.example/next', 'https://evil.example'],
    ['https://management.usgovcloudapi.net/next', 'https://management.usgovcloudapi.net'],
    ['https://trusted.example/next', 'https://trusted.example'],
    ['file:///etc/passwd', 'file://'],
    ['https://', 'something that is not an address'],
  ] as const) {
    it(`refuses the nextLink ${nextLink}, asking for no token and naming both`, async () => {
      const { first, rest, asked, sent } = await firstAndRest(nextLink);
      expect(first.name).to.equal('a');
      const error = await failureOf(rest);
      expect(error).to.include({ code: 'LinkToOtherOrigin', operation: 'Workspaces_ListBySubscription' });
      expect(error.message).to.contain(`https://management.azure.com refers to ${target}. Nothing was sent there`);
      expect(error.message).to.not.contain('s3cret');
      expect([asked.length, sent.length]).to.deep.equal([1, 1]);
    });
  }

  for (const nextLink of [
    'https://management.azure.com:443/next?p=2',
    'HTTPS://MANAGEMENT.azure.com/next?p=2',
    '/next?p=2',
  ]) {
    it(`follows the nextLink ${nextLink}`, async () => {
      const { rest, sent } = await firstAndRest(nextLink);
      expect((await rest).value).to.include({ name: 'b' });
      expect(new URL(sent[1]?.url ?? '').href).to.equal('https://management.azure.com/next?p=2');
    });
  }
});

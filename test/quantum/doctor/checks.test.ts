import { expect } from 'chai';
import { DefaultAzureCredential } from '@azure/identity';
import { chainNames } from '../../../src/quantum/doctor/credential.js';
import { checkClock } from '../../../src/quantum/doctor/endpoint.js';
import { probe } from '../../../src/quantum/doctor/probe.js';
import { withEnvironment } from '../helpers/fake-az.js';
import { withServer } from '../helpers/server.js';
import { callerWith } from '../helpers/services.js';

describe('The clock', () => {
  const at = (seconds: number) => checkClock({ endpoint: '', proxied: false, ahead: seconds * 1000 });

  it('may be off by what Azure forgives, and is said to be', () => {
    expect([0, 4, -4, 30, -100, 299, 300, -4000].map((seconds) => at(seconds).status)).to.deep.equal([
      ...['ok', 'ok', 'ok', 'ok', 'warning', 'warning', 'failed', 'failed'],
    ]);
    expect(at(-100).message).to.equal("It is 100 seconds behind the service's.");
    expect(at(400).advice).to.contain('clock');
  });

  it('is compared with the Date of the answer', () => {
    const date = new Date(Date.now() - 600_000).toUTCString();
    return withServer([{ status: 401, headers: { date } }], async (server) => {
      const caller = callerWith({ environment: { AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT: server.endpoint } });
      const powershell = () => Promise.resolve(undefined);
      const found = await probe({ caller, signal: new AbortController().signal, powershell });
      // The answer may have been long on its way, and a second is what a Date leaves out.
      const most = Math.ceil((Date.now() - Date.parse(date)) / 1000);
      expect(checkClock(found).details?.['aheadSeconds']).to.be.within(595, most);
      expect(server.received[0]?.headers.authorization).to.equal(undefined);
    });
  });
});

describe('The names of the chain', () => {
  it('are those of its credentials, in their order', () =>
    withEnvironment({ AZURE_TOKEN_CREDENTIALS: undefined, AZURE_CLIENT_ID: undefined }, () => {
      const chain = new DefaultAzureCredential() as unknown as { _sources: { constructor: { name: string } }[] };
      const names = chain._sources.map(({ constructor }) => constructor.name);
      const expected = [...chainNames.prod, ...chainNames.dev];
      expect(names).to.have.length(expected.length);
      // One that cannot be made here has a stand-in.
      const made = names.map((name, index) => (name === 'UnavailableDefaultCredential' ? expected[index] : name));
      expect(made).to.deep.equal(expected);
      return Promise.resolve();
    }));
});

import { expect } from 'chai';
import { inspect } from 'node:util';
import { SecureString } from '../../src/cmdlet/secure-string.js';
import {
  composeConnectionString,
  InvalidConnectionStringError,
  parseConnectionString,
} from '../../src/quantum/connection-string.js';
import { subscriptionId } from './helpers/services.js';

const key = 'c2VjcmV0LWtleS1vZi1hLXdvcmtzcGFjZQ==';
const values = {
  SubscriptionId: subscriptionId,
  ResourceGroupName: 'rg',
  WorkspaceName: 'my-ws',
  ApiKey: key,
  QuantumEndpoint: 'https://westus.quantum.azure.com/',
};
const written = (entries: readonly (readonly [string, string])[]) =>
  entries.map(([name, value]) => `${name}=${value};`).join('');
const withPart = (part: Partial<typeof values>) => written(Object.entries({ ...values, ...part }));
const documented = withPart({});

/** The message of the error; it must not hold the key, nor must anything that shows the error. */
function problemOf(text: string): string {
  try {
    parseConnectionString(text);
  } catch (error) {
    if (!(error instanceof InvalidConnectionStringError)) throw error;
    expect(inspect(error)).to.not.contain(key);
    return error.message.replace('This is not the connection string of a workspace. ', '');
  }
  throw new Error('It was taken.');
}

describe('parseConnectionString', () => {
  it('takes what the service lists', () => {
    const { key: found, ...parts } = parseConnectionString(documented);
    expect(parts).to.deep.equal({
      subscriptionId,
      resourceGroupName: 'rg',
      workspaceName: 'my-ws',
      endpoint: 'https://westus.quantum.azure.com',
      location: 'westus',
    });
    expect(found.reveal()).to.equal(key);
  });

  it('takes a SecureString', () => {
    expect(parseConnectionString(new SecureString(documented)).key.reveal()).to.equal(key);
  });

  it('takes names and host in any case', () => {
    const text = documented
      .replace(/\w+=(?!=)/g, (name) => name.toUpperCase())
      .replace('https://westus', 'HTTPS://WestUS');
    expect(parseConnectionString(text)).to.include({
      location: 'westus',
      endpoint: 'https://westus.quantum.azure.com',
    });
  });

  for (const [address, endpoint, location] of [
    ['https://westus-v2.quantum.azure.com/', 'https://westus-v2.quantum.azure.com', 'westus'],
    ['https://eastus2.quantum-test.azure.com/', 'https://eastus2.quantum-test.azure.com', 'eastus2'],
    ['https://westus-v2.quantum-test.azure.com/', 'https://westus-v2.quantum-test.azure.com', 'westus'],
    ['http://127.0.0.1:8080/', 'http://127.0.0.1:8080', undefined],
    ['https://localhost:8443/', 'https://localhost:8443', undefined],
    ['http://[::1]:1/', 'http://[::1]:1', undefined],
  ] as const) {
    it(`takes the endpoint ${address}`, () => {
      expect(parseConnectionString(withPart({ QuantumEndpoint: address }))).to.include({ endpoint, location });
    });
  }

  const entries = Object.entries(values);
  for (const [index, [name]] of entries.entries()) {
    it(`says that ${name} is missing`, () => {
      const text = written(entries.filter((_, each) => each !== index));
      expect(problemOf(text)).to.match(new RegExp(`^It has no ${name}\\. The order is SubscriptionId=`));
    });

    it(`says that ${name} is empty`, () => {
      expect(problemOf(withPart({ [name]: '' }))).to.equal(`Its ${name} is empty.`);
    });

    it(`says that ${name} contains white space`, () => {
      expect(problemOf(withPart({ [name]: `${values[name as keyof typeof values]} x` }))).to.equal(
        `Its ${name} contains white space.`,
      );
    });
  }

  for (const [what, text, problem] of [
    ['nothing', '', 'It is empty.'],
    ['blanks', ' \n', 'It is empty.'],
    ['a key alone', key, 'It has no SubscriptionId.'],
    ['parts in another order', written([...entries].reverse()), 'It has QuantumEndpoint where SubscriptionId belongs.'],
    [
      'a part between',
      documented.replace('ApiKey', 'Color=red;ApiKey'),
      'It has something without one of the names where ApiKey belongs.',
    ],
    [
      'an empty part',
      documented.replace('WorkspaceName', ';WorkspaceName'),
      'It has nothing where WorkspaceName belongs.',
    ],
    ['a key of other letters', withPart({ ApiKey: 'ké' }), 'Its ApiKey contains a character that no key has.'],
    ['a blank before', ` ${documented}`, 'It has no SubscriptionId.'],
    ['no semicolon at the end', documented.slice(0, -1), "It does not end with ';'."],
    ['more after the end', `${documented}Color=red;`, "It goes on after the ';' that follows QuantumEndpoint."],
    ['a line end after it', `${documented}\n`, "It goes on after the ';' that follows QuantumEndpoint."],
    ['a second semicolon', `${documented};`, "It goes on after the ';' that follows QuantumEndpoint."],
    ['another key at the end', `${documented}ApiKey=${key};`, "It goes on after the ';' that follows QuantumEndpoint."],
    ['a subscription that is no UUID', withPart({ SubscriptionId: key }), 'Its SubscriptionId is not a UUID'],
    ['a group that cannot be', withPart({ ResourceGroupName: 'a/b' }), "Its ResourceGroupName contains '/'"],
    ['a workspace that cannot be', withPart({ WorkspaceName: '-ws' }), "Its WorkspaceName starts or ends with '-'."],
    ...(
      [
        [key, 'is not an address'],
        ['westus.quantum.azure.com/', 'is not an address'],
        ['http://westus.quantum.azure.com/', 'is plain http'],
        ['ftp://westus.quantum.azure.com/', 'is not an address that begins with https://'],
        ['https://westus.quantum.azure.com', "does not end with '/'"],
        ['https://my-ws.westus.quantum.azure.com/', 'has a host that is not regional'],
        ['https://quantum.azure.com/', 'has a host that is not regional'],
        ['https://westus-v3.quantum.azure.com/', 'has a host that is not regional'],
        ['https://west-us.quantum.azure.com/', 'has a host that is not regional'],
        ['https://westus.quantum.azure.com.evil.example/', 'has a host that is not regional'],
        ['https://westusxquantum.azure.com/', 'has a host that is not regional'],
        ['https://evil.example/', 'has a host that is not regional'],
        ['https://westus.quantum.azure.com:8443/', 'has a host that is not regional'],
        ['https://westus.quantum.azure.com/x/', 'has more than a host'],
        ['https://westus.quantum.azure.com/?a', 'has more than a host'],
        ['https://user@westus.quantum.azure.com/', 'has more than a host'],
        ['http://127.0.0.1:1', "does not end with '/'"],
        ['http://127.0.0.1.evil.example/', 'is plain http'],
        ['http://10.0.0.1/', 'is plain http'],
      ] as const
    ).map(([address, problem]) => [
      `the endpoint ${address}`,
      withPart({ QuantumEndpoint: address }),
      `Its QuantumEndpoint ${problem}`,
    ]),
  ] as const) {
    it(`refuses ${what}`, () => {
      expect(problemOf(text).startsWith(problem), problemOf(text)).to.equal(true);
    });
  }

  it('never repeats a key, wherever it stands', () => {
    const places = entries.map(([name]) => withPart({ [name]: key }));
    const others = [`ApiKey=${key};`, `${key};${documented}`, documented.replaceAll(';', ','), `${key}=${documented}`];
    for (const text of [...places, ...others]) {
      if (text !== documented) expect(problemOf(text)).to.not.contain(key);
    }
  });
});

describe('composeConnectionString', () => {
  const parts = () => parseConnectionString(documented);

  it('writes what the service lists, as a secret', () => {
    const composed = composeConnectionString(parts());
    expect(composed).to.be.instanceOf(SecureString);
    expect(composed.reveal()).to.equal(documented);
  });

  it('takes an endpoint with a slash at the end', () => {
    const endpoint = 'https://westus-v2.quantum.azure.com/';
    expect(composeConnectionString({ ...parts(), endpoint }).reveal()).to.equal(
      withPart({ QuantumEndpoint: endpoint }),
    );
  });

  for (const [what, part] of [
    ['the endpoint of an emulator', { endpoint: 'http://127.0.0.1:8080' }],
    ["a workspace's own endpoint", { endpoint: 'https://my-ws.westus.quantum.azure.com' }],
    ['a name with a semicolon', { resourceGroupName: 'rg;ApiKey=x' }],
    ['a key with a semicolon', { key: new SecureString('a;b') }],
    ['no key', { key: new SecureString('') }],
  ] as const) {
    it(`refuses ${what}`, () => {
      expect(() => composeConnectionString({ ...parts(), ...part })).to.throw(InvalidConnectionStringError);
    });
  }
});

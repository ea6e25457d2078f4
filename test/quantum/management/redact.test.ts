import { expect } from 'chai';
import { excerpt, redacted, withoutQuery, withoutSecrets } from '../../../src/quantum/management/redact.js';

describe('redacted', () => {
  it('hides what is secret by its name, at any depth', () => {
    const keys = {
      apiKeyEnabled: true,
      primaryKey: { createdAt: '2023-11-13T23:06:09Z', key: 'k1' },
      secondaryKey: { key: 'k2' },
      primaryConnectionString: 'c1',
      SecondaryConnectionString: 'c2',
      nested: [{ key: 'k3', access_token: 't' }],
    };
    expect(redacted(keys)).to.deep.equal({
      apiKeyEnabled: true,
      primaryKey: '***',
      secondaryKey: '***',
      primaryConnectionString: '***',
      SecondaryConnectionString: '***',
      nested: [{ key: '***', access_token: '***' }],
    });
  });

  it('shows which keys a request names, and leaves its argument alone', () => {
    const body = { keys: ['Primary', 'Secondary'], key: 'k' };
    expect(redacted(body)).to.deep.equal({ keys: ['Primary', 'Secondary'], key: '***' });
    expect(body.key).to.equal('k');
  });

  it('passes what is not an object', () => {
    for (const value of [undefined, null, 1, true, 'text', []]) expect(redacted(value)).to.deep.equal(value);
  });
});

describe('withoutSecrets', () => {
  const jwt = 'eyJhbGciOiJub25lIn0.c2VjcmV0.c2ln';
  for (const [text, shown] of [
    [
      'SubscriptionId=s;ApiKey=s3cret;QuantumEndpoint=https://e/;',
      'SubscriptionId=s;ApiKey=***;QuantumEndpoint=https://e/;',
    ],
    ['AccountName=a;AccountKey=s3cret==', 'AccountName=a;AccountKey=***'],
    ['{"key": "s3cret", "createdAt": "now"', '{"key": "***", "createdAt": "now"'],
    ['{"primaryConnectionString":"s3cret', '{"primaryConnectionString":"***"'],
    [`Authorization: Bearer ${jwt}`, 'Authorization: Bearer ***'],
    [`the token ${jwt} has expired`, 'the token *** has expired'],
    ['Workspace ws was not found.', 'Workspace ws was not found.'],
  ] as const) {
    it(`makes ${JSON.stringify(text)} ${JSON.stringify(shown)}`, () => expect(withoutSecrets(text)).to.equal(shown));
  }
});

describe('withoutQuery', () => {
  it('keeps the api-version alone', () => {
    expect(withoutQuery('https://a.example/b?api-version=1&$skiptoken=s&sig=s&sig=t')).to.equal(
      'https://a.example/b?api-version=1&%24skiptoken=***&sig=***',
    );
    expect(withoutQuery('https://a.example/b')).to.equal('https://a.example/b');
    expect(withoutQuery('b?sig=s')).to.equal('***');
  });

  it('is what becomes of a nextLink', () => {
    expect(redacted({ nextLink: 'https://a.example/?t=s' })).to.deep.equal({ nextLink: 'https://a.example/?t=***' });
  });
});

describe('excerpt', () => {
  it('is one line of at most 200 characters', () => {
    expect(excerpt('  <html>\r\n\t<b>no</b>\u001b[31m\n')).to.equal('<html> <b>no</b> [31m');
    expect(excerpt('x'.repeat(5_000_000))).to.equal('x'.repeat(200));
  });

  it('shows no secret, wherever it is cut', () => {
    for (let filler = 150; filler < 210; filler++) {
      expect(excerpt(`${'x'.repeat(filler)} ApiKey=s3cret-s3cret-s3cret; `)).to.not.contain('s3');
    }
  });
});

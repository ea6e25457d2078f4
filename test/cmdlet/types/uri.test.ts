import { expect } from 'chai';
import { SecureString } from '../../../src/cmdlet/secure-string.js';
import { uri } from '../../../src/cmdlet/types/uri.js';
import { ConversionError } from '../../../src/cmdlet/value-type.js';

const type = uri();

describe('uri', () => {
  for (const text of ['http://a/%20b?x#y', 'HTTPS://A:8080', 'foo/bar', '', 'proxy:8080', ' http://a ', 'urn:a']) {
    it(`leaves '${text}' as it was written`, () => {
      expect(type.convert(text)).to.equal(text);
    });
  }

  it('takes the URL of JavaScript, and numbers as PowerShell writes them', () => {
    expect([new URL('http://a:1'), 5, 1.5, 5_000_000_000].map((each) => type.convert(each))).to.deep.equal([
      'http://a:1/',
      '5',
      '1.5',
      '5000000000',
    ]);
  });

  it('leaves null to the binder', () => {
    expect(type.convert(null)).to.equal(null);
  });

  const wrong: unknown[] = ['http://[', 'http://', 'http:///x', 'http://a:99999', 'http://a b/'];
  for (const value of [...wrong, true, undefined, new Date(0), ['http://a'], {}, new Map(), new SecureString('x')]) {
    it(`refuses ${String(value)}`, () => {
      expect(() => type.convert(value)).to.throw(ConversionError, 'to a URI: write it as https://');
    });
  }
});

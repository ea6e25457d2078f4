import { expect } from 'chai';
import { SecureString } from '../../../src/cmdlet/secure-string.js';
import { secret } from '../../../src/cmdlet/types/secret.js';
import { ConversionError } from '../../../src/cmdlet/value-type.js';

describe('secret', () => {
  it('takes a SecureString as it is', () => {
    const given = new SecureString('s3cret');
    expect(secret().convert(given)).to.equal(given);
  });

  it('makes a SecureString of a text', () => {
    const made = secret().convert('s3cret');
    expect(made).to.be.instanceOf(SecureString);
    expect(made.reveal()).to.equal('s3cret');
  });

  it('takes null for nothing', () => {
    expect(secret().convert(null)).to.equal(null);
  });

  for (const value of [5, true, {}, ['s3cret']]) {
    it(`refuses ${JSON.stringify(value)} without repeating it`, () => {
      expect(() => secret().convert(value)).to.throw(ConversionError, /^Only a SecureString or a text is taken\.$/);
    });
  }
});

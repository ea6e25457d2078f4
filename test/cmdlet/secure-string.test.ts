import { expect } from 'chai';
import { format, inspect } from 'node:util';
import { SecureString } from '../../src/cmdlet/secure-string.js';

const secret = 'hunter2';
const secure = new SecureString(secret);

describe('SecureString', () => {
  it('gives the text to whoever asks for it by name', () => {
    expect(secure.reveal()).to.equal(secret);
    expect(new SecureString('').reveal()).to.equal('');
  });

  const ways: Record<string, (value: unknown) => string> = {
    'a template string': (value) => `${value as string}`,
    'String()': String,
    'the end of another text': (value) => '' + (value as string),
    'join()': (value) => [value].join(),
    JSON: (value) => JSON.stringify(value),
    'JSON of an object that has it': (value) => JSON.stringify({ password: value }),
    'inspect()': (value) => inspect(value),
    'inspect() of everything there is': (value) =>
      inspect({ deep: [{ value }] }, { depth: null, showHidden: true, getters: true }),
    'console.log': (value) => format(value, '%s %o %O %j', value, value, value, value),
    'an error': (value) => inspect(new Error('It failed.', { cause: { value } })),
    'a table of its properties': (value) => inspect(Object.getOwnPropertyDescriptors(value)),
    'a copy of its properties': (value) => inspect({ ...(value as object) }),
    'a structured clone': (value) => inspect(structuredClone(value)),
  };
  for (const [way, show] of Object.entries(ways)) {
    it(`is not shown by ${way}`, () => {
      expect(show(secure)).to.not.contain(secret);
      // The same way shows what is not hidden, or the test would prove nothing.
      expect(show(new PlainString())).to.contain(secret);
    });
  }

  it('says that it is there', () => {
    expect([String(secure), JSON.stringify(secure), inspect(secure)]).to.deep.equal([
      '[SecureString]',
      '"[SecureString]"',
      '[SecureString]',
    ]);
  });
});

class PlainString {
  readonly text = secret;

  toString(): string {
    return this.text;
  }
}

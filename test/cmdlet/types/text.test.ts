import { expect } from 'chai';
import { SecureString } from '../../../src/cmdlet/secure-string.js';
import { convertToText, text } from '../../../src/cmdlet/types/text.js';
import { ConversionError } from '../../../src/cmdlet/value-type.js';

describe('text', () => {
  it('says what is wrong with a text', () => {
    const even = text((value) => (value.length % 2 ? `'${value}' is odd` : undefined));
    expect(even.validate?.('abc')).to.equal("'abc' is odd");
    expect(even.validate?.('ab')).to.equal(undefined);
    expect(text()).not.to.have.property('validate');
  });
});

// test/conformance holds what PowerShell makes of many more.
describe('convertToText', () => {
  const same: [unknown, string][] = [
    [' a ', ' a '],
    [null, ''],
    [undefined, ''],
    [true, 'True'],
    [false, 'False'],
    [12345678901234567890n, '12345678901234567890'],
    [5, '5'],
    [-0, '0'],
    [1e15, '1000000000000000'],
    [1.5, '1.5'],
    [1 / 3, '0.333333333333333'],
    [1e21, '1E+21'],
    [-2.5e300, '-2.5E+300'],
    [0.0001, '0.0001'],
    [0.00001, '1E-05'],
    [2 ** 63, '9.22337203685478E+18'],
    [NaN, 'NaN'],
    [new Date(Date.UTC(2026, 0, 2, 3, 4, 5, 678)), '01/02/2026 03:04:05'],
  ];
  for (const [given, expected] of same) {
    it(`writes ${typeof given} ${String(given)} as PowerShell does`, () => {
      expect(convertToText(given)).to.equal(expected);
    });
  }

  const objects: [what: string, object: object, expected: string][] = [
    ['by its properties', { Name: 'x', count: 5, rare: true }, '@{Name=x; count=5; rare=True}'],
    ['whose property is null, or empty', { a: null, b: undefined, c: '' }, '@{a=; b=; c=}'],
    ['within which an object shows as nothing', { a: { b: 1 }, c: {} }, '@{a=; c=}'],
    ['within which a list is a type', { list: ['a', 'b'] }, '@{list=System.Object[]}'],
    ['within which a hashtable is a type', { table: new Map([['a', 1]]) }, '@{table=System.Collections.Hashtable}'],
    ['that has a secret', { code: new SecureString('hunter2') }, '@{code=System.Security.SecureString}'],
    ['that has a date', { a: new Date(Date.UTC(2026, 0, 2)) }, '@{a=01/02/2026 00:00:00}'],
    ['that has nothing', {}, ''],
    ['that is a hashtable', new Map([['a', 1]]), 'System.Collections.Hashtable'],
    ['that is a secure string', new SecureString('hunter2'), 'System.Security.SecureString'],
  ];
  for (const [what, object, expected] of objects) {
    it(`writes an object ${what}`, () => {
      expect(convertToText(object)).to.equal(expected);
    });
  }

  it('refuses what PowerShell has no counterpart of', () => {
    const odd = [new URL('https://example.com'), () => 1, Symbol('a'), new Date(Number.NaN)];
    for (const each of odd) expect(() => convertToText(each)).to.throw(ConversionError);
  });

  it('ends with an object that is within itself', () => {
    const object: Record<string, unknown> = { a: 1 };
    object['self'] = object;
    expect(convertToText(object)).to.equal('@{a=1; self=}');
  });

  for (const wrong of [[], ['a'], [['a']]]) {
    it(`refuses ${JSON.stringify(wrong)}`, () => {
      expect(() => convertToText(wrong)).to.throw(ConversionError, 'Cannot convert an array to a string.');
    });
  }
});

describe('an item of a list of texts', () => {
  const item = (value: unknown) => text().convertItem?.(value);

  it('is written as a text alone is', () => {
    expect([item(null), item(true), item({ a: 1 })]).to.deep.equal(['', 'True', '@{a=1}']);
  });

  it('may be a list, whose items then have blanks between them', () => {
    expect([item(['a', 5]), item([]), item(['a', ['b', 'c'], null])]).to.deep.equal(['a 5', '', 'a System.Object[] ']);
  });
});

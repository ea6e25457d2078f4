import { expect } from 'chai';
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

  for (const wrong of [['a'], {}, { toString: () => 'a' }]) {
    it(`refuses ${JSON.stringify(wrong)}`, () => {
      expect(() => convertToText(wrong)).to.throw(ConversionError, 'to a string');
    });
  }
});

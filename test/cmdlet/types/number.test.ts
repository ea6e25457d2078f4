import { expect } from 'chai';
import { integer } from '../../../src/cmdlet/types/number.js';
import { ConversionError } from '../../../src/cmdlet/value-type.js';

// test/conformance holds what PowerShell makes of many more.
describe('integer', () => {
  const same: [unknown, number][] = [
    [5, 5],
    [0.5, 0],
    [1.5, 2],
    [2.5, 2],
    [-1.5, -2],
    [2.6, 3],
    [true, 1],
    [7n, 7],
    [null, 0],
    [undefined, 0],
    ['', 0],
    [' 5 ', 5],
    ['-5', -5],
    ['+5', 5],
    ['.5', 0],
    ['1.5', 2],
    ['1,000', 1000],
    ['1e3', 1000],
    ['0x10', 16],
    ['-0x10', -16],
    ['0xFFFFFFFF', -1],
    ['0b101', 5],
    ['2KB', 2048],
    ['1mb', 1048576],
    ['2147483647', 2147483647],
    ['-2147483648', -2147483648],
  ];
  for (const [given, number] of same) {
    it(`takes ${typeof given} ${String(given)} for ${number}`, () => {
      expect(integer().convert(given)).to.equal(number);
    });
  }

  for (const wrong of ['x', '5x', '--5', ',1', '1e', '0x', 'NaN', '2gb', 2147483648, -2147483649, NaN, Infinity]) {
    it(`refuses ${String(wrong)}`, () => {
      expect(() => integer().convert(wrong)).to.throw(ConversionError, `Cannot convert`);
    });
  }

  for (const wrong of [[5], {}, new Date()]) {
    it(`refuses ${JSON.stringify(wrong)}`, () => {
      expect(() => integer().convert(wrong)).to.throw(ConversionError, 'to a number');
    });
  }
});

import { expect } from 'chai';
import { describeValue } from '../../src/cmdlet/value-type.js';

describe('describeValue', () => {
  const descriptions: [unknown, string][] = [
    [null, 'null'],
    [undefined, 'null'],
    ['text', "'text'"],
    ['x'.repeat(60), `'${'x'.repeat(60)}'`],
    ['x'.repeat(61), `'${'x'.repeat(60)}...'`],
    ['a\r\nb\u202e', "'a\\u{d}\\u{a}b\\u{202e}'"],
    [[1, 2], 'an array'],
    [{ key: 'secret' }, 'an object'],
    [1.5, '1.5'],
    [true, 'true'],
    [10n, '10'],
    [() => 1, 'a function'],
  ];
  for (const [value, description] of descriptions) {
    it(`says ${description.slice(0, 20)}`, () => {
      expect(describeValue(value)).to.equal(description);
    });
  }
});

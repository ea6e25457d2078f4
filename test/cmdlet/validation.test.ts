import { expect } from 'chai';
import { array } from '../../src/cmdlet/types/array.js';
import { hashtable } from '../../src/cmdlet/types/hashtable.js';
import { integer } from '../../src/cmdlet/types/number.js';
import { text } from '../../src/cmdlet/types/text.js';
import {
  count,
  length,
  notNull,
  notNullOrEmpty,
  pattern,
  range,
  type Validation,
} from '../../src/cmdlet/validation.js';
import type { ValueType } from '../../src/cmdlet/value-type.js';

const [one, list] = [integer(), array(integer())];
const [word, words] = [text(), array(text())];
const [table, tables] = [hashtable(), array(hashtable())];

type Case = readonly [ValueType, value: unknown, problem: RegExp | undefined];

// test/conformance holds what PowerShell makes of the same.
describe('range', () => {
  const validation = range(-1, 3);

  it('is ValidateRange of numbers', () => {
    expect(validation).to.deep.include({ attribute: 'ValidateRange', arguments: [-1, 3], of: 'number' });
  });

  check(validation, [
    [one, -1, undefined],
    [one, 3, undefined],
    [one, -2, /^-2 is less than -1/],
    [one, 4, /^4 is greater than 3/],
    [one, null, /null/],
    [list, [], undefined],
    [list, [0, 3], undefined],
    [list, [0, 9, -9], /^9 is greater/],
    [list, null, /null/],
  ]);
});

describe('length', () => {
  const validation = length(2, 3);

  it('is ValidateLength of texts', () => {
    expect(validation).to.deep.include({ attribute: 'ValidateLength', arguments: [2, 3], of: 'text' });
  });

  check(validation, [
    [word, 'ab', undefined],
    [word, 'abc', undefined],
    [word, '\u{1f600}', undefined],
    [word, 'a', /has 1 characters; 2 to 3 are allowed/],
    [word, 'abcd', /has 4 characters/],
    [word, null, /null/],
    [words, ['ab', 'abcd'], /has 4 characters/],
    [words, ['ab', null], /is null/],
    [words, [], undefined],
  ]);

  it('does not take a null in a list for an empty text', () => {
    expect(length(0, 3).problem([''], words)).to.equal(undefined);
    expect(length(0, 3).problem([null], words)).to.be.a('string');
  });
});

describe('pattern', () => {
  const validation = pattern('^[a-c]\\d+(?![^])');

  it('is ValidatePattern of texts, with the options under which .NET reads it as JavaScript does', () => {
    expect(validation).to.deep.include({
      attribute: 'ValidatePattern',
      arguments: ['^[a-c]\\d+(?![^])'],
      options: { Options: 'IgnoreCase, ECMAScript, CultureInvariant' },
      of: 'text',
    });
  });

  check(validation, [
    [word, 'a1', undefined],
    [word, 'C12', undefined],
    [word, 'd1', /does not match the pattern \^\[a-c\]/],
    [word, 'a1\n', /does not match/],
    [word, 'a\u0661', /does not match/],
    [word, null, /null/],
    [words, ['a1', 'B2'], undefined],
    [words, ['a1', 'x'], /does not match/],
    [words, [], undefined],
  ]);

  it('does not take a null in a list for a text', () => {
    expect(pattern('null|(?!x)').problem([null], words)).to.be.a('string');
  });

  it('is the same each time: it keeps no place in the text', () => {
    expect([1, 2, 3].map(() => validation.problem('a1', word))).to.deep.equal([undefined, undefined, undefined]);
  });

  it('may not have a $, . or \\s, of which .NET has another idea, but a dollar and a dot', () => {
    for (const each of ['^a$', 'a.b', '\\s', '\\\\$', '[a]\\\\.']) {
      expect(() => pattern(each), each).to.throw('(?![^]) in place of $');
    }
    expect(pattern('^\\$5\\.').problem('$5.', word)).to.equal(undefined);
    expect(pattern('[$.]').problem('$', word)).to.equal(undefined);
  });
});

describe('count', () => {
  const validation = count(1, 2);

  it('is ValidateCount of lists', () => {
    expect(validation).to.deep.include({ attribute: 'ValidateCount', arguments: [1, 2], of: 'list' });
  });

  check(validation, [
    [list, [1], undefined],
    [list, [1, 2], undefined],
    [list, [], /has 0 items; 1 to 2 are allowed/],
    [list, [1, 2, 3], /has 3 items/],
    [list, null, /has 0 items/],
  ]);
});

describe('notNull', () => {
  it('is ValidateNotNull of anything', () => {
    expect(notNull()).to.deep.include({ attribute: 'ValidateNotNull', arguments: [], of: 'any' });
  });

  check(notNull(), [
    [word, '', undefined],
    [one, 0, undefined],
    [word, null, /null/],
    [words, ['', 'a'], undefined],
    [words, [], undefined],
    [words, ['a', null], /null/],
    [words, null, /null/],
    [table, {}, undefined],
    [tables, [{}, null], /null/],
  ]);

  it('does not look into what is no list for the parameter', () => {
    expect(notNull().problem([null], { ...word, typeName: 'System.Object' })).to.equal(undefined);
  });
});

describe('notNullOrEmpty', () => {
  it('is ValidateNotNullOrEmpty of anything', () => {
    expect(notNullOrEmpty()).to.deep.include({ attribute: 'ValidateNotNullOrEmpty', arguments: [], of: 'any' });
  });

  check(notNullOrEmpty(), [
    [word, ' ', undefined],
    [one, 0, undefined],
    [word, '', /null or empty/],
    [word, null, /null or empty/],
    [words, ['a'], undefined],
    [words, [], /null or empty/],
    [words, ['a', ''], /null or empty/],
    [words, ['a', null], /null or empty/],
    [words, null, /null or empty/],
    [table, { a: null }, undefined],
    [table, {}, /null or empty/],
    [table, null, /null or empty/],
    [tables, [{}], undefined],
    [tables, [], /null or empty/],
  ]);
});

function check(validation: Validation, cases: readonly Case[]): void {
  for (const [type, value, problem] of cases) {
    it(`${problem ? 'refuses' : 'takes'} ${JSON.stringify(value)} as ${type.typeName}`, () => {
      const found = validation.problem(value, type);
      if (problem) expect(found).to.match(problem);
      else expect(found).to.equal(undefined);
    });
  }
}

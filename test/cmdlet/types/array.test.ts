import { expect } from 'chai';
import { array } from '../../../src/cmdlet/types/array.js';
import { choice } from '../../../src/cmdlet/types/choice.js';
import { dateTime } from '../../../src/cmdlet/types/date-time.js';
import { hashtable } from '../../../src/cmdlet/types/hashtable.js';
import { integer } from '../../../src/cmdlet/types/number.js';
import { text } from '../../../src/cmdlet/types/text.js';
import { ConversionError } from '../../../src/cmdlet/value-type.js';

describe('array', () => {
  it('takes one value for an array of one', () => {
    expect(array(integer()).convert('5')).to.deep.equal([5]);
  });

  it('converts each item', () => {
    expect(array(integer()).convert(['1', 2.5, true])).to.deep.equal([1, 2, 1]);
  });

  it('cannot be converted when one item cannot', () => {
    expect(() => array(integer()).convert([1, 'x'])).to.throw(ConversionError);
  });

  it('is more lenient with a list among its items than its type is with a list, where the type says so', () => {
    expect(array(text()).convert([['a', 'b'], 'c'])).to.deep.equal(['a b', 'c']);
    expect(() => array(integer()).convert([[1], 2])).to.throw(ConversionError);
  });

  it('has dates and hashtables, and takes a map for one of these', () => {
    expect(array(dateTime()).convert('2026-01-02T00:00Z')).to.deep.equal([new Date(Date.UTC(2026, 0, 2))]);
    expect(array(hashtable()).convert(new Map([['a', 1]]))).to.deep.equal([{ a: 1 }]);
    expect(array(hashtable()).convert([{ a: 1 }, new Map(), null])).to.deep.equal([{ a: 1 }, {}, null]);
  });

  it('says what is wrong with the first bad item', () => {
    const short = array(text((value) => (value.length > 2 ? `${value} is too long` : undefined)));
    expect(short.validate?.(['ab', 'abc', 'abcd'])).to.equal('abc is too long');
    expect(short.validate?.(['ab'])).to.equal(undefined);
    expect(array(text()).validate?.(['ab'])).to.equal(undefined);
  });

  it('is spelled after its items', () => {
    expect(array(text())).to.include({ typeName: 'System.String[]', typeScript: 'string | readonly string[]' });
  });

  it('puts a union of items in brackets and has their names', () => {
    const sizes = array(choice('Contoso.Size', ['Big', 'Small']));
    expect(sizes.typeScript).to.match(/^(.+) \| readonly \(\1\)\[\]$/);
    expect(sizes.choices).to.deep.equal(['Big', 'Small']);
  });
});

import { expect } from 'chai';
import { array } from '../../../src/cmdlet/types/array.js';
import { choice } from '../../../src/cmdlet/types/choice.js';
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

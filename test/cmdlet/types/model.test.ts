import { expect } from 'chai';
import { model, problemOfForm } from '../../../src/cmdlet/types/model.js';
import { integer } from '../../../src/cmdlet/types/number.js';
import { text } from '../../../src/cmdlet/types/text.js';
import { ConversionError, type ModelShape } from '../../../src/cmdlet/value-type.js';

const short = text((value) => (value.length > 3 ? 'it is too long.' : undefined));
const fields = {
  name: { type: short, help: 'Name.', aliases: ['Label', 'Id'] },
  size: { type: integer(), help: 'Size.' },
};
const box = model<unknown, Record<string, unknown>>('Contoso.IBox', { fields, strict: false, typeScript: 'Box' });
const strictBox = model<unknown, Record<string, unknown>>('Contoso.IBox', {
  fields,
  fromString: 'name',
  strict: true,
  typeScript: 'string | Box',
  problem: (value) => (value['name'] === 'bad' ? 'a bad box.' : undefined),
});

describe('model', () => {
  it('gives the declared fields in camel case, converted, and nothing else', () => {
    expect(box.convert({ NAME: 'a', Size: '5', Colour: 'red' })).to.deep.equal({ name: 'a', size: 5 });
  });

  it('leaves out what is null, undefined or not there', () => {
    expect(box.convert({ name: null, size: undefined })).to.deep.equal({});
    expect(box.convert({})).to.deep.equal({});
  });

  it('prefers the name of a field to its aliases, and an earlier alias to a later one', () => {
    expect(box.convert({ id: 'i', label: 'l', name: 'n' })).to.deep.equal({ name: 'n' });
    expect(box.convert({ id: 'i', LABEL: 'l' })).to.deep.equal({ name: 'l' });
  });

  it('takes an alias for a name that is null', () => {
    expect(box.convert({ name: null, label: 'l' })).to.deep.equal({ name: 'l' });
  });

  it('takes a string for one field where that is declared', () => {
    expect(strictBox.convert('a')).to.deep.equal({ name: 'a' });
    expect(() => box.convert('a')).to.throw(ConversionError, "Cannot convert 'a' to IBox.");
  });

  it('refuses an unknown name where that is declared, and says which there are', () => {
    expect(() => strictBox.convert({ Name: 'a', Colour: 'red' })).to.throw(
      ConversionError,
      "'Colour' is not a property of IBox, which has Name, Size.",
    );
  });

  it('does not mind an unknown name without a value', () => {
    expect(strictBox.convert({ Label: 'a', Colour: null })).to.deep.equal({ name: 'a' });
  });

  it('cannot be converted when a field cannot', () => {
    expect(() => box.convert({ size: 'big' })).to.throw(ConversionError, "'big'");
  });

  it('says what is wrong with a field, then with the whole', () => {
    expect(strictBox.validate?.({ name: 'long' })).to.equal('Name: it is too long.');
    expect(strictBox.validate?.({ name: 'bad' })).to.equal('a bad box.');
    expect(strictBox.validate?.({ size: 5 })).to.equal(undefined);
  });

  it('describes its shape', () => {
    expect(strictBox.model).to.deep.equal({
      strict: true,
      fromString: 'name',
      fields: [
        { name: 'Name', ...fields.name },
        { name: 'Size', aliases: [], ...fields.size },
      ],
    });
  });
});

describe('problemOfForm', () => {
  const shape = strictBox.model as ModelShape;
  const withoutString = box.model as ModelShape;

  for (const good of [{}, { name: 'a' }, { ID: 1, other: 2 }, { other: null }]) {
    it(`finds none with ${JSON.stringify(good)}`, () => {
      expect(problemOfForm('Contoso.IBox', withoutString, good)).to.equal(undefined);
    });
  }

  for (const wrong of ['a', 5, true, null, undefined, [], [{ name: 'a' }], new Date(0)]) {
    it(`finds one with ${JSON.stringify(wrong)}`, () => {
      expect(problemOfForm('Contoso.IBox', withoutString, wrong)).to.match(/^Cannot convert .* to IBox\.$/);
    });
  }

  it('finds one with an object that has none of the fields', () => {
    expect(problemOfForm('Contoso.IBox', shape, { other: 1 })).to.equal(
      'Cannot convert the object to IBox: it has none of Name, Size.',
    );
  });

  it('finds none with a string that stands for a field', () => {
    expect(problemOfForm('Contoso.IBox', shape, '')).to.equal(undefined);
  });
});

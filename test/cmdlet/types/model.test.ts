import { expect } from 'chai';
import { SecureString } from '../../../src/cmdlet/secure-string.js';
import { array } from '../../../src/cmdlet/types/array.js';
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

const crate = model<unknown, Record<string, unknown>>('Contoso.ICrate', {
  fields: { name: { type: text(), help: 'Name.' }, labels: { type: array(text()), help: 'Labels.' } },
  strict: false,
  typeScript: 'Crate',
});

describe('model', () => {
  it('gives the declared fields in camel case, converted, and nothing else', () => {
    expect(box.convert({ NAME: 'a', Size: '5', Colour: 'red' })).to.deep.equal({ name: 'a', size: 5 });
  });

  it('leaves out what is null, undefined or not there', () => {
    expect(box.convert({ name: null, size: 5 })).to.deep.equal({ size: 5 });
    expect(box.convert({ name: undefined, size: undefined })).to.deep.equal({});
    expect(box.convert({})).to.deep.equal({});
  });

  it('takes a hashtable by its entries', () => {
    expect(box.convert(tableOf({ NAME: 'a', Colour: 'red', size: '5' }))).to.deep.equal({ name: 'a', size: 5 });
    expect(box.convert(tableOf({}))).to.deep.equal({});
  });

  it('takes an entry that is null for none, so a hashtable of those is an empty one', () => {
    expect(box.convert(tableOf({ Colour: null, Size: undefined }))).to.deep.equal({});
    expect(strictBox.convert(tableOf({ Colour: null, Name: 'a' }))).to.deep.equal({ name: 'a' });
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

  it('refuses an unknown name of a hashtable too', () => {
    expect(() => strictBox.convert(tableOf({ Name: 'a', Colour: 'red' }))).to.throw(ConversionError, "'Colour'");
  });

  for (const wrong of [{ a: 1 }, tableOf({ a: 1 }), ['a', { a: 1 }]]) {
    it(`refuses an object in the place of a text, ${Array.isArray(wrong) ? 'in a list' : wrong.constructor.name}`, () => {
      expect(() => crate.convert({ name: wrong })).to.throw(ConversionError, /an (object|array) to a string/);
      expect(() => crate.convert({ labels: wrong })).to.throw(
        ConversionError,
        'Cannot convert an object to a string for Labels.',
      );
    });
  }

  it('has lists of texts for fields', () => {
    expect(crate.convert({ Labels: ['a', 5] })).to.deep.equal({ labels: ['a', '5'] });
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

  for (const good of [{}, { name: 'a' }, { ID: 1, other: 2 }, { name: null, Id: 1 }, { other: undefined }]) {
    it(`finds none with ${JSON.stringify(good)}`, () => {
      expect(problemOfForm('Contoso.IBox', withoutString, good)).to.equal(undefined);
      expect(problemOfForm('Contoso.IBox', withoutString, tableOf(good))).to.equal(undefined);
    });
  }

  it('finds none with a hashtable whose entries are null, but one with an object whose properties are', () => {
    for (const given of [{ other: null }, { name: null }]) {
      expect(problemOfForm('Contoso.IBox', withoutString, tableOf(given))).to.equal(undefined);
      expect(problemOfForm('Contoso.IBox', withoutString, given)).to.contain('it has none of Name, Size.');
    }
  });

  for (const wrong of ['a', 5, true, null, undefined, [], [{ name: 'a' }], new Date(0), new SecureString('a')]) {
    it(`finds one with ${JSON.stringify(wrong)}`, () => {
      expect(problemOfForm('Contoso.IBox', withoutString, wrong)).to.match(/^Cannot convert .* to IBox\.$/);
    });
  }

  it('finds one with an object or a hashtable that has none of the fields', () => {
    for (const given of [{ other: 1 }, tableOf({ other: 1 })]) {
      expect(problemOfForm('Contoso.IBox', shape, given)).to.equal(
        'Cannot convert the object to IBox: it has none of Name, Size.',
      );
    }
  });

  it('finds none with a string that stands for a field', () => {
    expect(problemOfForm('Contoso.IBox', shape, '')).to.equal(undefined);
  });
});

function tableOf(entries: object): Map<string, unknown> {
  return new Map(Object.entries(entries));
}

import { expect } from 'chai';
import { SecureString } from '../../../src/cmdlet/secure-string.js';
import { hashtable } from '../../../src/cmdlet/types/hashtable.js';
import { text } from '../../../src/cmdlet/types/text.js';
import { ConversionError } from '../../../src/cmdlet/value-type.js';

const type = hashtable();

describe('hashtable', () => {
  it('gives the entries of a map, under the texts of their names', () => {
    const map = new Map<unknown, unknown>([
      ['a', 1],
      [2, [null]],
      ['__proto__', { b: 'c' }],
    ]);
    const table = type.convert(map);
    expect(Object.entries(table)).to.deep.equal([
      ['2', [null]],
      ['a', 1],
      ['__proto__', { b: 'c' }],
    ]);
    expect(Object.getPrototypeOf(table)).to.equal(Object.prototype);
  });

  it('gives the entries of a plain object, of one without a prototype too', () => {
    const objects: object[] = [{ a: 1 }, {}, Object.assign(Object.create(null) as object, { a: 1 })];
    for (const object of objects) expect(type.convert(object)).to.deep.equal({ ...object });
  });

  it('leaves null to the binder', () => {
    expect(type.convert(null)).to.equal(null);
  });

  const wrong: unknown[] = [undefined, 'a=1', '', 5, true, [], [['a', 1]], new Date(0), new Set(['a'])];
  for (const value of [...wrong, new SecureString('hunter2'), new (class Tags {})(), () => ({})]) {
    it(`refuses ${String(value) || "''"}`, () => {
      expect(() => type.convert(value)).to.throw(ConversionError, 'to a hashtable.');
    });
  }

  it('converts its values where a type of theirs is declared', () => {
    const tags = hashtable(text((value) => (value.length > 3 ? 'it is too long.' : undefined)));
    const given = { a: 5, b: true, c: null, d: 'x' };
    expect(tags.convert(given)).to.deep.equal({ a: '5', b: 'True', c: '', d: 'x' });
    expect(tags.convert(new Map([['a', 1.5]]))).to.deep.equal({ a: '1.5' });
    for (const wrong of [{}, new Map(), ['x'], [{}]]) {
      expect(() => tags.convert({ name: wrong })).to.throw(ConversionError, /an (object|array) to a string/);
    }
    expect(tags.validate?.({ a: 'x', b: 'long' })).to.equal('b: it is too long.');
    expect(tags.validate?.({ a: 'x' })).to.equal(undefined);
    expect(tags.typeScript).to.equal('Readonly<Record<string, string>> | ReadonlyMap<string, string>');
  });

  it('is a hashtable to PowerShell and a record to TypeScript', () => {
    expect(type).to.include({
      typeName: 'System.Collections.Hashtable',
      typeScript: 'Readonly<Record<string, unknown>> | ReadonlyMap<string, unknown>',
    });
  });
});

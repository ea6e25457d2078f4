import { expect } from 'chai';
import type { OutputType } from '../../src/cmdlet/output-type.js';
import { SecureString } from '../../src/cmdlet/secure-string.js';
import { decodeRecord, decodeValue, encodeOutput, encodeRecord, encodeValue } from '../../src/protocol/values.js';
import { readByPowerShell, writtenByPowerShell, type TypedObject } from './powershell-json.js';

const texts = [
  '',
  'plain',
  'quotes " and \\ and / and `',
  'line\nbreak\r\n\u2028\u2029\u0085',
  'NUL \0 and \u0007 and \u007f',
  '\ufeffmark',
  'ä € 日本 e\u0301',
  'pair \ud83d\ude00',
  'high \ud83d',
  'low \ude00 alone',
  '\ude00\ud83d',
  '2026-03-01',
  '2026-03-01T12:00:00Z',
  '2026-03-01T12:00:00.0000000+02:00',
  '/Date(1700000000000)/',
  '\\/Date(1)\\/',
  '{"$date":1}',
  '$string',
  'x'.repeat(100_000),
];

/** An own property of this name, not a prototype. */
function named(name: string, value: unknown): object {
  return Object.fromEntries([[name, value]]);
}

const names = [
  '__proto__',
  'constructor',
  'toString',
  '$string',
  '$date',
  '$type',
  '$properties',
  '$entries',
  'high \ud83d',
  'a b',
  '',
  'ä',
  '1',
];

const plain: unknown[] = [
  ...texts,
  null,
  true,
  false,
  0,
  -1,
  1.5,
  1e21,
  Number.MAX_SAFE_INTEGER,
  [],
  [[]],
  [null, [1, ['two', { three: [3] }]]],
  {},
  ...names.map((name) => named(name, { [name]: [name] })),
];

const dates: unknown[] = [new Date(0), new Date(-1), new Date(8.64e15), [{ at: new Date(5) }]];

describe('A value on its way to PowerShell', () => {
  for (const value of [...plain, ...dates]) {
    it(`arrives: ${shown(value)}`, () => {
      expect(readByPowerShell(encodeValue(value))).to.deep.equal(value);
    });
  }

  for (const secret of texts) {
    it(`arrives as a secure string, and cannot be read on the way: ${shown(secret)}`, () => {
      const encoded = encodeValue({ password: new SecureString(secret) });
      expect(readByPowerShell(encoded)).to.deep.equal({ password: { secret } });
      if (secret.length > 10) expect(JSON.stringify(encoded)).to.not.contain(secret.slice(0, 10));
    });
  }

  it('is a string when it is a number that JSON cannot hold', () => {
    expect(encodeValue(2n ** 64n)).to.equal('18446744073709551616');
  });

  it('is null when it is nothing, or a date that is none', () => {
    expect([undefined, null, new Date(NaN)].map(encodeValue)).to.deep.equal([null, null, null]);
    expect(encodeValue({ a: undefined })).to.deep.equal({ $properties: { a: null } });
  });

  it('is a hashtable when it is a Map, whatever its names', () => {
    const map = new Map<unknown, unknown>([
      ['$date', new Date(5)],
      ['high \ud83d', [new Map([[1, null]])]],
    ]);
    expect(encodeValue(map)).to.deep.equal({
      $entries: [
        ['$date', { $date: 5 }],
        [encodeValue('high \ud83d'), [{ $entries: [['1', null]] }]],
      ],
    });
  });

  it('stays a plain string where that is safe, for it is read by people too', () => {
    for (const text of ['plain', 'ä €', '2026', '12026-03-01', ' 2026-03-01', 'Date(1)']) {
      expect(encodeValue(text)).to.equal(text);
    }
  });

  it('is refused when it is nested more than 100 levels deep, or holds itself', () => {
    let value: unknown = 'bottom';
    for (let level = 0; level < 100; level++) value = level % 2 ? [value] : { value };
    expect(() => encodeValue(value)).to.not.throw();
    expect(() => encodeValue([value])).to.throw('more than 100 levels deep');
    const itself: unknown[] = [];
    itself.push(itself);
    expect(() => encodeValue(itself)).to.throw('holds itself');
  });
});

describe('A value on its way from PowerShell', () => {
  for (const value of [...plain, ...dates]) {
    it(`arrives: ${shown(value)}`, () => {
      expect(decodeValue(writtenByPowerShell(value))).to.deep.equal(value);
    });
  }

  for (const secret of texts) {
    it(`arrives as a secure string, and is one: ${shown(secret)}`, () => {
      const $secure = Buffer.from(secret, 'utf16le').toString('base64');
      const { password } = decodeRecord({ $entries: [['password', { $secure }]] });
      expect(password).to.be.instanceOf(SecureString);
      expect((password as SecureString).reveal()).to.equal(secret);
      expect(decodeValue(encodeValue(password))).to.be.instanceOf(SecureString);
    });
  }

  it('is what its tag says only when that is of the right form', () => {
    for (const value of [{ $date: 'today' }, { $secure: 5 }, { $string: null }, { $entries: 'none' }]) {
      expect(decodeValue(value)).to.deep.equal(value);
    }
  });

  it('may be an object without tags, with any name', () => {
    expect(decodeValue({ a: [{ b: { $string: 'YgA=' } }] })).to.deep.equal({ a: [{ b: 'b' }] });
    expect(decodeValue(JSON.parse('{"__proto__":1}'))).to.deep.equal(named('__proto__', 1));
  });

  it('does not reach the prototype of objects', () => {
    decodeValue({ $entries: [['__proto__', { $entries: [['polluted', true]] }]] });
    expect({}).to.not.have.property('polluted');
  });

  it('is an empty object where an object is expected and none came', () => {
    for (const value of [null, undefined, 1, 'a']) expect(decodeRecord(value)).to.deep.equal({});
    expect(decodeRecord({ $entries: [['a', 1]] })).to.deep.equal({ a: 1 });
  });
});

describe('encodeRecord', () => {
  it('encodes each field that is given', () => {
    expect(encodeRecord({ a: '2026-03-01', b: { c: 1 }, d: undefined, e: null })).to.deep.equal({
      a: encodeValue('2026-03-01'),
      b: { $properties: { c: 1 } },
      e: null,
    });
  });
});

describe('encodeOutput', () => {
  const type: OutputType = {
    typeName: 'Contoso.Garden.IPlant',
    typeScript: 'Plant',
    properties: ['Name', 'PlantedAt', 'Bed', 'Id'].map((name) => ({ name, type: 'string', help: 'Help.' })),
  };

  it('gives an object its type, and the declared properties alone, in the declared order', () => {
    const value = { id: 1n, bed: undefined, plantedAt: new Date(5), other: 'x', name: 'rose' };
    const { typeName, properties } = readByPowerShell(encodeOutput(value, type)) as TypedObject;
    expect(typeName).to.equal('Contoso.Garden.IPlant');
    expect(properties).to.deep.equal([
      ['Name', 'rose'],
      ['PlantedAt', new Date(5)],
      ['Bed', null],
      ['Id', '1'],
    ]);
  });

  it('gives objects within it theirs, alone and in lists, and makes hashtables of names that are data', () => {
    const inner: OutputType = {
      typeName: 'Contoso.Garden.ISeed',
      typeScript: 'Seed',
      properties: [{ name: 'Kind', type: 'string', help: 'Help.' }],
    };
    const outer: OutputType = {
      ...type,
      properties: [
        { name: 'Seed', type: 'object', of: inner, help: 'Help.' },
        { name: 'Seeds', type: 'object', of: inner, list: true, help: 'Help.' },
        { name: 'Tag', type: 'hashtable', help: 'Help.' },
        { name: 'Tags', type: 'hashtable', list: true, help: 'Help.' },
        { name: 'Note', type: 'any', help: 'Help.' },
      ],
    };
    const seed = { $type: 'Contoso.Garden.ISeed', $properties: { Kind: 'pea' } };
    const value = { seed: { kind: 'pea', more: 1 }, seeds: [{ kind: 'pea' }, null], tag: { $a: '2026-01-02' } };
    expect(encodeOutput({ ...value, tags: [new Map([['b', 1]])], note: { c: 2 } }, outer)).to.deep.equal({
      $type: type.typeName,
      $properties: {
        Seed: seed,
        Seeds: [seed, null],
        Tag: { $entries: [['$a', encodeValue('2026-01-02')]] },
        Tags: [{ $entries: [['b', 1]] }],
        Note: { $properties: { c: 2 } },
      },
    });
    const absent = { Seed: null, Seeds: null, Tag: null, Tags: null, Note: null };
    expect(encodeOutput({ tag: undefined, seeds: null }, outer))
      .to.have.property('$properties')
      .deep.equal(absent);
  });

  it('is refused when it is nested more than 100 levels deep', () => {
    const deep = (levels: number): OutputType => ({
      ...type,
      properties: levels > 0 ? [{ name: 'Id', type: 'object', of: deep(levels - 1), help: 'Help.' }] : [],
    });
    const value: { id?: unknown } = {};
    value.id = value;
    expect(() => encodeOutput(value, deep(99))).to.not.throw();
    expect(() => encodeOutput(value, deep(100))).to.throw('more than 100 levels deep');
  });

  it('leaves what is no object of that type as it is', () => {
    expect(encodeOutput('rose', type)).to.equal('rose');
    expect(encodeOutput(null, type)).to.equal(null);
    expect(encodeOutput({ a: 1 }, { typeName: 'System.Object', typeScript: 'object' })).to.deep.equal({
      $properties: { a: 1 },
    });
  });
});

function shown(value: unknown): string {
  return JSON.stringify(value).slice(0, 60);
}

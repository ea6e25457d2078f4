import { expect } from 'chai';
import { boolean, flag, nullableBoolean } from '../../../src/cmdlet/types/switch.js';
import { ConversionError } from '../../../src/cmdlet/value-type.js';

describe('flag', () => {
  it('is on or off, and off for null', () => {
    expect([flag().convert(true), flag().convert(false), flag().convert(null)]).to.deep.equal([true, false, false]);
  });

  for (const wrong of [1, 'true', [], {}]) {
    it(`refuses ${JSON.stringify(wrong)}`, () => {
      expect(() => flag().convert(wrong)).to.throw(ConversionError, 'use true or false');
    });
  }
});

describe('boolean', () => {
  const same: [unknown, boolean][] = [
    [true, true],
    [false, false],
    [0, false],
    [0.5, true],
    [0n, false],
    [-1n, true],
  ];
  for (const [given, value] of same) {
    it(`takes ${typeof given} ${String(given)} for ${value}`, () => {
      expect(boolean().convert(given)).to.equal(value);
    });
  }

  // Every other language takes 'false' for true or for false; either is wrong for somebody.
  for (const wrong of ['true', 'false', '', null, [true], {}]) {
    it(`refuses ${JSON.stringify(wrong)}`, () => {
      expect(() => boolean().convert(wrong)).to.throw(ConversionError, '$true, $false, 1 or 0');
    });
  }
});

describe('nullableBoolean', () => {
  const type = nullableBoolean();

  it('takes what a boolean takes, and null for neither', () => {
    const converted = [true, false, 1, 0, -1n, null].map((value) => type.convert(value));
    expect(converted).to.deep.equal([true, false, true, false, true, null]);
  });

  for (const wrong of ['true', 'false', '', undefined, [true], [], {}]) {
    it(`refuses ${typeof wrong} ${JSON.stringify(wrong)}`, () => {
      expect(() => type.convert(wrong)).to.throw(ConversionError, '$true, $false, 1 or 0');
    });
  }

  it('is a nullable boolean to PowerShell and to TypeScript', () => {
    expect(type).to.include({
      typeName: 'System.Nullable[System.Boolean]',
      typeScript: 'boolean | null',
    });
  });
});

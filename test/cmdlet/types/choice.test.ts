import { expect } from 'chai';
import { choice, choices } from '../../../src/cmdlet/types/choice.js';
import { ConversionError } from '../../../src/cmdlet/value-type.js';

const size = choice('Contoso.Size', ['Big', 'Small']);

describe('choice', () => {
  it('takes a name in any case and gives it as declared', () => {
    expect([size.convert('Big'), size.convert('sMALL')]).to.deep.equal(['Big', 'Small']);
  });

  it('is spelled with its names as declared and in lower case', () => {
    expect(size.typeScript).to.equal("'Big' | 'big' | 'Small' | 'small'");
    expect(choice('Contoso.Letter', ['a']).typeScript).to.equal("'a'");
  });

  for (const wrong of ['Bi', '0', ' Big', 'Big,Small', '', 0, true, null]) {
    it(`refuses ${JSON.stringify(wrong)}`, () => {
      expect(size.validate?.(size.convert(wrong))).to.match(/ is not one of Big, Small\.$/);
    });
  }

  it('cannot be made of a list', () => {
    expect(() => size.convert(['Big'])).to.throw(ConversionError);
  });
});

describe('choices', () => {
  const sizes = choices(size);

  const same: [unknown, string[]][] = [
    ['big', ['Big']],
    [
      ['big', 'SMALL'],
      ['Big', 'Small'],
    ],
    ['Big,Small', ['Big', 'Small']],
    [' Big , Small ', ['Big', 'Small']],
    [
      ['Small', 'Big,big'],
      ['Small', 'Big', 'Big'],
    ],
    [[], []],
  ];
  for (const [given, names] of same) {
    it(`takes ${JSON.stringify(given)}`, () => {
      expect(sizes.convert(given)).to.deep.equal(names);
      expect(sizes.validate?.(sizes.convert(given))).to.equal(undefined);
    });
  }

  for (const wrong of ['Big,', ',', '', 'Big;Small', 'Bi', 1, [1], { Big: true }, [['Big', 'Small']], ['Big', null]]) {
    it(`refuses ${JSON.stringify(wrong)}`, () => {
      expect(sizes.validate?.(sizes.convert(wrong))).to.match(/ is not one of Big, Small\.$/);
    });
  }

  it('is a list of names to PowerShell and to help', () => {
    expect(sizes).to.deep.include({ typeName: 'Contoso.Size[]', choices: ['Big', 'Small'], element: size });
  });
});

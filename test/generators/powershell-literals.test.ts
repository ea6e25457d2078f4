import { expect } from 'chai';
import { arrayLiteral, hashtableLiteral, literal, quote } from '../../src/generators/powershell-literals.js';
import { describeWithPwsh } from '../helpers/pwsh.js';
import { pwshResult } from './pwsh-result.js';

describe('quote', () => {
  it('doubles single quotes and leaves all else as it is', () => {
    expect(quote('it\'s `$5` "and" more\n')).to.equal("'it''s `$5` \"and\" more\n'");
    expect(quote('')).to.equal("''");
  });

  for (const text of ['caf\u00e9', '\u2018quoted\u2019', 'a\tb', 'a\r\n', '\u0000']) {
    it(`refuses ${JSON.stringify(text)}, which is not plain ASCII`, () => {
      expect(() => quote(text)).to.throw('plain ASCII');
    });
  }
});

const constants: [unknown, string][] = [
  ["it's", "'it''s'"],
  ['$true', "'$true'"],
  [true, '$true'],
  [false, '$false'],
  [0, '0'],
  [-1, '-1'],
  [1.5, '1.5'],
  [2147483648, '2147483648'],
  [1e21, '1e+21'],
  [[], '@()'],
  [['a'], "@('a')"],
  [['a', 1, true, [-2]], "@('a', 1, $true, @(-2))"],
];

describe('literal', () => {
  for (const [value, expected] of constants) {
    it(`writes ${JSON.stringify(value)} as ${expected}`, () => {
      expect(literal(value)).to.equal(expected);
    });
  }

  const others = { null: null, undefined, object: {}, date: new Date(0), bigint: 5n, function: () => 1 };
  for (const [what, value] of Object.entries(others)) {
    it(`refuses a ${what}, in a list too`, () => {
      for (const each of [value, ['a', value]]) {
        expect(() => literal(each)).to.throw('Only texts, numbers, booleans and lists of them');
      }
    });
  }

  it('refuses a text that is not plain ASCII, in a list too', () => {
    expect(() => literal(['caf\u00e9'])).to.throw('plain ASCII');
  });
});

describe('arrayLiteral', () => {
  it('is a list of texts, of one or none too', () => {
    expect([arrayLiteral([]), arrayLiteral(["a'b"]), arrayLiteral(['a', 'b'])]).to.deep.equal([
      '@()',
      "@('a''b')",
      "@('a', 'b')",
    ]);
  });
});

describe('hashtableLiteral', () => {
  it('has an entry a line, and moves the lines of a value in', () => {
    const inner = hashtableLiteral([['b', '1']]);
    expect(hashtableLiteral([['a', inner]])).to.equal('@{\n    a = @{\n        b = 1\n    }\n}');
    expect(hashtableLiteral([])).to.equal('@{}');
  });
});

describeWithPwsh('literal in a real PowerShell', () => {
  it('is an expression of the same value', async () => {
    const script = 'Out-Result @($data | ForEach-Object { & ([scriptblock]::Create(", ($_)")) })';
    const values = constants.map(([value]) => value);
    expect(await pwshResult(script, values.map(literal))).to.deep.equal(values);
  });

  it('is a constant where an attribute asks for one', async () => {
    const script = `Out-Result ((& ([scriptblock]::Create("param([ValidateRange($($data[0]), $($data[1]))] \`$x) \`$x")) 3))`;
    expect(await pwshResult(script, [literal(-1), literal(3)])).to.equal(3);
  });
});

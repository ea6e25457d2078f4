import { expect } from 'chai';
import { queryOf } from '../../../../src/hosts/cli/output/query.js';
import { UsageError } from '../../../../src/hosts/cli/usage-error.js';

function refusal(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    expect(error).to.be.instanceOf(UsageError);
    return (error as UsageError).message;
  }
  throw new Error('It was taken.');
}

describe('queryOf', () => {
  it('chooses with JMESPath, what it makes in the order of the expression', () => {
    const value = [
      { name: 'a', properties: { usable: 'Yes' } },
      { name: 'b', properties: { usable: 'No' } },
    ];
    expect(queryOf("[?properties.usable=='No'].name | [0]")(value)).to.equal('b');
    expect(JSON.stringify(queryOf('[].{Usable:properties.usable,Name:name}')(value))).to.equal(
      '[{"Usable":"Yes","Name":"a"},{"Usable":"No","Name":"b"}]',
    );
    expect(queryOf('nothing')({})).to.equal(null);
  });

  it('points to what is wrong with an expression', () => {
    const at = (expression: string) => {
      const [message, shown, mark] = refusal(() => queryOf(expression)).split('\n');
      expect(message).to.match(/^--query is no JMESPath expression: .*[^.]\.$/);
      expect(shown).to.equal(`  ${expression}`);
      return (mark?.indexOf('^') ?? 0) - 2;
    };
    expect(at('name b')).to.equal(5);
    expect(at('[?a==`1`')).to.equal(8);
    expect(at('foo[')).to.equal(4);
    expect(at('a.b..c')).to.equal(4);
    expect(at('[].{a:b,}')).to.equal(8);
    expect(at('"open')).to.equal(5);
  });

  it('knows what functions there are', () => {
    expect(refusal(() => queryOf('a[?lenght(b) == `1` && c == `{"type":"Function","name":"x"}`]'))).to.equal(
      "--query: there is no function 'lenght'. Did you mean 'length'?",
    );
    expect(queryOf('`{"type":"Function","name":"x"}`.name')(null)).to.equal('x');
  });

  it('says when it does not fit the result', () => {
    expect(refusal(() => queryOf('length(a)')({ a: 1 }))).to.match(/^--query does not fit the result: .*number/);
  });
});

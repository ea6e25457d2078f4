import { expect } from 'chai';
import { tsvText } from '../../../../src/hosts/cli/output/tsv.js';

/** What az 2.45 prints for the same values (`knack.output.format_tsv`). */
describe('tsvText', () => {
  it('writes a value as it is, a list as a line an item', () => {
    expect(tsvText('a b')).to.equal('a b\n');
    expect(tsvText(['a', 1.5, 'c'])).to.equal('a\n1.5\nc\n');
    expect(tsvText([])).to.equal('');
  });

  // As az does with what a query has put in order; what is not queried comes here in alphabetical order.
  it('writes an object, or a list within a list, as a line with tabs', () => {
    expect(tsvText({ a: 'x', b: 2 })).to.equal('x\t2\n');
    expect(tsvText([['x', 'y'], { b: 1, a: 2 }])).to.equal('x\ty\n1\t2\n');
  });

  it('has az\u2019s words for the rest', () => {
    expect(tsvText([true, null, [true, null, [1, 2], { a: 1 }, 'end']])).to.equal('true\nNone\nTrue\tNone\t2\t\tend\n');
  });
});

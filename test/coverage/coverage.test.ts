import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { covers, rowsIn } from './covers.js';
import { namingTests, pageFile } from './naming-tests.js';
import { coveragePage } from './page.js';
import { coverageRows } from './rows.js';

describe('docs/coverage.md', function () {
  this.timeout(60_000);
  const rows = coverageRows();
  let naming: ReturnType<typeof namingTests>;
  before(() => {
    naming = namingTests();
  });

  it('has a test for each row', () => {
    const without = rows.filter(({ id, impossible }) => !impossible && !naming.has(id)).map(({ id }) => id);
    expect(without.join('\n'), "rows that no test names with 'covers'").to.equal('');
  });

  it('says which', () => {
    expect(readFileSync(pageFile, 'utf8'), "run 'npm run coverage:page'").to.equal(coveragePage(naming));
  });

  it('has no two rows of one name', () => {
    expect(new Set(rows.map(({ id }) => id)).size).to.equal(rows.length);
  });

  it('lets no test name a row that is not there, or that cannot be', () => {
    const impossible = rows.find((row) => row.impossible)?.id ?? '';
    for (const id of ['Get-Nothing/List/pwsh', impossible]) {
      expect(() => covers(id, 'a title', () => Promise.resolve()), id).to.throw(/row/);
    }
  });

  it('finds the rows in a title', () => {
    expect(rowsIn('does it [covers a/b, c/d/pwsh]')).to.deep.equal(['a/b', 'c/d/pwsh']);
    expect(rowsIn('does [it]')).to.be.empty;
  });
});

import { expect } from 'chai';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  exports: Record<string, { types: string; default: string }>;
  bin: Record<string, string>;
  files: string[];
};

describe('package.json', () => {
  /** The source that a file of dist is built from. */
  const sourceOf = (file: string) =>
    join(root, file.replace(/^(\.\/)?dist\//, 'src/').replace(/(\.d\.ts|\.js)$/, '.ts'));

  it('exports and runs only what is built', () => {
    const targets = [
      ...Object.values(manifest.exports).flatMap((entry) => Object.values(entry)),
      ...Object.values(manifest.bin),
    ];
    expect(targets.filter((target) => !existsSync(sourceOf(target)))).to.deep.equal([]);
    expect(targets).to.have.length.greaterThan(4);
  });

  it('names types first, as resolvers take the first that fits', () => {
    for (const entry of Object.values(manifest.exports)) expect(Object.keys(entry)[0]).to.equal('types');
  });

  it('has no two names that differ in case only, which some systems take for one', () => {
    for (const folder of manifest.files.filter((each) => /^\w+$/.test(each))) {
      const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
      expect(new Set(names.map((name) => name.toLowerCase())).size, folder)
        .to.equal(names.length)
        .and.above(0);
    }
  });

  it('ships what README links to', () => {
    const links = [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/\]\(([^):]+)\)/g)].map(
      ([, link = '']) => link,
    );
    const shipped = [...manifest.files, 'LICENSE'];
    expect(links.filter((link) => !shipped.some((each) => link === each || link.startsWith(`${each}/`)))).to.deep.equal(
      [],
    );
    expect(links.filter((link) => !existsSync(join(root, link)))).to.deep.equal([]);
  });
});

import { expect } from 'chai';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { anchorsOf, externalLinksPage, isExternal, linksOf, pages } from '../../build/docs/links.js';
import { root } from './files.js';

describe('The links of README and docs', () => {
  const internal = pages(root)
    .flatMap((page) => linksOf(root, page))
    .filter(({ target }) => !isExternal(target));

  /** The file and the anchor that a link leads to. */
  const placeOf = (page: string, target: string) => {
    const [path = '', anchor] = target.split('#');
    return { file: path === '' ? page : normalize(join(dirname(page), path)).replaceAll('\\', '/'), anchor };
  };

  it('lead to files that are there', () => {
    const dead = internal.filter(({ page, target }) => !existsSync(join(root, placeOf(page, target).file)));
    expect(dead).to.deep.equal([]);
    expect(internal).to.have.length.greaterThan(100);
  });

  it('lead to headings that are there', () => {
    const dead = internal.filter(({ page, target }) => {
      const { file, anchor } = placeOf(page, target);
      return anchor !== undefined && !(file.endsWith('.md') && anchorsOf(root, file).has(anchor));
    });
    expect(dead).to.deep.equal([]);
  });

  it('lead to pages rather than to folders', () => {
    const folders = internal.filter(({ page, target }) =>
      statSync(join(root, placeOf(page, target).file)).isDirectory(),
    );
    expect(folders).to.deep.equal([]);
  });

  it('are listed where they are external', () => {
    expect(readFileSync(join(root, 'docs', 'external-links.md'), 'utf8')).to.equal(externalLinksPage(root));
  });

  it('take the reader from the index to every guide', () => {
    const index = linksOf(root, 'docs/README.md').map(({ page, target }) => placeOf(page, target).file);
    const guides = pages(root).filter((page) => /^docs\/[^/]+\.md$/.test(page) && page !== 'docs/README.md');
    expect(guides.filter((guide) => !index.includes(guide))).to.deep.equal([]);
  });
});

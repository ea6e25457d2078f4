import GithubSlugger from 'github-slugger';
import MarkdownIt from 'markdown-it';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A link or a picture of a page. */
export interface PageLink {
  /** The page, relative to the repository, with slashes. */
  readonly page: string;
  readonly target: string;
}

const markdown = new MarkdownIt({ html: true, linkify: true });
// A name with a dot in it is not an address.
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });

/** The pages of the documentation: what lies beside README, and all of docs but what typedoc writes. */
export function pages(root: string): string[] {
  const inDocs = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .map((file) => `docs/${file.replaceAll('\\', '/')}`)
    .filter((file) => !file.startsWith('docs/api/'));
  return ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...inDocs.sort()].filter((file) => file.endsWith('.md'));
}

/** Every link and picture of a page, bare addresses too, but none in code. */
export function linksOf(root: string, page: string): PageLink[] {
  const tokens = markdown.parse(readFileSync(join(root, page), 'utf8'), {}).flatMap(({ children }) => children ?? []);
  return tokens.flatMap((token) => {
    const target = token.attrGet('href') ?? token.attrGet('src');
    return target === null ? [] : [{ page, target: decodeURI(target) }];
  });
}

/** The anchors of a page, as GitHub makes them of its headings. */
export function anchorsOf(root: string, page: string): Set<string> {
  const slugger = new GithubSlugger();
  const tokens = markdown.parse(readFileSync(join(root, page), 'utf8'), {});
  const headings = tokens.filter((_, index) => tokens[index - 1]?.type === 'heading_open');
  return new Set(
    headings.map(({ children }) => {
      const texts = (children ?? []).filter(({ type }) => type === 'text' || type === 'code_inline');
      return slugger.slug(texts.map(({ content }) => content).join(''));
    }),
  );
}

export function isExternal(target: string): boolean {
  return /^[a-z]+:/i.test(target);
}

/** docs/external-links.md: each external address with the pages that have it. */
export function externalLinksPage(root: string): string {
  const own = 'docs/external-links.md';
  const links = pages(root)
    .filter((page) => page !== own)
    .flatMap((page) => linksOf(root, page))
    .filter(({ target }) => isExternal(target));
  const addresses = [...new Set(links.map(({ target }) => target))].sort();
  const lines = addresses.map((address) => {
    const from = new Set(
      links
        .filter(({ target }) => target === address)
        .map(({ page }) => page.replace(/^(docs\/Az\.QuantumApi)\/.*/, '$1')),
    );
    return `- <${address}>: ${[...from].map((page) => `\`${page}\``).join(', ')}`;
  });
  return `# External links

What the pages of this documentation link to elsewhere, for whoever checks that it is still there. Written by
\`npm run docs\`; links within the documentation are checked by a test.

${lines.join('\n')}
`;
}

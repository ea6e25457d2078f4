import { expect } from 'chai';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSite, hashes, kinds, type Reflection } from './api-site.js';

describe('The API reference', function () {
  this.timeout(400_000);
  const folder = mkdtempSync(join(tmpdir(), 'azq-docs-'));
  const [first, second] = [join(folder, '1'), join(folder, '2')];
  let modules: readonly Reflection[] = [];

  before(async () => {
    await Promise.all([buildSite(first), buildSite(second)]);
    const project = JSON.parse(readFileSync(join(first, 'api.json'), 'utf8')) as Reflection;
    modules = (project.children ?? []).filter(({ kind }) => kind === kinds.module);
  });
  after(() => rmSync(folder, { recursive: true }));

  it('is built without a warning, twice with the same bytes', () => {
    expect(hashes(second)).to.deep.equal(hashes(first));
    expect(Object.keys(hashes(first))).to.have.length.greaterThan(100);
  });

  it('says what each parameter is', () => {
    const unsaid: string[] = [];
    const visit = (reflection: Reflection, path: string): void => {
      if (reflection.inheritedFrom) return;
      for (const parameter of reflection.parameters ?? []) {
        if (!parameter.comment?.summary.length) unsaid.push(`${path} ${parameter.name}`);
      }
      for (const each of [...(reflection.children ?? []), ...(reflection.signatures ?? [])]) {
        visit(each, `${path}.${each.name}`);
      }
    };
    for (const each of modules) visit(each, each.name);
    expect(unsaid).to.deep.equal([]);
  });

  it('has an example of each function and class', () => {
    const exported = modules.flatMap(({ children = [] }) => children);
    const called = exported.filter(({ kind }) => kind === kinds.function || kind === kinds.class);
    const comments = ({ comment, signatures = [] }: Reflection) => [comment, ...signatures.map((each) => each.comment)];
    const without = called.filter(
      (each) => !comments(each).some((comment) => comment?.blockTags?.some(({ tag }) => tag === '@example')),
    );
    expect(without.map(({ name }) => name)).to.deep.equal([]);
    expect(called).to.have.length.greaterThan(10);
  });
});

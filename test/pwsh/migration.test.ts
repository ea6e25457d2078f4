import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startEmulator, type Emulator } from '../../src/emulator/start-emulator.js';
import { describeWithPwsh, runPwsh, type PwshResult } from '../helpers/pwsh.js';
import { modulePath, subscriptionId } from './quantum.js';

const page = readFileSync(join(import.meta.dirname, '../../docs/migration.md'), 'utf8');

/** The scripts of the page by their headings. */
const scripts = new Map(
  [...page.matchAll(/^## (.*)$[^`]*```powershell\n([^]*?)```/gm)].map(([, title = '', script = '']) => [title, script]),
);

describeWithPwsh('A script written for the generated module', () => {
  let emulator: Emulator;
  before(async () => {
    emulator = await startEmulator({ provisioningDelay: 300, retryAfter: 0 });
  });
  after(() => emulator.stop());
  beforeEach(async () => {
    for (const name of ['my-workspace', 'second-workspace']) await put(name);
    emulator.clock.advance(1000);
  });

  it('lists keys', async () => {
    const { stdout } = await run('List keys', `; 'set: ' + $env:AZURE_QUANTUM_CONNECTION_STRING.Length`);
    expect(stdout)
      .to.match(/True \d.*\d/)
      .and.match(/set: [1-9]\d\d/);
  });

  it('replaces keys by pipeline', async () => {
    const { stdout } = await run('Replace keys by pipeline');
    expect(stdout.trim().split(/\s+/)).to.deep.equal(['True', 'True']);
    const sent = emulator.requests.filter(({ path }) => path.endsWith('/regenerateKey')).slice(-2);
    expect(sent.map(({ path, body }) => [path.split('/').at(-2), body])).to.deep.equal([
      ['my-workspace', { keys: ['Secondary'] }],
      ['second-workspace', { keys: ['Secondary'] }],
    ]);
  });

  it('creates and waits as a job', async () => {
    const { stdout } = await run('Create and wait as a job');
    expect(stdout.trim()).to.equal(idOf('new-workspace'));
  });

  it('tags', async () => {
    expect((await run('Tag')).stdout.trim()).to.equal('chemistry');
  });

  it('checks a name', async () => {
    expect((await run('Check a name')).stdout.trim()).to.match(/^AlreadyExists: /);
  });

  it('is on the page five times', () => {
    expect(scripts.size).to.equal(5);
  });

  /** Runs a script of the page as it stands there, with more after it. */
  async function run(title: string, more = ''): Promise<PwshResult> {
    const script = scripts.get(title) ?? expect.fail(`There is no script for '${title}'.`);
    const result = await runPwsh(
      `$ErrorActionPreference = 'Stop'\nImport-Module $data.modulePath\n${script}\n${more}`,
      { modulePath },
      {
        env: { AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT: emulator.endpoint, AZURE_SUBSCRIPTION_ID: subscriptionId },
      },
    );
    expect(result).to.include({ stderr: '', exitCode: 0 });
    return result;
  }

  async function put(name: string): Promise<void> {
    const answer = await fetch(`${emulator.endpoint}${idOf(name)}?api-version=2025-12-15-preview`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ location: 'westus' }),
    });
    if (!answer.ok) throw new Error(`PUT ${name}: ${answer.status}`);
  }

  function idOf(name: string): string {
    return `/subscriptions/${subscriptionId}/resourceGroups/quantum-rg/providers/Microsoft.Quantum/workspaces/${name}`;
  }
});

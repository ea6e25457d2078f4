import { expect } from 'chai';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import type { ErrorRecord } from '../../src/cmdlet/error-record.js';
import { startEmulator, type Emulator } from '../../src/emulator/start-emulator.js';
import { parseConnectionString, rotateFleet, type KeyRotation, type RotateFleetOptions } from '../../src/index.js';
import { quantumModule } from '../../src/quantum-module.js';
import type { Account } from '../../src/rotation/fleet/account.js';
import type { RunSummary } from '../../src/rotation/fleet/report/report.js';
import { covers } from '../coverage/covers.js';
import { shell } from '../hosts/cli/helpers/shell.js';
import { until } from '../helpers/processes.js';
import { quantumAt } from '../quantum/helpers/calls.js';

const subscriptions = [0, 1, 2].map((digit) => `00000000-1111-2222-3333-44444444444${digit}`);
const idOf = (index: number) =>
  `/subscriptions/${subscriptions[index % 3]}/resourceGroups/rg/providers/Microsoft.Quantum/workspaces/ws${index}`;

describe('Rotating a fleet of the emulator', function () {
  this.timeout(60_000);
  let emulator: Emulator;
  let folder: string;
  const ids = Array.from({ length: 9 }, (_, index) => idOf(index));

  const put = (id: string, apiKeyEnabled: boolean) =>
    fetch(`${emulator.endpoint}${id}?api-version=2025-12-15-preview`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ location: 'westus', properties: { apiKeyEnabled } }),
    });
  const start = async (throttling: number | boolean = false) => {
    emulator = await startEmulator({ localConnectionStrings: true, throttling });
    for (const id of ids) await put(id, true);
  };
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'azq-fleet-'));
    await start();
  });
  afterEach(async () => {
    await emulator.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const errors: ErrorRecord[] = [];
  const rotate = async (options: Partial<RotateFleetOptions> = {}) => {
    errors.length = 0;
    const rotated: KeyRotation[] = [];
    try {
      const rotations = rotateFleet({
        workspaces: ids,
        endpoint: emulator.endpoint,
        publish: `file:${join(folder, '{workspaceName}.txt')}`,
        inUse: 'Primary',
        ledger: join(folder, 'ledger.jsonl'),
        onError: (error) => errors.push(error),
        onWarning: () => undefined,
        ...options,
      });
      for await (const rotation of rotations) rotated.push(rotation);
    } catch (error) {
      if (errors.length === 0) throw error;
    }
    return rotated.map(({ workspaceName, slot }) => `${workspaceName} ${slot}`).sort();
  };
  const sent = (action: string) => emulator.requests.filter(({ path }) => path.endsWith(action)).length;
  const report = () =>
    JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as RunSummary & { accounts: Account[] };
  const all = ids.map((_, index) => `ws${index} Secondary`);

  it('rotates each workspace once, with three writes, and publishes a key that works', async () => {
    expect(await rotate({ workspaces: [...ids, ids[0]?.toUpperCase() ?? ''] })).to.deep.equal(all);
    expect([sent('/regenerateKey'), sent('/listKeys')]).to.deep.equal([9, 18]);
    for (const index of ids.keys()) {
      const text = readFileSync(join(folder, `ws${index}.txt`), 'utf8').trim();
      expect(parseConnectionString(text).workspaceName).to.equal(`ws${index}`);
      const { status } = await fetch(`${emulator.endpoint}${idOf(index)}/quotas?api-version=2026-01-15-preview`, {
        headers: { 'x-ms-quantum-api-key': /ApiKey=([^;]+)/.exec(text)?.[1] ?? '' },
      });
      expect(status).to.equal(200);
    }
  });

  it('accounts for each in the report, and tries only the others again', async () => {
    await put(idOf(4), false);
    const path = join(folder, 'report.json');
    expect(await rotate({ report: path })).to.deep.equal(all.filter((each) => !each.startsWith('ws4')));
    expect(
      errors.map(({ errorId, target }) => [errorId, (target as { workspaceName: string }).workspaceName]),
    ).to.deep.equal([['KeysDisabled', 'ws4']]);
    const { tally, left, workspaces, accounts } = report();
    expect({ tally, left, workspaces }).to.deep.equal({
      tally: { Rotated: 8, Skipped: 0, Refused: 1, Failed: 0 },
      left: 0,
      workspaces: 9,
    });
    expect(accounts.map(({ workspace }) => workspace).sort()).to.deep.equal([...ids].sort());

    await put(idOf(4), true);
    const warnings: string[] = [];
    expect(await rotate({ report: path, onWarning: (text) => warnings.push(text) })).to.deep.equal(['ws4 Secondary']);
    expect(warnings.join()).to.include('8 workspaces that it has rotated are left out');
    expect(report().tally).to.deep.equal({ Rotated: 9, Skipped: 0, Refused: 0, Failed: 0 });
    expect(report().accounts).to.have.lengthOf(9);
    // All are rotated: what is asked for now is another run, which finds out that consumers hold the secondary key.
    expect(await rotate({ inUse: undefined })).to.deep.equal(ids.map((_, index) => `ws${index} Primary`));
  });

  it('is stopped, says in the report what is left, and goes on without regenerating twice', async () => {
    const stop = new AbortController();
    const path = join(folder, 'report.json');
    emulator.faults.inject({ path: '/listKeys', delay: 300, times: 100 });
    const stopped = rotate({ report: path, signal: stop.signal, concurrency: 2 }).catch(String);
    // The two that were begun first have been looked at twice; others are under way.
    await until(() => sent('/listKeys') > 4, 30_000);
    stop.abort(new Error('Enough.'));
    expect(await stopped).to.equal('Error: Enough.');
    expect(report().left).to.be.greaterThan(0);
    emulator.faults.clear();
    await rotate({ report: path });
    expect(report()).to.deep.include({ tally: { Rotated: 9, Skipped: 0, Refused: 0, Failed: 0 }, left: 0 });
    expect(sent('/regenerateKey')).to.equal(9);
  });

  it('tries again what fails for a while, and looks before it regenerates again', async () => {
    emulator.faults.inject({ path: '/listKeys', answer: { status: 503 }, times: 5 });
    emulator.faults.inject({ path: '/regenerateKey', answer: { status: 502 }, handled: true, times: 2 });
    emulator.faults.inject({ path: '/quotas', answer: 'reset', times: 2 });
    expect(await rotate()).to.deep.equal(all);
    expect(sent('/regenerateKey')).to.equal(9);
  });

  it('waits for its turn where others have used up the writes, and fails nowhere', async () => {
    await emulator.stop();
    await start(0.2); // 40 writes, and 2 each second
    const workspaces = [idOf(0), idOf(3)];
    const look = () =>
      fetch(`${emulator.endpoint}${idOf(6)}/listKeys?api-version=2025-12-15-preview`, { method: 'POST' });
    const begun = performance.now();
    const looks = await Promise.all(Array.from({ length: 100 }, look));
    expect(looks.map(({ status }) => status)).to.include(429);
    expect(await rotate({ workspaces })).to.deep.equal(['ws0 Secondary', 'ws3 Secondary']);
    // The six writes that it takes have come since, three seconds' worth.
    expect(performance.now() - begun).to.be.greaterThan(1000);
  });

  it('asks once for each workspace, and tells under whatIf what it would do', async () => {
    const questions: string[] = [];
    const confirm: RotateFleetOptions['confirm'] = ({ message }) => {
      questions.push(message);
      return message.includes("'ws1'") ? 'No' : 'Yes';
    };
    expect(await rotate({ workspaces: ids.slice(0, 3), confirm })).to.deep.equal(['ws0 Secondary', 'ws2 Secondary']);
    expect(questions).to.have.lengthOf(3);
    const told: string[] = [];
    expect(await rotate({ whatIf: true, onInformation: (line) => told.push(line) })).to.deep.equal([]);
    expect(told).to.have.lengthOf(9);
    expect(told[0]).to.include('(1) regenerate the key that consumers do not hold').and.to.include(subscriptions[0]);
  });

  covers('Invoke-AzQuantumApiKeyRotation/AllIn/Node', 'all workspaces of subscriptions', async () => {
    const [first = '', second = ''] = subscriptions;
    const rotated = await quantumAt(emulator).invokeAzQuantumApiKeyRotation({
      allIn: [first, second],
      publish: `file:${join(folder, '{workspaceName}.txt')}`,
      inUse: 'Primary',
      ledgerPath: join(folder, 'ledger.jsonl'),
    });
    expect(rotated.map(({ workspaceName }) => workspaceName).sort()).to.deep.equal([
      'ws0',
      'ws1',
      'ws3',
      'ws4',
      'ws6',
      'ws7',
    ]);
  });

  it('reports its progress', async () => {
    const seen: string[] = [];
    await rotate({ onProgress: ({ statusDescription }) => seen.push(statusDescription) });
    expect(seen[0]).to.match(/^\d of \d/);
  });

  describe('from the shell', () => {
    const command = () => ['fleet', 'rotate', '--publish', `file:${join(folder, '{workspaceName}.txt')}`, '--yes'];
    const options = () => ({
      module: quantumModule,
      environment: {
        AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT: emulator.endpoint,
        AZURE_QUANTUM_CONFIG_DIR: folder,
      },
    });
    const run = (...args: string[]) => shell([...command(), ...args], options());

    it('takes a file of ids, and nothing of one of which a line is none', async () => {
      const file = join(folder, 'ids.txt');
      const lines = `# the fleet\n\n${ids.slice(0, 4).join('\r\n')}\n`;
      writeFileSync(file, `${lines}nonsense\n`);
      const refused = await run('--ids', `@${file}`, '--in-use', 'Primary');
      expect(refused.code).to.equal(2);
      expect(refused.stderr).to.include("line 7: 'nonsense' is not the resource id of a workspace");
      writeFileSync(file, lines);
      const { code, stdout, stderr } = await run('--ids', `@${file}`, '--in-use', 'Primary');
      expect([code, stderr]).to.deep.equal([0, '']);
      expect((JSON.parse(stdout) as unknown[]).length).to.equal(4);
      const missing = await run('--ids', '@/nowhere/ids.txt');
      expect(missing.code).to.equal(2);
      expect(missing.stderr).to.include('/nowhere/ids.txt cannot be read');
    });

    it('takes what other commands print', async () => {
      const stdin = new PassThrough().end(JSON.stringify(ids.slice(0, 3).map((id) => ({ id }))));
      const words = [...command(), '--ids', '-', '--in-use', 'Primary'];
      const { code, stdout } = await shell(words, { ...options(), stdin });
      expect(code).to.equal(0);
      expect((JSON.parse(stdout) as unknown[]).length).to.equal(3);
    });

    covers(
      'Invoke-AzQuantumApiKeyRotation/AllIn/shell',
      'with a report in Markdown and nothing on stdout',
      async () => {
        const path = join(folder, 'report.md');
        const [first = '', second = ''] = subscriptions;
        const { code, stdout } = await run('--all-in', first, second, '--in-use', 'Primary', '--report', path);
        expect([code, stdout.trim()]).to.deep.equal([0, '[]']);
        const text = readFileSync(path, 'utf8');
        expect(text).to.include('# Rotation of 6 workspaces').and.to.include('| Rotated | 6 |');
        expect(text.match(/\| Rotated \| Secondary \| Secondary \|/g)).to.have.lengthOf(6);
        expect(readdirSync(folder).filter((name) => name.startsWith('ws'))).to.have.lengthOf(6);
      },
    );

    it('writes the report as a table under any other name', async () => {
      const path = join(folder, 'report.txt');
      await put(idOf(1), false);
      const [, second = ''] = subscriptions;
      const { code, stderr } = await run('--all-in', second, '--in-use', 'Primary', '--report', path, '--budget', '50');
      expect([code, stderr]).to.satisfy(
        ([status, said]: [number, string]) => status === 1 && said.includes('KeysDisabled'),
      );
      const text = readFileSync(path, 'utf8');
      expect(text).to.match(/^Outcome {3}Published {2}Workspace\n/);
      expect(text).to.include('3 workspaces: 2 rotated, 0 skipped, 1 refused, 0 failed (run ');
    });
  });
});

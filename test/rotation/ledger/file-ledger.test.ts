import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Account } from '../../../src/rotation/fleet/account.js';
import { openFileLedger } from '../../../src/rotation/ledger/file-ledger.js';
import { LedgerConflictError } from '../../../src/rotation/ports.js';
import type { RotationRecord } from '../../../src/rotation/record.js';

const never = new AbortController().signal;
const subscriptionId = '00000000-1111-2222-3333-444444444444';
const idOf = (workspaceName: string) => ({ subscriptionId, resourceGroupName: 'Rg', workspaceName });
const textOf = (name: string) =>
  `/subscriptions/${subscriptionId}/resourceGroups/rg/providers/Microsoft.Quantum/workspaces/${name}`;

describe('file ledger', function () {
  this.timeout(60_000);
  let folder: string;
  let path: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ledger-'));
    path = join(folder, 'rotations.jsonl');
  });
  afterEach(() => rm(folder, { recursive: true }));

  const record = (name: string, sequence: number, rotationId = 'r1') =>
    ({
      workspace: textOf(name).toLowerCase(),
      sequence,
      rotationId,
      at: new Date(sequence).toISOString(),
      state: 'Resumed',
    }) satisfies RotationRecord;
  const account = (name: string, outcome: Account['outcome'] = 'Rotated'): Account => ({
    workspace: textOf(name),
    outcome,
    regenerated: [],
    at: '2026-01-01T00:00:00.000Z',
  });
  const day = Date.parse('2026-01-01T00:00:00Z');

  it('gives back the records of the latest rotation of a workspace, whoever opens it and in whatever case', async () => {
    {
      await using ledger = await openFileLedger(path);
      await ledger.append(record('a', 0, 'r0'), never);
      await ledger.append(record('b', 0), never);
      await Promise.all([1, 2].map((sequence) => ledger.append(record('a', sequence), never)));
      expect(await ledger.read(idOf('A'), never)).to.deep.equal([record('a', 1), record('a', 2)]);
    }
    await using ledger = await openFileLedger(path);
    expect(await ledger.read(idOf('a'), never)).to.deep.equal([record('a', 1), record('a', 2)]);
    expect(await ledger.read(idOf('c'), never)).to.deep.equal([]);
    await ledger.append(record('a', 3), never);
    expect(await ledger.read(idOf('a'), never)).to.have.lengthOf(3);
  });

  it('refuses a second record of a number, and one that leaves a gap', async () => {
    await using ledger = await openFileLedger(path);
    await ledger.append(record('a', 0), never);
    for (const sequence of [0, 2]) {
      const error = await ledger.append(record('a', sequence), never).catch((reason: unknown) => reason);
      expect(error).to.be.instanceOf(LedgerConflictError);
    }
  });

  it('cuts off what a process that died was writing, at every byte of it', async () => {
    {
      await using ledger = await openFileLedger(path);
      await ledger.append(record('a', 0), never);
    }
    const whole = await readFile(path, 'utf8');
    const second = `${JSON.stringify({ ...record('a', 1), previous: 0 })}\n`;
    for (let length = 0; length < second.length; length += 7) {
      await writeFile(path, whole + second.slice(0, length));
      await using ledger = await openFileLedger(path);
      expect(await ledger.read(idOf('a'), never)).to.have.lengthOf(1);
      await ledger.append(record('a', 1), never);
      expect(await readFile(path, 'utf8')).to.equal(whole + second);
    }
  });

  it('names a damaged line in the middle, and lets the file go', async () => {
    await writeFile(path, '{"broken\n{}\n');
    const error = await openFileLedger(path).catch((reason: Error) => reason);
    expect(error).to.be.instanceOf(Error).with.property('message').that.includes('its line 1 is no JSON object');
    expect(await readdir(folder)).to.deep.equal(['rotations.jsonl']);
  });

  it('is for its owner only, and writes many records with few syncs', async () => {
    await using ledger = await openFileLedger(path);
    await Promise.all(Array.from({ length: 2000 }, (_, index) => ledger.append(record(`w${index}`, 0), never)));
    expect((await stat(path)).mode & 0o777).to.equal(process.platform === 'win32' ? 0o666 : 0o600);
    expect((await readFile(path, 'utf8')).split('\n')).to.have.lengthOf(2001);
  });

  it('takes up the run that has not ended, and knows who is accounted for', async () => {
    {
      await using ledger = await openFileLedger(path);
      const run = await ledger.begin(day);
      expect(run.resumed).to.equal(false);
      await run.account(account('a'));
      await run.account(account('b', 'Failed'));
    }
    {
      await using ledger = await openFileLedger(path);
      const run = await ledger.begin(day + 1000);
      expect(run).to.include({ resumed: true, begun: day });
      expect(run.tally).to.deep.equal({ Rotated: 1, Skipped: 0, Refused: 0, Failed: 1 });
      expect([run.has(idOf('A')), run.has(idOf('b')), run.has(idOf('c'))]).to.deep.equal([true, false, false]);
      const accounts: Account[] = [];
      for await (const each of run.accounts()) accounts.push(each);
      expect(accounts).to.deep.equal([account('a'), account('b', 'Failed')]);
      await run.account(account('b', 'Refused'));
      await run.account(account('b'));
      accounts.length = 0;
      for await (const each of run.accounts()) accounts.push(each);
      expect(accounts).to.deep.equal([account('a'), account('b')]);
      expect(run.tally).to.deep.equal({ Rotated: 2, Skipped: 0, Refused: 0, Failed: 0 });
      await run.end(day + 2000);
    }
    await using ledger = await openFileLedger(path);
    const run = await ledger.begin(day + 3000);
    expect(run.resumed).to.equal(false);
    expect(run.has(idOf('a'))).to.equal(false);
  });

  it('takes up the run that is named, even if it has ended, or begins it', async () => {
    await using ledger = await openFileLedger(path);
    const run = await ledger.begin(day, 'mine');
    await run.account(account('a'));
    await run.end(day);
    const again = await ledger.begin(day + 1, 'mine');
    expect([again.id, again.resumed, again.has(idOf('a'))]).to.deep.equal(['mine', true, true]);
    const other = await ledger.begin(day + 2, 'other');
    expect([other.id, other.resumed, other.has(idOf('a'))]).to.deep.equal(['other', false, false]);
  });

  it('does not take up a run that was left for more than a day', async () => {
    await using ledger = await openFileLedger(path);
    const { id } = await ledger.begin(day);
    expect((await ledger.begin(day + 86_000_000)).id).to.equal(id);
    expect((await ledger.begin(day + 86_500_000)).id).not.to.equal(id);
  });

  describe('lock', () => {
    const lock = () => `${path}.lock`;

    it('keeps everybody else out until it is closed', async () => {
      {
        await using ledger = await openFileLedger(path);
        void ledger;
        const error = await openFileLedger(path).catch((reason: Error) => reason);
        expect(error).to.be.instanceOf(Error).with.property('message').that.includes(`process ${process.pid}`);
      }
      expect(await readdir(folder)).to.deep.equal(['rotations.jsonl']);
    });

    it('is taken over from a process that is gone', async () => {
      const { pid } = spawnSync(process.execPath, ['--version']);
      await writeFile(lock(), JSON.stringify({ pid, host: hostname() }));
      await using ledger = await openFileLedger(path);
      expect(JSON.parse(await readFile(lock(), 'utf8'))).to.include({ pid: process.pid });
      void ledger;
    });

    it('is taken over from a process whose number another has now', async function () {
      if (process.platform !== 'linux') return this.skip();
      await writeFile(lock(), JSON.stringify({ pid: process.pid, host: hostname(), started: '1' }));
      await using ledger = await openFileLedger(path);
      void ledger;
    });

    it('is not taken over from another machine, or when nobody can tell whose it is', async () => {
      for (const text of [JSON.stringify({ pid: 1, host: 'another', started: '1' }), '', 'null']) {
        await writeFile(lock(), text);
        const error = await openFileLedger(path).catch((reason: Error) => reason);
        expect(error).to.be.instanceOf(Error).with.property('code', 'LedgerLocked');
        await rm(lock());
      }
    });

    it('goes to one of many that find it left behind', async () => {
      const { pid } = spawnSync(process.execPath, ['--version']);
      for (let round = 0; round < 100; round++) {
        await writeFile(lock(), JSON.stringify({ pid, host: hostname() }));
        const results = await Promise.allSettled(Array.from({ length: 8 }, () => openFileLedger(path)));
        const won = results.filter((result) => result.status === 'fulfilled');
        expect(won).to.have.lengthOf(1);
        await won[0]?.value[Symbol.asyncDispose]();
      }
    });

    it('names the file of one that died while it took a lock over', async () => {
      const { pid } = spawnSync(process.execPath, ['--version']);
      for (const file of [lock(), `${lock()}.takeover`])
        await writeFile(file, JSON.stringify({ pid, host: hostname() }));
      const error = await openFileLedger(path).catch((thrown: unknown) => thrown);
      expect(error).to.match(/delete .*\.lock\.takeover\./);
    });
  });
});

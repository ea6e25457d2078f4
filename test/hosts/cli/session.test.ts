import { expect } from 'chai';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockerModule } from '../../fixtures/locker-module.js';
import { shell } from './helpers/shell.js';

describe('The session of the shell', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'azq-session-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const run = (line: string) =>
    shell(line.split(' '), { module: lockerModule, environment: { LOCKER_CONFIG_DIR: folder } });
  const opened = async (line: string) => {
    const { code, stdout, stderr } = await run(line);
    if (code !== 0) throw new Error(stderr);
    return JSON.parse(stdout) as Record<string, unknown>;
  };
  const select = () => run('locker select --hall north -n 7');

  it('is kept from one command to the next, and forgotten', async () => {
    expect((await run('locker show')).stdout).to.equal('');
    expect((await select()).code).to.equal(0);
    expect(await opened('locker show')).to.deep.equal({ hall: 'north', number: '7', key: null });
    expect((await run('locker clear')).code).to.equal(0);
    expect((await run('locker show')).stdout).to.equal('');
  });

  it('supplies required options that are left out', async () => {
    await select();
    expect(await opened('locker clean')).to.include({ hall: 'north', number: '7' });
    expect(await opened('locker clean --hall south')).to.include({ hall: 'south', number: '7' });
    expect(await opened('locker clean --hall south -n 9')).to.include({ hall: 'south', number: '9' });
  });

  it('is not taken by a command that can do without', async () => {
    await select();
    expect(await opened('locker open')).to.deep.equal({ parameterSet: 'Chest', keeps: 'nothing' });
    expect(await opened('locker open --slowly')).to.include({ parameterSet: 'Chest' });
    expect(await opened('locker open --chest')).to.include({ parameterSet: 'Chest', chest: true });
  });

  it('completes what is begun, by one of its options or by one that is of no use without them', async () => {
    await select();
    expect(await opened('locker open -n 9')).to.include({ parameterSet: 'Locker', hall: 'north', number: '9' });
    expect(await opened('locker open --lamp red')).to.include({ hall: 'north', number: '7', lamp: 'red' });
  });

  it('is not what the command takes that chooses it', async () => {
    await select();
    const { code, stderr } = await run('locker select --hall south');
    expect(code).to.equal(2);
    expect(stderr).to.contain('These options are required: --number/-n.').and.not.contain("run 'locker");
    expect(await opened('locker show')).to.include({ hall: 'north' });
  });

  it('that has nothing to give is said to be chosen first', async () => {
    const { code, stderr, stdout } = await run('locker clean --hall north');
    expect([code, stdout]).to.deep.equal([2, '']);
    expect(stderr).to.equal(
      "ERROR: These options are required: --number/-n. Give them, or run 'locker locker select' first, which sets them for later commands.\nSee 'locker locker clean --help'.\n",
    );
  });

  it('is named in help, where options that it has are not called required', async () => {
    const help = (await run('locker clean --help')).stdout.replaceAll(/\s+/g, ' ');
    expect(help).to.contain("--hall The hall. [default: what 'locker locker select' has set]");
    expect(help).to.not.contain('[required]');
    expect((await run('locker select --help')).stdout)
      .to.contain('[required]')
      .and.not.contain('[default: what');
  });

  it('is told of with --verbose', async () => {
    await select();
    const { stderr } = await run('locker clean -n 9 --verbose');
    expect(stderr).to.contain("VERBOSE: Using --hall north, what 'locker locker select' has set.\n");
    expect(stderr).to.not.contain('--number 9');
  });

  it('never takes a secret into the file', async () => {
    const secretFile = join(folder, 'secret.txt');
    writeFileSync(secretFile, 's3cret\n');
    const { code, stderr } = await run(`locker select --hall north -n 7 --key @${secretFile}`);
    expect(code).to.equal(1);
    expect(stderr).to.contain('key is a secret, which is never written to a file.').and.not.contain('s3cret');
    expect(existsSync(join(folder, 'config.json'))).to.equal(false);
  });

  it('that is no JSON is an error which names the file', async () => {
    const file = join(folder, 'config.json');
    writeFileSync(file, '{');
    const { code, stderr } = await run('locker clean');
    expect(code).to.equal(2);
    expect(stderr).to.contain(file);
    expect(readFileSync(file, 'utf8')).to.equal('{');
  });

  it('holds texts only: what else somebody wrote there is not taken', async () => {
    writeFileSync(join(folder, 'config.json'), '{"defaults":{"hall":5,"number":"7"}}');
    const { stderr } = await run('locker clean');
    expect(stderr).to.contain('These options are required: --hall.');
    writeFileSync(join(folder, 'config.json'), '{"defaults":"north"}');
    expect((await run('locker clean')).stderr).to.contain('--hall, --number/-n');
  });
});

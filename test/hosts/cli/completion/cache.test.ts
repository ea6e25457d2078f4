import { expect } from 'chai';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cachedValues, cacheFile } from '../../../../src/hosts/cli/completion/cache.js';
import { orchardModule } from '../helpers/orchard-module.js';
import { silentIo } from '../helpers/shell.js';

describe('The cache of completions', () => {
  let folder: string;
  let file: string;
  let asked = 0;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'azq-cache-'));
    file = join(folder, 'azq', 'completions.json');
    asked = 0;
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const find =
    (values = ['one', 'two']) =>
    () => {
      asked++;
      return Promise.resolve(values);
    };

  it('asks once a minute for the same', async () => {
    const start = 1_000_000;
    for (const now of [start, start + 1, start + 59_999]) {
      expect(await cachedValues(file, ['a'], find(), now)).to.deep.equal(['one', 'two']);
    }
    expect(asked).to.equal(1);
    await cachedValues(file, ['a'], find(), start + 60_001);
    expect(asked).to.equal(2);
  });

  it('asks for each account, subscription and endpoint, and forgets what is old', async () => {
    await cachedValues(file, ['a'], find(['of a']), 0);
    expect(await cachedValues(file, ['b'], find(['of b']), 1)).to.deep.equal(['of b']);
    expect(await cachedValues(file, ['a'], find(), 2)).to.deep.equal(['of a']);
    await cachedValues(file, ['c'], find(['of c']), 100_000);
    expect(readFileSync(file, 'utf8')).to.contain('of c').and.not.contain('of a');
  });

  it('asks again after nothing was found', async () => {
    await cachedValues(file, ['a'], find([]));
    await cachedValues(file, ['a'], find([]));
    expect(asked).to.equal(2);
  });

  it('asks where the clock was turned back, or the file is none of its own', async () => {
    await cachedValues(file, ['a'], find(), 1_000_000);
    await cachedValues(file, ['a'], find(), 10);
    expect(asked).to.equal(2);
    writeFileSync(file, '{"x":');
    expect(await cachedValues(file, ['a'], find(), 20)).to.deep.equal(['one', 'two']);
  });

  it('can be read by the user alone, has hashes of what values are about, and leaves no other file', async () => {
    await cachedValues(file, ['my-account'], find());
    expect(statSync(file).mode & 0o777).to.equal(0o600);
    expect(statSync(dirname(file)).mode & 0o777).to.equal(0o700);
    expect(readFileSync(file, 'utf8')).to.not.contain('my-account');
    expect(readdirSync(dirname(file))).to.deep.equal(['completions.json']);
  });

  it('answers where no file can be', async () => {
    writeFileSync(join(folder, 'taken'), '');
    expect(await cachedValues(join(folder, 'taken', 'x.json'), ['a'], find())).to.deep.equal(['one', 'two']);
  });

  it("is in the user's folder for caches", () => {
    const at = (environment: Record<string, string>, platform: NodeJS.Platform) =>
      cacheFile(orchardModule, { ...silentIo(), environment }, platform);
    expect(at({ HOME: '/home/me' }, 'linux')).to.equal('/home/me/.cache/orchard/completions.json');
    expect(at({ XDG_CACHE_HOME: '/caches' }, 'linux')).to.equal('/caches/orchard/completions.json');
    expect(at({ LOCALAPPDATA: '/local' }, 'win32')).to.equal('/local/orchard/completions.json');
  });
});

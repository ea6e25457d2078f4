import { expect } from 'chai';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { configFile, readConfig } from '../../../src/hosts/cli/config-file.js';
import { UsageError } from '../../../src/hosts/cli/usage-error.js';
import { writeSection } from '../../../src/hosts/cli/write-config.js';
import { gardenModule } from '../../fixtures/garden-module.js';
import { lockerModule } from '../../fixtures/locker-module.js';
import { silentIo } from './helpers/shell.js';

describe('configFile', () => {
  const place = (environment: Record<string, string>, platform: NodeJS.Platform = 'linux') =>
    configFile(lockerModule, { ...silentIo(), environment }, platform);

  it('is where the variable of the module says, from the current directory', () => {
    expect(place({ LOCKER_CONFIG_DIR: '/etc/mine', XDG_CONFIG_HOME: '/xdg' })).to.equal('/etc/mine/config.json');
    expect(place({ LOCKER_CONFIG_DIR: 'mine' })).to.equal('/home/gardener/mine/config.json');
  });

  it("is in the program's folder of the user's configuration otherwise", () => {
    expect(place({ XDG_CONFIG_HOME: '/xdg', HOME: '/home/ann' })).to.equal('/xdg/locker/config.json');
    expect(place({ LOCKER_CONFIG_DIR: '', HOME: '/home/ann' })).to.equal('/home/ann/.config/locker/config.json');
    expect(place({})).to.equal(join(homedir(), '.config/locker/config.json'));
  });

  it('does not follow a relative XDG_CONFIG_HOME, which is no place', () => {
    expect(place({ XDG_CONFIG_HOME: 'xdg', HOME: '/home/ann' })).to.equal('/home/ann/.config/locker/config.json');
  });

  it('is in %APPDATA% on Windows', () => {
    expect(place({ APPDATA: '/roaming', XDG_CONFIG_HOME: '/xdg' }, 'win32')).to.equal('/roaming/locker/config.json');
    expect(place({}, 'win32')).to.equal(join(homedir(), 'AppData', 'Roaming', 'locker', 'config.json'));
  });

  it('is nowhere for a module that declares no variable for it', () => {
    expect(configFile(gardenModule, silentIo())).to.equal(undefined);
  });
});

describe('The configuration', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'azq-config-'));
    file = join(folder, 'new', 'config.json');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is empty where there is no file', () => {
    expect(readConfig(file)).to.deep.equal({});
  });

  it('has what was written to a section, and leaves the others', async () => {
    await writeSection(file, 'defaults', { hall: 'north' });
    await writeSection(file, 'core', { output: 'table' });
    await writeSection(file, 'defaults', { hall: 'south' });
    expect(readConfig(file)).to.deep.equal({ defaults: { hall: 'south' }, core: { output: 'table' } });
    await writeSection(file, 'defaults', undefined);
    expect(readConfig(file)).to.deep.equal({ core: { output: 'table' } });
  });

  it('is readable by the user alone, and leaves no other file behind', async () => {
    await writeSection(file, 'defaults', { hall: 'north' });
    await writeSection(file, 'defaults', { hall: 'south' });
    expect(readdirSync(join(folder, 'new'))).to.deep.equal(['config.json']);
    if (process.platform !== 'win32') {
      expect([file, join(folder, 'new')].map((path) => statSync(path).mode & 0o777)).to.deep.equal([0o600, 0o700]);
    }
  });

  it('is whole whenever somebody reads it while others write', async () => {
    await writeSection(file, 'defaults', { hall: 'x' });
    const long = 'y'.repeat(200_000);
    const writing = Promise.all(['1', '2', '3'].map((each) => writeSection(file, 'defaults', { hall: each + long })));
    let done = false;
    void writing.then(() => (done = true));
    while (!done) {
      expect(() => JSON.parse(readFileSync(file, 'utf8')) as unknown).to.not.throw();
      await new Promise((resolve) => setImmediate(resolve));
    }
    await writing;
  });

  for (const text of ['', '{"defaults":', '[]', '"text"', 'null']) {
    it(`is refused, not overwritten, when it is ${JSON.stringify(text)}`, async () => {
      const broken = join(folder, 'config.json');
      writeFileSync(broken, text);
      expect(() => readConfig(broken))
        .to.throw(UsageError)
        .with.property('message')
        .that.contains(broken)
        .and.contains('not a JSON object');
      expect(await writeSection(broken, 'defaults', {}).catch((error: unknown) => error)).to.be.instanceOf(UsageError);
      expect(readFileSync(broken, 'utf8')).to.equal(text);
    });
  }

  it('that cannot be read is an error that names it', () => {
    expect(() => readConfig(folder))
      .to.throw(UsageError)
      .with.property('message')
      .that.contains(folder);
  });
});

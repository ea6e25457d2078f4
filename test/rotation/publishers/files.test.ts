import { expect } from 'chai';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SecureString } from '../../../src/cmdlet/secure-string.js';
import { composeConnectionString } from '../../../src/quantum/connection-string.js';
import { hashOf } from '../../../src/rotation/key-identity.js';
import type { Publisher } from '../../../src/rotation/ports.js';
import { envFilePublisher } from '../../../src/rotation/publishers/env-file-publisher.js';
import { filePublisher } from '../../../src/rotation/publishers/file-publisher.js';
import { workspace } from '../world.js';

const { signal } = new AbortController();

describe('Publishing in files', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'azq-publish-'));
    path = join(folder, 'place');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const connectionStringOf = (key: string) =>
    composeConnectionString({ ...workspace, key: new SecureString(key), endpoint: 'https://westus.quantum.azure.com' });
  const publish = (publisher: Publisher, key: string) =>
    publisher.publish(
      {
        workspace,
        slot: 'Primary',
        rotationId: 'r1',
        made: {},
        hash: hashOf(new SecureString(key)),
        connectionString: connectionStringOf(key),
      },
      signal,
    );
  const given = (text: string, mode = 0o600) => {
    writeFileSync(path, text);
    chmodSync(path, mode);
  };
  const refusal = (publisher: Publisher) =>
    publisher.read(workspace, signal).then(
      () => 'none',
      (error: Error) => error.message,
    );

  describe('file:', () => {
    it('writes the connection string for the owner only, in one piece, and finds it again', async () => {
      const publisher = filePublisher('place', folder);
      expect(publisher.describe(workspace)).to.equal(`file:${path}`);
      expect(await publisher.read(workspace, signal)).to.equal(undefined);
      for (const key of ['one', 'two']) {
        await publish(publisher, key);
        expect(readFileSync(path, 'utf8')).to.equal(`${connectionStringOf(key).reveal()}\n`);
        const found = await publisher.read(workspace, signal);
        expect(found?.hash).to.equal(hashOf(new SecureString(key)));
        expect(found?.workspace).to.include(workspace);
      }
      expect(readdirSync(folder)).to.deep.equal(['place']);
      if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).to.equal(0o600);
    });

    it('knows no key in anything else', async () => {
      given('TODO\n');
      expect(await filePublisher(path, folder).read(workspace, signal)).to.deep.equal({});
    });

    it('refuses what it could not replace without harm', async function () {
      if (process.platform === 'win32') this.skip();
      const publisher = filePublisher(path, folder);
      given('x', 0o640);
      expect(await refusal(publisher))
        .to.include('open to others')
        .and.include('chmod 600');
      rmSync(path);
      symlinkSync(join(folder, 'other'), path);
      expect(await refusal(publisher)).to.include('symbolic link');
      rmSync(path);
      mkdirSync(path);
      expect(await refusal(publisher)).to.include('not a file');
      expect(await refusal(filePublisher('nowhere/place', folder))).to.include('There is no folder');
    });
  });

  describe('env-file:', () => {
    const name = 'AZURE_QUANTUM_CONNECTION_STRING';
    const value = connectionStringOf('new').reveal();
    const cases: [title: string, before: string, after: string][] = [
      ['a file without it', 'A=1\n', `A=1\n${name}=${value}\n`],
      ['a last line without an end', 'A=1', `A=1\n${name}=${value}\n`],
      ['an empty file', '', `${name}=${value}\n`],
      ['a line among others', `A=1\n${name}=old\nB=2\n`, `A=1\n${name}=${value}\nB=2\n`],
      ['export and quotes', `export ${name}='old'\n`, `export ${name}='${value}'\n`],
      ['double quotes', `${name} = "old"  \n`, `${name} = "${value}"  \n`],
      ['lines of Windows', `A=1\r\n${name}=old\r\nB=2\r\n`, `A=1\r\n${name}=${value}\r\nB=2\r\n`],
      ['a name that is longer', `MY_${name}=x\n${name}_2=y\n`, `MY_${name}=x\n${name}_2=y\n${name}=${value}\n`],
      ['a comment', `# ${name}=x\n`, `# ${name}=x\n${name}=${value}\n`],
      ['a value with $&', `A=$&\n${name}=$&\n`, `A=$&\n${name}=${value}\n`],
    ];
    for (const [title, before, after] of cases) {
      it(`keeps all else: ${title}`, async () => {
        given(before);
        const publisher = envFilePublisher(path, folder);
        await publish(publisher, 'new');
        expect(readFileSync(path, 'utf8')).to.equal(after);
        expect((await publisher.read(workspace, signal))?.hash).to.equal(hashOf(new SecureString('new')));
      });
    }

    it('makes the file', async () => {
      const publisher = envFilePublisher('{workspaceName}.env', folder);
      await publish(publisher, 'new');
      expect(readFileSync(join(folder, 'my-workspace.env'), 'utf8')).to.equal(`${name}=${value}\n`);
    });
  });
});

import { expect } from 'chai';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadedText } from '../../../src/hosts/cli/text-source.js';
import { UsageError } from '../../../src/hosts/cli/usage-error.js';
import { silentIo } from './helpers/shell.js';

describe('loadedText', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'azq-text-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  const refusal = async (promise: Promise<unknown>) => {
    const error: unknown = await promise.catch((thrown: unknown) => thrown);
    expect(error).to.be.instanceOf(UsageError);
    return (error as UsageError).message;
  };

  it('is what is in a file, without the last line end', async () => {
    writeFileSync(join(folder, 'a.txt'), 'one\ntwo\r\n');
    expect(await loadedText('--it', '@a.txt', silentIo('', folder))).to.equal('one\ntwo');
    expect(await refusal(loadedText('--it', '@b.txt', silentIo('', folder)))).to.match(
      /^--it: .*b\.txt cannot be read/,
    );
  });

  it('is standard input, for one option', async () => {
    const io = silentIo('h\u00f6he\n\n');
    expect(await loadedText('--it', '@-', io)).to.equal('h\u00f6he\n');
    expect(await refusal(loadedText('--other', '@-', io))).to.equal(
      '--other: standard input can be read for one option only.',
    );
  });

  it('is any other text itself', async () => {
    for (const text of ['-', '@', 'a@b', '']) expect(await loadedText('--it', text, silentIo('x'))).to.equal(text);
  });
});

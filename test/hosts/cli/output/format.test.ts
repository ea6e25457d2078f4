import { expect } from 'chai';
import { PassThrough } from 'node:stream';
import { orchardModule } from '../helpers/orchard-module.js';
import { shell } from '../helpers/shell.js';

describe('formatOf', () => {
  const key = (...words: string[]) => shell(['shed', 'key', '--number', '7', ...words], { module: orchardModule });
  const trees = (...words: string[]) =>
    shell(['tree', 'test', '--only-show-errors', ...words], { module: orchardModule });

  it('masks keys in tables, and nowhere else', async () => {
    expect((await key('-o', 'table')).stdout)
      .to.contain('********')
      .and.not.contain('sesame');
    expect((await key('-o', 'table', '--query', 'key')).stdout).to.equal('Result\n--------\n********\n');
    expect((await key('--query', 'key', '-o', 'tsv')).stdout).to.equal('sesame\n');
    for (const format of ['json', 'jsonc', 'yaml', 'tsv'])
      expect((await key('-o', format)).stdout).to.contain('sesame');
  });

  it('writes a format in any case, and none at all', async () => {
    expect((await key('-o', 'YAML')).stdout).to.equal("key: sesame\nshed: '7'\nspare: null\n".replaceAll("'", '"'));
    expect(await key('--output', 'none')).to.deep.equal({ code: 0, stdout: '', stderr: '' });
  });

  it('queries one object as itself and several as a list, and writes nothing for null', async () => {
    expect((await key('--query', 'shed')).stdout).to.equal('"7"\n');
    expect((await trees('--query', '[1]')).stdout).to.equal('"last"\n');
    expect(await key('--query', 'nothing')).to.deep.equal({ code: 0, stdout: '', stderr: '' });
  });

  it('refuses a wrong query before it does anything', async () => {
    const { code, stdout, stderr } = await trees('--query', 'a b');
    expect([code, stdout]).to.deep.equal([2, '']);
    expect(stderr).to.match(/^ERROR: --query is no JMESPath .*\n {2}a b\n {4}\^\nSee 'orchard tree test --help'\.\n$/);
  });

  it('colours for a terminal alone', async () => {
    const chunks: Buffer[] = [];
    const terminal = Object.assign(new PassThrough(), { isTTY: true });
    terminal.on('data', (chunk: Buffer) => chunks.push(chunk));
    const options = { module: orchardModule, stdout: terminal, environment: { TERM: 'xterm' } };
    const words = ['shed', 'key', '--number', '7', '-o'];
    await shell([...words, 'jsonc'], options);
    expect(chunks.join('')).to.contain('\u001b[');
    chunks.length = 0;
    await shell([...words, 'json'], options);
    await shell([...words, 'jsonc'], { ...options, environment: { NO_COLOR: '1' } });
    expect(chunks.join('')).to.contain('sesame').and.not.contain('\u001b[');
    expect((await key('-o', 'jsonc')).stdout).to.not.contain('\u001b[');
  });
});

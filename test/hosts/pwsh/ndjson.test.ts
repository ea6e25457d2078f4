import { expect } from 'chai';
import { PassThrough, Writable } from 'node:stream';
import type { Message } from 'vscode-jsonrpc/node';
import { LineMessageReader, LineMessageWriter } from '../../../src/hosts/pwsh/ndjson.js';
import { gardenModule } from '../../fixtures/garden-module.js';
import { withPeer } from './helpers/peer.js';

describe('LineMessageReader', () => {
  /** Reads the chunks as they are, one after the other. */
  async function read(
    chunks: Iterable<Uint8Array>,
  ): Promise<{ messages: unknown[]; errors: Error[]; closed: boolean }> {
    const input = new PassThrough();
    const result = { messages: [] as unknown[], errors: [] as Error[], closed: false };
    const reader = new LineMessageReader(input);
    reader.onError((error) => void result.errors.push(error));
    reader.onClose(() => (result.closed = true));
    reader.listen((message) => void result.messages.push(message));
    for (const chunk of chunks) {
      if (!input.write(chunk)) await new Promise((resolve) => input.once('drain', resolve));
    }
    input.end();
    await new Promise((resolve) => setImmediate(resolve));
    return result;
  }

  function* pieces(bytes: Buffer, size: number): Generator<Buffer> {
    for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
  }

  const texts = ['plain', '\u00e4', '\u20ac', '\ud83d\ude00', '\u2028', 'a\\nb'];
  const lines = Buffer.from(texts.map((text) => `${JSON.stringify({ text })}\n`).join(''));

  for (const size of [1, 2, 3, 5, 7, 1000]) {
    it(`reads characters and lines that chunks of ${size} bytes cut`, async () => {
      const { messages, errors, closed } = await read(pieces(lines, size));
      expect(messages).to.deep.equal(texts.map((text) => ({ text })));
      expect(errors).to.deep.equal([]);
      expect(closed).to.equal(true);
    });
  }

  it('leaves out the byte order mark of Windows PowerShell, empty lines and carriage returns', async () => {
    const { messages, errors } = await read([Buffer.from('\ufeff{"a":1}\r\n\r\n  \n\ufeff\n{"b":2}\r\n')]);
    expect(messages).to.deep.equal([{ a: 1 }, { b: 2 }]);
    expect(errors).to.deep.equal([]);
  });

  it('reports a line that is not JSON without its text, and reads on', async () => {
    const { messages, errors } = await read([Buffer.from('{"key":"hunter2"\n{"a":1}\nhunter2\n')]);
    expect(messages).to.deep.equal([{ a: 1 }]);
    expect(errors.map(({ message }) => message)).to.deep.equal(
      Array(2).fill('A line that is not JSON came in; its text is not repeated, it may hold a secret.'),
    );
  });

  it('reads a long line in linear time', async function () {
    this.timeout(60_000);
    const text = 'x'.repeat(16 * 2 ** 20);
    // Of this process alone: others that are busy do not count.
    const start = process.cpuUsage();
    const { messages } = await read(pieces(Buffer.from(`${JSON.stringify({ text })}\n`), 512));
    expect(messages).to.deep.equal([{ text }]);
    const { user, system } = process.cpuUsage(start);
    // A fraction of a second. Searched or joined anew at every chunk, it would take minutes.
    expect((user + system) / 1000).to.be.lessThan(10_000);
  });

  it('passes on a failure of its stream, and hears nothing more once it is disposed', () => {
    const input = new PassThrough();
    const reader = new LineMessageReader(input);
    const heard: unknown[] = [];
    reader.onError((error) => void heard.push(error.message));
    const listening = reader.listen((message) => void heard.push(message));
    input.emit('error', new Error('broken'));
    listening.dispose();
    input.emit('data', Buffer.from('{}\n'));
    expect(heard).to.deep.equal(['broken']);
  });
});

describe('LineMessageWriter', () => {
  it('writes messages of one turn in one piece, each on a line', async () => {
    const chunks: string[] = [];
    const output = new Writable({
      write: (chunk: Buffer, _encoding, done) => (chunks.push(chunk.toString()), done()),
    });
    const writer = new LineMessageWriter(output);
    await Promise.all(['a\nb', '\u2028'].map((text) => writer.write({ jsonrpc: '2.0', text } as Message)));
    await writer.write({ jsonrpc: '2.0', text: 'later' } as Message);
    expect(chunks).to.deep.equal([
      '{"jsonrpc":"2.0","text":"a\\nb"}\n{"jsonrpc":"2.0","text":"\u2028"}\n',
      '{"jsonrpc":"2.0","text":"later"}\n',
    ]);
    writer.end();
    expect(output.writableEnded).to.equal(true);
  });

  it('fails when its stream does, and says when that is closed', async () => {
    const output = new Writable({ write: (_chunk, _encoding, done) => done(new Error('broken pipe')) });
    const writer = new LineMessageWriter(output);
    const heard: string[] = [];
    writer.onError(([error]) => void heard.push(error.message));
    writer.onClose(() => void heard.push('closed'));
    const failure = await writer.write({ jsonrpc: '2.0' }).catch((error: unknown) => error);
    expect(failure).to.include({ message: 'broken pipe' });
    await new Promise((resolve) => setImmediate(resolve));
    expect(heard).to.deep.equal(['broken pipe', 'closed']);
  });
});

describe('A host that is sent nonsense', () => {
  it('goes on, and repeats nothing of it', () =>
    withPeer(gardenModule, async (peer) => {
      const lines = ['hunter2', '{"jsonrpc":"2.0","key":"hunter2"', '{"hunter2":1}', '"hunter2"', 'null', '[]', '7'];
      peer.input.write(`\ufeff${lines.join('\n')}\n`);
      peer.send({ id: 'hello', method: 'initialize', params: {} });
      expect((await peer.next()).result).to.include({ moduleName: 'Contoso.Garden' });
      expect(JSON.stringify(peer.received)).to.not.contain('hunter2');
    }));

  it('takes a call with a megabyte of text', () =>
    withPeer(gardenModule, async (peer) => {
      const name = 'n'.repeat(2 ** 20);
      peer.invoke('a', { cmdlet: 'Get-Plant', parameterSet: 'ByName', bound: { BedName: name } });
      expect((await peer.next()).params).to.deep.nested.include({ 'value.$properties.Bed': name });
    }));
});

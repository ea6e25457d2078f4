import { expect } from 'chai';
import { PassThrough, Writable } from 'node:stream';
import { writeText } from '../../../src/hosts/cli/write-text.js';
import { shell } from './helpers/shell.js';

describe('writeText', () => {
  const failing = (code: string) =>
    new Writable({
      write(_chunk, _encoding, callback) {
        callback(Object.assign(new Error(`write ${code}`), { code }));
      },
    });

  it('waits until the stream has taken the text', async () => {
    const events: string[] = [];
    const stream = new Writable({
      write(chunk: Buffer, _encoding, callback) {
        setImmediate(() => {
          events.push(`took ${chunk.toString()}`);
          callback();
        });
      },
    });
    await writeText(stream, 'a');
    events.push('went on');
    expect(events).to.deep.equal(['took a', 'went on']);
  });

  it('ends quietly when the reader has gone, also a second time', async () => {
    const stream = failing('EPIPE');
    await writeText(stream, 'a');
    await writeText(stream, 'b');
    expect(await shell(['plant', 'list', '-b', 'x'], { stdout: failing('EPIPE') })).to.include({ code: 0, stderr: '' });
    expect(await shell(['--help'], { stdout: failing('EPIPE') })).to.include({ code: 0, stderr: '' });
  });

  it('reports that data is lost', async () => {
    expect(await shell(['plant', 'list', '-b', 'x'], { stdout: failing('ENOSPC') })).to.include({
      code: 1,
      stderr: 'ERROR: (ENOSPC) write ENOSPC\n',
    });
  });

  it('listens once, however often it writes', async () => {
    const stream = new PassThrough();
    for (let count = 0; count < 20; count++) await writeText(stream, '.');
    expect(stream.listenerCount('error')).to.equal(1);
  });
});

import type { Readable, Writable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  type DataCallback,
  type Disposable,
  type Message,
} from 'vscode-jsonrpc/node';

const byteOrderMark = '\uFEFF';

/**
 * Reads one JSON message a line. Lines rather than Content-Length headers, because a PowerShell half can read lines
 * with what .NET Framework has.
 */
export class LineMessageReader extends AbstractMessageReader {
  readonly #input: Readable;

  constructor(input: Readable) {
    super();
    this.#input = input;
  }

  listen(callback: DataCallback): Disposable {
    const decoder = new StringDecoder('utf8');
    // Chunks of a long line are collected and joined once: joining at each chunk is quadratic.
    let pending: string[] = [];
    const onData = (chunk: Buffer): void => {
      const lines = decoder.write(chunk).split('\n');
      if (lines.length > 1) {
        pending.push(lines.shift() ?? '');
        this.#receive(pending.join(''), callback);
        pending = [];
      }
      pending.push(lines.pop() ?? '');
      for (const line of lines) this.#receive(line, callback);
    };
    const onEnd = (): void => this.fireClose();
    const onError = (error: Error): void => this.fireError(error);
    this.#input.on('data', onData).on('end', onEnd).on('error', onError);
    return { dispose: () => this.#input.off('data', onData).off('end', onEnd).off('error', onError) };
  }

  #receive(line: string, callback: DataCallback): void {
    // Windows PowerShell puts a byte order mark before what it writes first to a child's stdin.
    const text = line.startsWith(byteOrderMark) ? line.slice(1) : line;
    if (text.trim() === '') return;
    let message: Message;
    try {
      message = JSON.parse(text) as Message;
    } catch {
      this.fireError(new Error('A line that is not JSON came in; its text is not repeated, it may hold a secret.'));
      return;
    }
    callback(message);
  }
}

/**
 * Writes one JSON message a line. What is written in one turn leaves in one piece: PowerShell is woken once for a record
 * and the answer that follows it.
 */
export class LineMessageWriter extends AbstractMessageWriter {
  readonly #output: Writable;
  #lines = '';
  #written: Promise<void> | undefined;

  constructor(output: Writable) {
    super();
    this.#output = output;
    output.on('error', (error) => this.fireError(error));
    output.on('close', () => this.fireClose());
  }

  write(message: Message): Promise<void> {
    this.#lines += `${JSON.stringify(message)}\n`;
    this.#written ??= new Promise((resolve, reject) => {
      process.nextTick(() => {
        const lines = this.#lines;
        this.#lines = '';
        this.#written = undefined;
        this.#output.write(lines, (error) => (error ? reject(error) : resolve()));
      });
    });
    return this.#written;
  }

  end(): void {
    this.#output.end();
  }
}

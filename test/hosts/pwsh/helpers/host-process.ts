import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { until } from '../../../helpers/processes.js';

/** A host as a process of its own, as PowerShell starts it, with Azure's libraries logging all they can. */
export class HostProcess {
  readonly child: ChildProcessWithoutNullStreams;
  readonly lines: string[] = [];
  stderr = '';
  readonly #closed: Promise<unknown[]>;

  constructor(file: string) {
    // What tsx makes of a file differs between processes, and so merging their coverage would spoil both.
    const env = { ...process.env, NODE_V8_COVERAGE: undefined, AZURE_LOG_LEVEL: 'verbose' };
    this.child = spawn(process.execPath, ['--import', 'tsx', file], { env, stdio: 'pipe' });
    // Not `exit`: what was written last may come after the news of the end.
    this.#closed = once(this.child, 'close');
    createInterface({ input: this.child.stdout }).on('line', (line) => void this.lines.push(line));
    this.child.stderr.setEncoding('utf8').on('data', (text: string) => void (this.stderr += text));
    this.child.stdin.on('error', () => undefined);
  }

  send(message: object): void {
    this.child.stdin.write(`${JSON.stringify(message)}\n`);
  }

  async answer(count = 1): Promise<Record<string, unknown>> {
    await until(() => this.lines.length >= count, 50_000);
    return JSON.parse(this.lines[count - 1] ?? '') as Record<string, unknown>;
  }

  /** Closes stdin; gives the exit code and signal. */
  async end(): Promise<unknown[]> {
    this.child.stdin.end();
    return this.#closed;
  }
}

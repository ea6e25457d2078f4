import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Snippet, SnippetResult, SnippetRunner } from './snippet.js';
import type { ExampleWorld } from './world.js';

/** One PowerShell for all snippets. What it shows has the width that help has in a console of 80 columns. */
export class PwshRunner implements SnippetRunner, AsyncDisposable {
  readonly #world: ExampleWorld;
  readonly #pwsh: ChildProcessWithoutNullStreams;
  readonly #lines: AsyncIterator<string, undefined>;
  #stderr = '';

  constructor(world: ExampleWorld) {
    this.#world = world;
    const modules = join(world.folder, 'module');
    this.#pwsh = spawn('pwsh', ['-NoProfile', '-File', join(import.meta.dirname, 'pwsh-runner.ps1')], {
      cwd: world.folder,
      env: {
        ...process.env,
        ...world.environment,
        NODE_V8_COVERAGE: undefined,
        PSModulePath: [modules, process.env['PSModulePath']].filter(Boolean).join(delimiter),
      },
    });
    this.#pwsh.stderr.setEncoding('utf8').on('data', (chunk: string) => (this.#stderr += chunk));
    this.#lines = createInterface({ input: this.#pwsh.stdout })[Symbol.asyncIterator]() as AsyncIterator<
      string,
      undefined
    >;
  }

  /** Begins a scene: variables, connection, jobs and environment of the one before are gone. */
  begin(): void {
    this.#write({ environment: this.#world.environment });
  }

  async run({ code }: Snippet): Promise<SnippetResult> {
    this.#write({ code });
    // Somebody who agrees to whatever is asked. What nobody reads is passed over.
    this.#pwsh.stdin.write('y\n'.repeat(8));
    const output: string[] = [];
    for (;;) {
      const { value, done } = await this.#lines.next();
      if (done) throw new Error(`PowerShell ended at:\n${code}\n${this.#stderr}`);
      if (value.startsWith('\u0001')) return { output: output.join('\n'), failed: value !== '\u0001done' };
      output.push(value);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const closed = once(this.#pwsh, 'close');
    this.#pwsh.stdin.end();
    await closed;
  }

  #write(request: object): void {
    this.#pwsh.stdin.write(`${JSON.stringify(request)}\n`);
  }
}

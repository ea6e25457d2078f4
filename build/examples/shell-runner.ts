import { spawn, type ChildProcess, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Snippet, SnippetResult, SnippetRunner } from './snippet.js';
import type { ExampleWorld } from './world.js';

/** A bash for the snippets of a scene, in which `azq` is the built program. What they write to stderr is among the rest. */
export class ShellRunner implements SnippetRunner, AsyncDisposable {
  readonly #world: ExampleWorld;
  readonly #bash: ChildProcessWithoutNullStreams;
  readonly #lines: AsyncIterator<string, undefined>;
  readonly #background: ChildProcess[] = [];

  constructor(world: ExampleWorld) {
    this.#world = world;
    this.#bash = spawn('bash', ['--noprofile', '--norc'], this.#options);
    // After a snippet that fails there is no bash any more: those after it fail, too.
    this.#bash.stdin.on('error', () => undefined);
    this.#bash.stdin.write('exec 2>&1\nset -e -o pipefail\n');
    this.#lines = createInterface({ input: this.#bash.stdout })[Symbol.asyncIterator]() as AsyncIterator<
      string,
      undefined
    >;
  }

  async run({ code, fails, background }: Snippet): Promise<SnippetResult> {
    const file = join(this.#world.folder, 'snippet.sh');
    writeFileSync(file, `${code}\n`);
    if (background) return this.#start(file);
    const source = fails ? '(. ./snippet.sh)' : '. ./snippet.sh';
    this.#bash.stdin.write(`${source} </dev/null ${fails ? '&& status=0 || status=$?' : '; status=0'}\n`);
    this.#bash.stdin.write(`printf '\\n\\001%s\\n' $status\n`);
    const output: string[] = [];
    for (;;) {
      const { value, done } = await this.#lines.next();
      if (done) return { output: output.join('\n'), failed: true };
      if (value.startsWith('\u0001')) return { output: output.join('\n'), failed: value !== '\u00010' };
      output.push(value);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const child of this.#background) {
      const closed = once(child, 'close');
      child.kill('SIGTERM');
      await closed;
    }
    if (this.#bash.exitCode !== null) return;
    const closed = once(this.#bash, 'close');
    this.#bash.stdin.end();
    await closed;
  }

  /** Its first output says that it serves. `exec`, so that it is the program itself which is told to stop. */
  async #start(file: string): Promise<SnippetResult> {
    const child = spawn('bash', ['-c', `set -- $(cat '${file}'); exec "$@" 2>&1`], this.#options);
    this.#background.push(child);
    const [output] = (await Promise.race([once(child.stdout, 'data'), once(child, 'close')])) as unknown[];
    // As a reader is told to do with what it prints.
    for (const [, name, value] of String(output).matchAll(/^(\w+)=(\S+)$/gm)) {
      this.#bash.stdin.write(`export ${name}='${value}'\n`);
    }
    return { output: String(output), failed: child.exitCode !== null };
  }

  get #options() {
    return {
      cwd: this.#world.folder,
      env: { ...process.env, ...this.#world.environment, NODE_V8_COVERAGE: undefined },
    };
  }
}

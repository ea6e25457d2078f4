import { spawn, type IPty } from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { join } from 'node:path';
import { until } from './processes.js';

const program = join(import.meta.dirname, '../../src/bin.ts');

export interface ShellTerminalOptions {
  readonly environment?: Readonly<Record<string, string>>;
  readonly columns?: number;
}

/** The shell program in a pseudo-terminal, and what a person sees of it: a screen, not a stream of bytes. */
export class ShellTerminal implements AsyncDisposable {
  readonly #screen: InstanceType<typeof xterm.Terminal>;
  readonly #program: IPty;
  #exitCode: number | undefined;
  /** All that the program has written, control sequences included. */
  written = '';

  constructor(argv: readonly string[], { environment = {}, columns = 100 }: ShellTerminalOptions = {}) {
    const size = { cols: columns, rows: 40 };
    this.#screen = new xterm.Terminal({ ...size, allowProposedApi: true });
    this.#program = spawn(process.execPath, ['--import', 'tsx', program, ...argv], {
      ...size,
      name: environment['TERM'] ?? 'xterm-256color',
      env: { PATH: process.env['PATH'], HOME: '/nowhere', ...environment },
    });
    this.#program.onData((text) => {
      this.written += text;
      this.#screen.write(text);
    });
    this.#program.onExit(({ exitCode }) => (this.#exitCode = exitCode));
  }

  /** What is on the screen: its lines without the blanks at their ends, to the last that has something. */
  get lines(): string[] {
    const { active } = this.#screen.buffer;
    const lines = Array.from({ length: active.length }, (_, row) => active.getLine(row)?.translateToString(true) ?? '');
    return lines.slice(0, lines.findLastIndex((line) => line !== '') + 1);
  }

  /** The same, as the one text that lines too long for the screen make. */
  get text(): string {
    const { active } = this.#screen.buffer;
    return Array.from({ length: active.length }, (_, row) => active.getLine(row))
      .map((line, row) => `${line?.isWrapped || row === 0 ? '' : '\n'}${line?.translateToString() ?? ''}`.trimEnd())
      .join('')
      .trimEnd();
  }

  /** The colour in which a word is on the screen, by its number in the palette; undefined for none. */
  colourOf(word: string): number | undefined {
    const { active } = this.#screen.buffer;
    for (let row = 0; row < active.length; row++) {
      const line = active.getLine(row);
      const cell = line?.getCell(line.translateToString().indexOf(word));
      if (cell && line?.translateToString().includes(word)) return cell.isFgPalette() ? cell.getFgColor() : undefined;
    }
    throw new Error(`'${word}' is not on the screen: ${this.text}`);
  }

  /** Types a line, or a control character alone. */
  type(text: string): void {
    this.#program.write(text);
  }

  resize(columns: number): void {
    this.#screen.resize(columns, 40);
    this.#program.resize(columns, 40);
  }

  async shows(pattern: RegExp): Promise<void> {
    await until(() => pattern.test(this.text), 50_000).catch(() => {
      throw new Error(`The terminal did not show ${pattern}, but: ${this.text}`);
    });
  }

  /** Waits for the program's end; gives its exit code. */
  async ended(): Promise<number> {
    await until(() => this.#exitCode !== undefined, 50_000);
    // What was written last may come after the news of the end, and is then drawn.
    await new Promise((resolve) => setTimeout(resolve, 50));
    await new Promise<void>((resolve) => this.#screen.write('', resolve));
    return this.#exitCode as number;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#exitCode === undefined) this.#program.kill('SIGKILL');
    await until(() => this.#exitCode !== undefined);
    this.#screen.dispose();
  }
}

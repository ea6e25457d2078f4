import { spawn } from '@lydell/node-pty';
import { until } from './processes.js';

/** Without an editor, which would redraw what is typed; the prompt says how deep it is. */
const prompt = 'Remove-Module PSReadLine; function prompt { "`nPS{0}> " -f $NestedPromptLevel }';

/** A PowerShell that a person sits at, in a pseudo-terminal. */
export class Terminal {
  readonly #shell = spawn('pwsh', ['-NoProfile', '-NoLogo', '-NoExit', '-Command', prompt], {
    cols: 200,
    rows: 50,
    env: { ...process.env, TERM: 'dumb', NO_COLOR: '1' },
  });
  #shown = '';
  #ended = false;

  constructor() {
    this.#shell.onData((text) => {
      this.#shown += text;
      // As a terminal does, it says where the cursor is.
      for (let asked = text.split('\x1b[6n').length; asked > 1; asked--) this.#shell.write('\x1b[1;1R');
    });
    this.#shell.onExit(() => void (this.#ended = true));
  }

  /** Types a line, or a control character alone. */
  type(text: string): void {
    this.#shell.write(text);
  }

  /** Waits until something new is shown that matches; answers the match. */
  async shows(pattern: RegExp): Promise<RegExpExecArray> {
    let match: RegExpExecArray | null = null;
    await until(() => (match = pattern.exec(this.#shown)) !== null, 50_000).catch(() => {
      throw new Error(`The terminal did not show ${pattern}, but: ${this.#shown}`);
    });
    const found = match as unknown as RegExpExecArray;
    this.#shown = this.#shown.slice(found.index + found[0].length);
    return found;
  }

  async close(): Promise<void> {
    this.#shell.kill('SIGKILL');
    await until(() => this.#ended);
  }
}

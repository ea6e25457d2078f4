import type { ProgressRecord } from '../../cmdlet/command-runtime.js';
import type { ErrorRecord } from '../../cmdlet/error-record.js';
import { visibleText } from '../../cmdlet/visible-text.js';
import { errorText } from './error-text.js';
import type { ShellSettings } from './global-options.js';
import type { ShellIo } from './shell-command.js';
import type { Spinner } from './spinner.js';
import { isTerminal, styled } from './style.js';
import { writeText } from './write-text.js';

/**
 * Where a command writes: data to stdout, everything else to stderr.
 *
 * On a terminal progress is a line that turns, which makes room for whatever is written; elsewhere it is lines, for who
 * asked for them with --verbose.
 */
export class ShellStreams {
  readonly settings: ShellSettings;
  readonly #io: ShellIo;
  readonly #inShellWords: (text: string) => string;
  #spinner: Spinner | undefined;
  /** What turns, or is to turn when that is loaded. */
  #turning = '';
  #held = false;
  #interrupted = false;
  #progress = '';

  /** @param inShellWords - Puts a help text into the words of the running command. */
  constructor(io: ShellIo, settings: ShellSettings, inShellWords = (text: string) => text) {
    this.#io = io;
    this.#inShellWords = inShellWords;
    this.settings = settings;
  }

  data(text: string): Promise<void> {
    this.#makeRoom();
    return writeText(this.#io.stdout, text);
  }

  error(record: ErrorRecord): Promise<void> {
    const { recommendedAction: action } = record;
    const translated = action === undefined ? record : { ...record, recommendedAction: this.#inShellWords(action) };
    return this.#tell(errorText(translated, this.settings.verbose, this.#io));
  }

  async warning(message: string): Promise<void> {
    if (this.settings.onlyShowErrors) return;
    await this.#tell(`${styled('yellow', 'WARNING:', this.#io.stderr, this.#io)} ${message}\n`);
  }

  async verbose(message: string): Promise<void> {
    if (this.settings.verbose) await this.#tell(`VERBOSE: ${message}\n`);
  }

  async debug(message: string): Promise<void> {
    if (this.settings.debug) await this.#tell(`DEBUG: ${message}\n`);
  }

  async information(message: string): Promise<void> {
    if (!this.settings.onlyShowErrors) await this.#tell(`${message}\n`);
  }

  /** What --only-show-errors does not leave out. */
  notice(message: string): Promise<void> {
    return this.#tell(`${message}\n`);
  }

  /** Shown as it changes; said again only when there is something new. */
  async progress({ activity, statusDescription, percentComplete, completed }: ProgressRecord): Promise<void> {
    if (completed) return this.endProgress();
    if (this.settings.onlyShowErrors) return;
    const percent = percentComplete === undefined ? '' : ` (${Math.round(percentComplete)} %)`;
    const text = visibleText(`${activity}: ${statusDescription}${percent}`);
    if (isTerminal(this.#io.stderr, this.#io)) await this.#turn(text);
    else if (this.settings.verbose && text !== this.#progress) {
      this.#progress = text;
      await this.#tell(`${text}\n`);
    }
  }

  endProgress(): void {
    this.#progress = this.#turning = '';
    this.#spinner?.stop();
  }

  /** Keeps progress away as long as this lasts: a person reads and types. */
  async undisturbed<T>(act: () => Promise<T>): Promise<T> {
    this.#held = true;
    this.endProgress();
    try {
      return await act();
    } finally {
      this.#held = false;
    }
  }

  async #turn(text: string): Promise<void> {
    if (this.#held) return;
    this.#turning = text;
    if (!this.#spinner) {
      const { Spinner } = await import('./spinner.js');
      this.#spinner ??= new Spinner(this.#io.stderr);
    }
    if (this.#turning !== '') this.#spinner.show(this.#turning);
  }

  #tell(text: string): Promise<void> {
    this.#makeRoom();
    return writeText(this.#io.stderr, text);
  }

  /** Whoever presses Ctrl+C at a terminal sees ^C there, behind which nothing is to be written. */
  #makeRoom(): void {
    const cleared = this.#spinner?.clear() ?? false;
    if (!this.#io.signal?.aborted || this.#interrupted) return;
    this.#interrupted = true;
    if (!cleared && isTerminal(this.#io.stderr, this.#io)) this.#io.stderr.write('\n');
  }
}

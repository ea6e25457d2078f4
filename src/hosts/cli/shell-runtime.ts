import type { Cmdlet, ConfirmImpact } from '../../cmdlet/cmdlet.js';
import type { CommandRuntime, ProgressRecord } from '../../cmdlet/command-runtime.js';
import { TerminatingError, type ErrorRecord } from '../../cmdlet/error-record.js';
import { ShouldProcess } from '../../cmdlet/should-process.js';
import type { Confirmation } from './confirmation.js';
import { errorText } from './error-text.js';
import type { ShellSettings } from './global-options.js';
import type { ShellIo } from './shell-command.js';
import { writeText } from './write-text.js';

/**
 * The runtime of one call from the shell.
 *
 * Objects are kept until the end, because one is written otherwise than several. Everything else goes to stderr at
 * once, but for what --what-if says: that is what was asked for, so it goes to stdout.
 */
export class ShellRuntime implements CommandRuntime {
  readonly signal: AbortSignal;
  readonly outputs: unknown[] = [];
  readonly errors: ErrorRecord[] = [];
  readonly #io: ShellIo;
  readonly #settings: ShellSettings;
  readonly #shouldProcess: ShouldProcess;
  #progress = '';

  constructor(cmdlet: Cmdlet, settings: ShellSettings, io: ShellIo, confirmation: Confirmation) {
    this.signal = io.signal ?? new AbortController().signal;
    this.#io = io;
    this.#settings = settings;
    this.#shouldProcess = new ShouldProcess({
      confirmImpact: cmdlet.shouldProcess?.confirmImpact ?? 'None',
      confirmPreference: 'High',
      whatIf: settings.whatIf,
      confirm: settings.confirm,
      ask: (question) => confirmation.ask(question),
      writeWhatIf: (line) => writeText(io.stdout, `${line}\n`),
      writeVerbose: (line) => this.writeVerbose(line),
    });
  }

  writeObject(value: unknown): Promise<void> {
    return this.#unlessStopped(() => void this.outputs.push(value));
  }

  writeError(record: ErrorRecord): Promise<void> {
    this.errors.push(record);
    return this.#write(errorText(record, this.#settings.verbose));
  }

  async writeWarning(message: string): Promise<void> {
    if (!this.#settings.onlyShowErrors) await this.#write(`WARNING: ${message}\n`);
  }

  async writeVerbose(message: string): Promise<void> {
    if (this.#settings.verbose) await this.#write(`VERBOSE: ${message}\n`);
  }

  get debugEnabled(): boolean {
    return this.#settings.debug;
  }

  async writeDebug(message: string): Promise<void> {
    if (this.#settings.debug) await this.#write(`DEBUG: ${message}\n`);
  }

  async writeInformation(message: string): Promise<void> {
    if (!this.#settings.onlyShowErrors) await this.#write(`${message}\n`);
  }

  /** For a person who waits, or who asked for it; said again only when there is something new. */
  async writeProgress({ activity, statusDescription, percentComplete, completed }: ProgressRecord): Promise<void> {
    const { verbose, onlyShowErrors } = this.#settings;
    if (completed || onlyShowErrors || !(verbose || this.#io.isInteractive)) return;
    const percent = percentComplete === undefined ? '' : ` (${Math.round(percentComplete)} %)`;
    const line = `${activity}: ${statusDescription}${percent}\n`;
    if (line === this.#progress) return;
    this.#progress = line;
    await this.#write(line);
  }

  shouldProcess(target: string, action: string, impact?: ConfirmImpact): Promise<boolean> {
    return this.#unlessStopped(() => this.#shouldProcess.shouldProcess(target, action, impact));
  }

  shouldContinue(query: string, caption: string): Promise<boolean> {
    return this.#unlessStopped(() => this.#shouldProcess.shouldContinue(query, caption));
  }

  throwTerminatingError(record: ErrorRecord): never {
    throw new TerminatingError(record);
  }

  #write(text: string): Promise<void> {
    return this.#unlessStopped(() => writeText(this.#io.stderr, text));
  }

  async #unlessStopped<T>(act: () => T | Promise<T>): Promise<T> {
    this.signal.throwIfAborted();
    return await act();
  }
}

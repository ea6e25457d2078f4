import type { CommandRuntime, ProgressRecord } from '../../cmdlet/command-runtime.js';
import { TerminatingError, type ErrorRecord } from '../../cmdlet/error-record.js';
import type { ChangeQuestions } from './change-questions.js';
import type { Change } from './interruption.js';
import type { ShellStreams } from './shell-streams.js';

/**
 * The runtime of one call from the shell.
 *
 * Objects are kept until the end, because one is written otherwise than several. Everything else goes to stderr at once.
 */
export class ShellRuntime implements CommandRuntime {
  readonly signal: AbortSignal;
  readonly outputs: unknown[] = [];
  readonly errors: ErrorRecord[] = [];
  /** How often a change was allowed, and how often not. */
  readonly decisions = { allowed: 0, refused: 0 };
  /** The change that was allowed last, until the body comes to something else. */
  underWay: Change | undefined;
  readonly #streams: ShellStreams;
  readonly #questions: ChangeQuestions;

  readonly #tellsProgress: boolean;

  constructor(streams: ShellStreams, questions: ChangeQuestions, signal: AbortSignal, tellsProgress = true) {
    this.signal = signal;
    this.#tellsProgress = tellsProgress;
    this.#streams = streams;
    this.#questions = questions;
  }

  writeObject(value: unknown): Promise<void> {
    return this.#unlessStopped(() => {
      this.outputs.push(value);
      this.underWay = undefined;
    });
  }

  writeError(record: ErrorRecord): Promise<void> {
    this.errors.push(record);
    return this.#unlessStopped(() => this.#streams.error(record));
  }

  writeWarning(message: string): Promise<void> {
    return this.#unlessStopped(() => this.#streams.warning(message));
  }

  writeVerbose(message: string): Promise<void> {
    return this.#unlessStopped(() => this.#streams.verbose(message));
  }

  get debugEnabled(): boolean {
    return this.#streams.settings.debug;
  }

  writeDebug(message: string): Promise<void> {
    return this.#unlessStopped(() => this.#streams.debug(message));
  }

  writeInformation(message: string): Promise<void> {
    return this.#unlessStopped(() => this.#streams.information(message));
  }

  writeProgress(record: ProgressRecord): Promise<void> {
    return this.#unlessStopped(() => (this.#tellsProgress ? this.#streams.progress(record) : undefined));
  }

  async shouldProcess(...change: Parameters<CommandRuntime['shouldProcess']>): Promise<boolean> {
    this.underWay = undefined;
    const allowed = await this.#unlessStopped(() => this.#questions.shouldProcess(...change));
    const [target, action] = change;
    this.decisions[allowed ? 'allowed' : 'refused']++;
    if (allowed) this.underWay = { target, action };
    return allowed;
  }

  shouldContinue(query: string, caption: string): Promise<boolean> {
    return this.#unlessStopped(() => this.#questions.shouldContinue(query, caption));
  }

  throwTerminatingError(record: ErrorRecord): never {
    throw new TerminatingError(record);
  }

  async #unlessStopped<T>(act: () => T | Promise<T>): Promise<T> {
    this.signal.throwIfAborted();
    return await act();
  }
}

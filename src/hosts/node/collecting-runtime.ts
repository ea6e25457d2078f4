/* eslint-disable @typescript-eslint/require-await -- the port is asynchronous, and here nothing has to be waited for */
import type { Cmdlet, ConfirmImpact } from '../../cmdlet/cmdlet.js';
import { endOfProgress, type CommandRuntime, type ProgressRecord } from '../../cmdlet/command-runtime.js';
import { RecordError, TerminatingError, type ErrorRecord } from '../../cmdlet/error-record.js';
import { ShouldProcess, type ConfirmAnswer, type ConfirmQuestion } from '../../cmdlet/should-process.js';
import type { CallOptions } from './cmdlet-function.js';
import type { OutputQueue } from './output-queue.js';

/** The runtime of a call from Node: outputs and errors are collected, the other streams go to the caller's functions. */
export class CollectingRuntime implements CommandRuntime {
  readonly signal: AbortSignal;
  readonly errors: ErrorRecord[] = [];
  readonly #options: CallOptions;
  readonly #outputs: OutputQueue;
  readonly #shouldProcess: ShouldProcess;
  #progress: ProgressRecord | undefined;

  constructor(cmdlet: Cmdlet, options: CallOptions, outputs: OutputQueue, signal: AbortSignal) {
    this.signal = signal;
    this.#options = options;
    this.#outputs = outputs;
    this.#shouldProcess = new ShouldProcess({
      confirmImpact: cmdlet.shouldProcess?.confirmImpact ?? 'None',
      whatIf: options.whatIf ?? false,
      confirm: typeof options.confirm === 'function' ? true : options.confirm,
      confirmPreference: options.confirmPreference ?? 'None',
      ask: (question) => this.#ask(question),
      writeWhatIf: (line) => this.writeInformation(line),
      writeVerbose: (line) => this.writeVerbose(line),
    });
  }

  async writeObject(value: unknown): Promise<void> {
    this.signal.throwIfAborted();
    this.#outputs.push(value);
  }

  async writeError(record: ErrorRecord): Promise<void> {
    this.signal.throwIfAborted();
    this.errors.push(record);
    this.#options.onError?.(record);
  }

  async writeWarning(message: string): Promise<void> {
    if (this.#options.onWarning) this.#options.onWarning(message);
    else process.emitWarning(message);
  }

  async writeVerbose(message: string): Promise<void> {
    this.#options.onVerbose?.(message);
  }

  async writeDebug(message: string): Promise<void> {
    this.#options.onDebug?.(message);
  }

  get debugEnabled(): boolean {
    return this.#options.onDebug !== undefined;
  }

  async writeInformation(message: string): Promise<void> {
    this.#options.onInformation?.(message);
  }

  async writeProgress(record: ProgressRecord): Promise<void> {
    this.#progress = record;
    this.#options.onProgress?.(record);
  }

  /** Ends the activity that a body has left open. */
  endProgress(): void {
    const end = endOfProgress(this.#progress);
    if (end) this.#options.onProgress?.(end);
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

  /** The call may also be stopped while a person thinks about it: what they then say no longer counts. */
  async #unlessStopped(ask: () => Promise<boolean>): Promise<boolean> {
    this.signal.throwIfAborted();
    const answer = await ask();
    this.signal.throwIfAborted();
    return answer;
  }

  async #ask(question: ConfirmQuestion): Promise<ConfirmAnswer> {
    const { confirm, onConfirm } = this.#options;
    const handler = typeof confirm === 'function' ? confirm : onConfirm;
    if (handler) return handler(question);
    throw new RecordError({
      message: `Confirmation is needed and nobody is there to ask: ${question.message} Pass confirm: false, or a function that answers.`,
      errorId: 'ConfirmationNotAvailable',
      category: 'InvalidOperation',
    });
  }
}

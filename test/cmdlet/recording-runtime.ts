import type { CommandRuntime } from '../../src/cmdlet/command-runtime.js';
import { TerminatingError, type ErrorRecord } from '../../src/cmdlet/error-record.js';

/** A caller that writes down what it is told, in order. */
export class RecordingRuntime implements CommandRuntime {
  readonly outputs: unknown[] = [];
  readonly errors: ErrorRecord[] = [];
  readonly #controller = new AbortController();
  readonly debugEnabled = true;
  readonly signal: AbortSignal = this.#controller.signal;

  /** Stops the call, as Ctrl+C does. */
  stop(): void {
    this.#controller.abort(new Error('stopped'));
  }

  writeObject(value: unknown): Promise<void> {
    this.outputs.push(value);
    return Promise.resolve();
  }

  writeError(record: ErrorRecord): Promise<void> {
    this.errors.push(record);
    return Promise.resolve();
  }

  throwTerminatingError(record: ErrorRecord): never {
    throw new TerminatingError(record);
  }

  async writeWarning(): Promise<void> {}
  async writeVerbose(): Promise<void> {}
  async writeDebug(): Promise<void> {}
  async writeInformation(): Promise<void> {}
  async writeProgress(): Promise<void> {}
  shouldProcess = () => Promise.resolve(true);
  shouldContinue = () => Promise.resolve(true);
}

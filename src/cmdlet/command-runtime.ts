import type { ConfirmImpact } from './cmdlet.js';
import type { ErrorRecord } from './error-record.js';

/** One progress report, as `Write-Progress` shows it. */
export interface ProgressRecord {
  /** What is done. */
  readonly activity: string;
  /** How it stands. */
  readonly statusDescription: string;
  /** 0 to 100; left out when unknown. */
  readonly percentComplete?: number;
  /** True once, when the activity has ended. The host says it for a body that ended without. */
  readonly completed?: boolean;
}

/** What ends the activity that was reported last; undefined when it has ended, or there was none. */
export function endOfProgress(last: ProgressRecord | undefined): ProgressRecord | undefined {
  if (!last || last.completed) return undefined;
  return { activity: last.activity, statusDescription: last.statusDescription, completed: true };
}

/**
 * The port through which a cmdlet speaks to whoever called it, named after PowerShell's own `ICommandRuntime`.
 *
 * A write resolves when there is room for the next one, and rejects when the caller has stopped. `shouldProcess` waits
 * until all that was written has been taken, so that nothing is changed for a caller who stops at a record.
 */
export interface CommandRuntime {
  /**
   * Writes one object to the pipeline; a list is one object too.
   *
   * @param value - As the cmdlet's output type has it, with names in camel case.
   */
  writeObject(value: unknown): Promise<void>;
  /**
   * Reports what failed, and goes on. To leave the record as well, throw a `RecordError`.
   *
   * @param record - What happened. Under `-ErrorAction Stop` PowerShell ends the call here.
   */
  writeError(record: ErrorRecord): Promise<void>;
  /**
   * Says what the caller should know although all went well.
   *
   * @param message - Whole sentences, no secret.
   */
  writeWarning(message: string): Promise<void>;
  /**
   * Says what is being done, to callers that said -Verbose.
   *
   * @param message - Whole sentences, no secret.
   */
  writeVerbose(message: string): Promise<void>;
  /**
   * Says what whoever looks for a fault needs, to callers that said -Debug.
   *
   * @param message - Of one or more lines, without secrets.
   */
  writeDebug(message: string): Promise<void>;
  /** Whether anybody sees what `writeDebug` writes: what is dear to describe need not be described for nobody. */
  readonly debugEnabled: boolean;
  /**
   * Tells a person something beside the output: on PowerShell's information stream, on stderr in the shell.
   *
   * @param message - Whole sentences, no secret.
   */
  writeInformation(message: string): Promise<void>;
  /**
   * Says how far it is. Not every caller shows it.
   *
   * @param record - Takes the place of the one before.
   */
  writeProgress(record: ProgressRecord): Promise<void>;
  /**
   * Asks whether to go on with a change; false under -WhatIf or when a person says no.
   *
   * @param target - What is changed, for example `workspace 'ws1'`.
   * @param action - What is done to it, for example `Regenerate the Primary key`.
   * @param impact - How much this change can do, where that is less than what the cmdlet declares.
   */
  shouldProcess(target: string, action: string, impact?: ConfirmImpact): Promise<boolean>;
  /**
   * Asks a second, always shown question; only for what `shouldProcess` has already allowed.
   *
   * @param query - The question.
   * @param caption - The line over it.
   * @returns Whether the answer is yes.
   */
  shouldContinue(query: string, caption: string): Promise<boolean>;
  /**
   * Ends the cmdlet, as throwing a `TerminatingError` does.
   *
   * @param record - What happened.
   * @throws TerminatingError always.
   */
  throwTerminatingError(record: ErrorRecord): never;
  /** Aborted when the caller stops (Ctrl+C, a downstream `Select-Object -First`, an AbortController). */
  readonly signal: AbortSignal;
}

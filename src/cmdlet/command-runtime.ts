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
  writeObject(value: unknown): Promise<void>;
  writeError(record: ErrorRecord): Promise<void>;
  writeWarning(message: string): Promise<void>;
  writeVerbose(message: string): Promise<void>;
  writeDebug(message: string): Promise<void>;
  /** Whether anybody sees what `writeDebug` writes: what is dear to describe need not be described for nobody. */
  readonly debugEnabled: boolean;
  writeInformation(message: string): Promise<void>;
  writeProgress(record: ProgressRecord): Promise<void>;
  /**
   * Asks whether to go on with a change; false under -WhatIf or when a person says no.
   *
   * @param target - What is changed, for example `workspace 'ws1'`.
   * @param action - What is done to it, for example `Regenerate the Primary key`.
   * @param impact - How much this change can do, where that is less than what the cmdlet declares.
   */
  shouldProcess(target: string, action: string, impact?: ConfirmImpact): Promise<boolean>;
  /** Asks a second, always shown question; only for what `shouldProcess` has already allowed. */
  shouldContinue(query: string, caption: string): Promise<boolean>;
  /** Ends the cmdlet. */
  throwTerminatingError(record: ErrorRecord): never;
  /** Aborted when the caller stops (Ctrl+C, a downstream `Select-Object -First`, an AbortController). */
  readonly signal: AbortSignal;
}

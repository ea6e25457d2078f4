import type { ErrorRecord } from './error-record.js';

/** One progress report, as `Write-Progress` shows it. */
export interface ProgressRecord {
  readonly activity: string;
  readonly statusDescription: string;
  /** 0 to 100; left out when unknown. */
  readonly percentComplete?: number;
  /** True once, when the activity has ended. */
  readonly completed?: boolean;
}

/**
 * The port through which a cmdlet speaks to whoever called it, named after PowerShell's own `ICommandRuntime`.
 *
 * Every write resolves when the caller has taken the record. A body that changes something awaits its writes, so that
 * nothing more is sent to a service after the caller has stopped: a stopped caller rejects the write.
 */
export interface CommandRuntime {
  writeObject(value: unknown): Promise<void>;
  writeError(record: ErrorRecord): Promise<void>;
  writeWarning(message: string): Promise<void>;
  writeVerbose(message: string): Promise<void>;
  writeDebug(message: string): Promise<void>;
  writeInformation(message: string): Promise<void>;
  writeProgress(record: ProgressRecord): Promise<void>;
  /**
   * Asks whether to go on with a change; false under -WhatIf or when a person says no.
   *
   * @param target - What is changed, for example `workspace 'ws1'`.
   * @param action - What is done to it, for example `Regenerate the Primary key`.
   */
  shouldProcess(target: string, action: string): Promise<boolean>;
  /** Asks a second, always shown question; only for what `shouldProcess` has already allowed. */
  shouldContinue(query: string, caption: string): Promise<boolean>;
  /** Ends the cmdlet. */
  throwTerminatingError(record: ErrorRecord): never;
  /** Aborted when the caller stops (Ctrl+C, a downstream `Select-Object -First`, an AbortController). */
  readonly signal: AbortSignal;
}

import type { Caller } from './caller.js';

/** What a check found. None of its texts holds a secret. */
export interface CheckResult {
  /** How it is: a warning is something that works and should be otherwise. */
  readonly status: 'ok' | 'warning' | 'failed';
  /** What is so, on one line, in whole sentences. */
  readonly message: string;
  /** What to do about it, likewise. */
  readonly advice?: string;
  /** Facts for whoever is to help: plain data. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** One thing that has to be right for a module to work. */
export interface Check {
  /** A word or two. */
  readonly name: string;
  /** Milliseconds that it may take. Default: 15 seconds. */
  readonly timeout?: number;
  /**
   * Looks. A check that rejects has failed, with the message of the error.
   *
   * @param context - What it works with.
   */
  run(context: CheckContext): Promise<CheckResult>;
}

/** What a check works with. */
export interface CheckContext {
  /** Who asks. */
  readonly caller: Caller;
  /** Aborted when its time is over. */
  readonly signal: AbortSignal;
  /**
   * Runs a constant script in a PowerShell that all checks share.
   *
   * @param script - The same each time; what varies is in `data`.
   * @param data - Reaches the script as `$data`.
   * @returns What the script wrote, as plain data; undefined where there is no PowerShell.
   * @throws Error with what the script threw.
   */
  readonly powershell: (script: string, data?: Readonly<Record<string, unknown>>) => Promise<unknown>;
}

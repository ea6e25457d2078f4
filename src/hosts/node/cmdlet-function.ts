import type { ConfirmAnswer, ConfirmQuestion } from '../../cmdlet/should-process.js';
import type { ConfirmImpact } from '../../cmdlet/cmdlet.js';
import type { ProgressRecord } from '../../cmdlet/command-runtime.js';
import type { ErrorRecord } from '../../cmdlet/error-record.js';
import type { PipelineInput } from '../../cmdlet/run-cmdlet.js';

/** How one call of a cmdlet function behaves: Node's counterpart of PowerShell's common parameters. */
export interface CallOptions {
  /**
   * Stops the call; it then rejects with the signal's reason. Nothing more is sent, but a change that was under way may
   * have been carried out.
   */
  readonly signal?: AbortSignal;
  /** Says what would be done, through {@link CallOptions.onInformation}, and does nothing. Default false. */
  readonly whatIf?: boolean;
  /**
   * Confirmation before a change. True asks through {@link CallOptions.onConfirm}; false never asks; a function is
   * asked itself. Default: asked only from {@link CallOptions.confirmPreference} on.
   */
  readonly confirm?: boolean | ConfirmHandler;
  /** The impact from which on a cmdlet asks, as `$ConfirmPreference`. Default `'None'`: a program has nobody to ask. */
  readonly confirmPreference?: ConfirmImpact;
  /**
   * Whether outputs are kept for the promise, and for whoever iterates again. Default true. False hands each out once, to
   * whoever iterates, so that memory does not grow with their number.
   */
  readonly buffer?: boolean;
  /** Answers confirmations. Default: refuses the change with an error. */
  readonly onConfirm?: ConfirmHandler;
  /** Receives each error of a single record as it happens; they are also on the final error. */
  readonly onError?: (record: ErrorRecord) => void;
  /** Receives warnings. Default: they are emitted as process warnings. */
  readonly onWarning?: (message: string) => void;
  /** Receives what -Verbose shows. */
  readonly onVerbose?: (message: string) => void;
  /** Receives what -Debug shows: each request and answer, without secrets. */
  readonly onDebug?: (message: string) => void;
  /** Receives information, What-if lines included. */
  readonly onInformation?: (message: string) => void;
  /** Receives progress; what it reported is completed at the latest when the call ends. */
  readonly onProgress?: (record: ProgressRecord) => void;
}

/** Answers the question whether to make a change. */
export type ConfirmHandler = (question: ConfirmQuestion) => ConfirmAnswer | Promise<ConfirmAnswer>;

/** The same with pipeline input: each object runs the cmdlet once. */
export interface PipedCallOptions extends CallOptions {
  /** The objects: an iterable, an async iterable or a stream. */
  readonly input: PipelineInput;
}

/**
 * What a cmdlet function returns: a promise of all outputs, and an async iterable of outputs as they come.
 *
 * The call starts at once, not when it is first awaited. As a promise it rejects with a
 * {@link CmdletError}: at once for a terminating error, at the end when single records failed. As an iterable it throws
 * the same after the last output.
 */
export interface CmdletCall<Output> extends Promise<Output[]>, AsyncIterable<Output> {}

/** A cmdlet as a function; without type arguments, one of which only its host knows what it takes and writes. */
export interface CmdletFunction<Arguments = Record<string, unknown>, PipedArguments = Arguments, Output = unknown> {
  /**
   * Runs the cmdlet once.
   *
   * @param call - The arguments of one parameter set, and how the call behaves.
   */
  (...call: CallOf<Arguments>): CmdletCall<Output>;
  /**
   * Runs the cmdlet once for each object of `input`.
   *
   * @param args - The arguments, without what the objects supply.
   * @param options - The objects, and how the call behaves.
   */
  (args: PipedArguments, options: PipedCallOptions): CmdletCall<Output>;
}

/** The arguments of a call. Where nothing has to be said, they may be left out. */
export type CallOf<Arguments> =
  Record<never, never> extends Arguments
    ? [args?: Arguments, options?: CallOptions]
    : [args: Arguments, options?: CallOptions];

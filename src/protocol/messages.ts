import { NotificationType, RequestType, RequestType0 } from 'vscode-jsonrpc';
import type { ConfirmImpact } from '../cmdlet/cmdlet.js';

/**
 * The version of this conversation, which `docs/protocol.md` describes. PowerShell refuses a host of another version at
 * hello.
 * Messages are JSON-RPC 2.0, one object a line; unknown fields are ignored, so that fields can be added. What is called
 * encoded is a value in the form of `values.ts`; any text of a caller or a service is, as it may be no valid UTF-16.
 */
export const protocolVersion = 1;

/** Names one invocation for as long as it lasts; chosen by PowerShell, unique in its process. */
export type CallId = string;

/** PowerShell to host, first of all. */
export interface InitializeParams {
  readonly protocolVersion: number;
  readonly moduleName: string;
  readonly moduleVersion: string;
  readonly powerShellVersion: string;
}

export interface InitializeResult {
  readonly protocolVersion: number;
  readonly moduleName: string;
  readonly moduleVersion: string;
  /** `process.version`, such as `v22.1.0`. */
  readonly nodeVersion: string;
}

export const initializeRequest = new RequestType<InitializeParams, InitializeResult, void>('initialize');

/**
 * PowerShell to host: asks a host that has been silent for a while whether it still runs; the answer is null. A host that
 * sends nothing at all for two seconds after that hangs, and is ended.
 */
export const pingRequest = new RequestType0<null, void>('ping');

/** PowerShell to host: run one body of a cmdlet. The answer comes when the body has ended. */
export interface InvokeParams {
  readonly call: CallId;
  readonly cmdlet: string;
  readonly phase: 'begin' | 'process' | 'end';
  readonly parameterSet: string;
  /** What PowerShell bound, by parameter name; encoded. */
  readonly bound: unknown;
  /** Whether records come from a pipeline, so that one that is wrong should not end the others. */
  readonly piped: boolean;
  /** For `end`: what the `process` calls returned, in order; encoded. */
  readonly kept?: unknown;
  /** The current directory; encoded. */
  readonly location: unknown;
  /** Environment variables of the module that are set; encoded. */
  readonly environment?: unknown;
  /** Instead of them: an earlier call that had the same. */
  readonly environmentOf?: CallId;
  /** What the runspace keeps for the module, for a cmdlet that uses it; encoded. */
  readonly session?: unknown;
  /** Whether anybody listens to these streams; what nobody listens to is not sent. */
  readonly verbose: boolean;
  readonly debug: boolean;
  /**
   * Whether the preferences are such that ShouldProcess is true, without a question and without a word. Left out: only
   * PowerShell can tell.
   */
  readonly confirmed?: boolean;
  /** Whether ShouldProcess is false, whatever is asked, and only says what would be done. */
  readonly whatIf?: boolean;
  /** Whether the body ends as soon as ShouldProcess is true: it will run again, elsewhere and without a question. */
  readonly askOnly?: boolean;
}

export interface InvokeResult {
  /** What `process` returned, for `end`; encoded. */
  readonly kept?: unknown;
  /** True when the body ended because of `askOnly`. */
  readonly allowed?: boolean;
}

export const invokeRequest = new RequestType<InvokeParams, InvokeResult, EncodedErrorRecord>('invoke');

/** PowerShell to host: what to offer whoever types the value of a parameter. Nothing is written for it. */
export interface CompleteParams {
  readonly call: CallId;
  readonly cmdlet: string;
  /** In Pascal case. */
  readonly parameter: string;
  /** What has been typed so far; encoded. */
  readonly word: unknown;
  /** The other parameters that have been typed, by name; encoded. */
  readonly bound: unknown;
  /** The current directory; encoded. */
  readonly location: unknown;
  /** Environment variables of the module that are set; encoded. */
  readonly environment: unknown;
}

export interface CompleteResult {
  /** Whole values, without quotes; encoded. */
  readonly values: unknown;
}

export const completeRequest = new RequestType<CompleteParams, CompleteResult, void>('complete');

/** The fields of an `ErrorRecord` of `src/cmdlet`, each encoded. */
export type EncodedErrorRecord = Readonly<Record<string, unknown>>;

/** Host to PowerShell: a record for one of the caller's streams. */
export interface WriteParams extends StreamRecord {
  readonly call: CallId;
}

export interface StreamRecord {
  readonly stream:
    'output' | 'error' | 'warning' | 'verbose' | 'debug' | 'information' | 'progress' | 'whatIf' | 'session';
  /** Encoded; of an error, a progress report and what would be done, each field. Of `session`, what to keep from now on. */
  readonly value: unknown;
}

/** What would be done, on the stream `whatIf`. */
export interface WhatIfRecord {
  readonly target: string;
  readonly action: string;
}

export const writeNotification = new NotificationType<WriteParams>('write');

/** PowerShell to host: it has taken this many records of the call, and there is room for as many more. */
export interface TakenParams {
  readonly call: CallId;
  readonly count: number;
}

export const takenNotification = new NotificationType<TakenParams>('taken');

/** Host to PowerShell: ShouldProcess, answered by the real engine. */
export interface ShouldProcessParams {
  readonly call: CallId;
  /** Encoded. */
  readonly target: unknown;
  /** Encoded. */
  readonly action: unknown;
  /** Left out: what the cmdlet declares. It is never more than that. */
  readonly impact?: ConfirmImpact;
}

export const shouldProcessRequest = new RequestType<ShouldProcessParams, boolean, void>('shouldProcess');

/** Host to PowerShell: ShouldContinue, likewise. */
export interface ShouldContinueParams {
  readonly call: CallId;
  /** Encoded. */
  readonly query: unknown;
  /** Encoded. */
  readonly caption: unknown;
}

export const shouldContinueRequest = new RequestType<ShouldContinueParams, boolean, void>('shouldContinue');

/** Host to PowerShell: one of the module's questions. */
export interface AskParams {
  readonly call: CallId;
  readonly question: string;
  /** By name; each encoded. */
  readonly parameters: Readonly<Record<string, unknown>>;
}

export const askRequest = new RequestType<AskParams, unknown, void>('ask');

/** The JSON-RPC error code of a terminating error; its data is an {@link EncodedErrorRecord}. */
export const terminatingErrorCode = -31000;

/** The JSON-RPC error code of a question that PowerShell could not answer; its data is an {@link EncodedErrorRecord}. */
export const unansweredErrorCode = -31001;

import { NotificationType, RequestType } from 'vscode-jsonrpc';
import type { ErrorRecord } from '../cmdlet/error-record.js';
import type { ProgressRecord } from '../cmdlet/command-runtime.js';

/**
 * The version of this conversation. A PowerShell half and a host of different versions refuse each other at hello.
 * Messages are JSON-RPC 2.0, one object a line; unknown fields are ignored, so that fields can be added.
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

/** PowerShell to host: run one body of a cmdlet. The answer comes when the body has ended. */
export interface InvokeParams {
  readonly call: CallId;
  readonly cmdlet: string;
  readonly phase: 'begin' | 'process' | 'end';
  readonly parameterSet: string;
  /** What PowerShell bound, by parameter name; encoded. */
  readonly bound: unknown;
  /** For `end`: what the `process` calls returned, in order; encoded. */
  readonly kept?: unknown;
  /** The current directory; encoded. */
  readonly location: unknown;
  /** Environment variables of the module that are set; encoded. */
  readonly environment: unknown;
  /** Whether anybody listens to these streams; what nobody listens to is not sent. */
  readonly verbose: boolean;
  readonly debug: boolean;
}

export interface InvokeResult {
  /** What `process` returned, for `end`. */
  readonly kept?: unknown;
}

export const invokeRequest = new RequestType<InvokeParams, InvokeResult, ErrorRecord>('invoke');

/** Host to PowerShell: a record for one of the caller's streams. */
export type WriteParams = { readonly call: CallId } & StreamRecord;

export type StreamRecord =
  | { readonly stream: 'output'; readonly value: unknown }
  | { readonly stream: 'error'; readonly value: ErrorRecord }
  | { readonly stream: 'progress'; readonly value: ProgressRecord }
  | { readonly stream: 'warning' | 'verbose' | 'debug' | 'information'; readonly value: string };

export const writeNotification = new NotificationType<WriteParams>('write');

/** PowerShell to host: it has taken this many records of the call, and there is room for as many more. */
export interface TakenParams {
  readonly call: CallId;
  readonly count: number;
}

export const takenNotification = new NotificationType<TakenParams>('taken');

/** Host to PowerShell: ShouldProcess and ShouldContinue, answered by the real engine. */
export interface ShouldProcessParams {
  readonly call: CallId;
  readonly target: string;
  readonly action: string;
}

export const shouldProcessRequest = new RequestType<ShouldProcessParams, boolean, void>('shouldProcess');

export interface ShouldContinueParams {
  readonly call: CallId;
  readonly query: string;
  readonly caption: string;
}

export const shouldContinueRequest = new RequestType<ShouldContinueParams, boolean, void>('shouldContinue');

/** Host to PowerShell: one of the module's questions. */
export interface AskParams {
  readonly call: CallId;
  readonly question: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

export const askRequest = new RequestType<AskParams, unknown, void>('ask');

/** The JSON-RPC error code of a terminating error; its data is an {@link ErrorRecord}. */
export const terminatingErrorCode = -31000;

/** The JSON-RPC error code of a question that PowerShell could not answer; its data is an {@link ErrorRecord}, encoded. */
export const unansweredErrorCode = -31001;

import { ResponseError, type CancellationToken, type MessageConnection } from 'vscode-jsonrpc/node';
import { abortable } from '../../cmdlet/abortable.js';
import type { ConfirmImpact } from '../../cmdlet/cmdlet.js';
import { endOfProgress, type CommandRuntime, type ProgressRecord } from '../../cmdlet/command-runtime.js';
import { RecordError, TerminatingError, type ErrorRecord } from '../../cmdlet/error-record.js';
import type { OutputType } from '../../cmdlet/output-type.js';
import {
  askRequest,
  shouldContinueRequest,
  shouldProcessRequest,
  unansweredErrorCode,
  writeNotification,
  type InvokeParams,
  type StreamRecord,
  type WhatIfRecord,
} from '../../protocol/messages.js';
import { decodeRecord, decodeValue, encodeOutput, encodeRecord, encodeValue } from '../../protocol/values.js';
import { Credits } from './credits.js';

/** Records in flight before a body waits for PowerShell. One that changes something does not run ahead. */
const window = { changes: 1, reads: 64 };

/** What of a call concerns its runtime. */
type RuntimeCall = Pick<InvokeParams, 'call' | 'verbose' | 'debug' | 'confirmed' | 'whatIf' | 'askOnly'>;

/** The runtime of one call from PowerShell: whatever is asked or written goes to the real engine. */
export class RemoteRuntime implements CommandRuntime {
  readonly signal: AbortSignal;
  readonly credits: Credits;
  /** True when the body was stopped because it was allowed to go on, and that is all that was asked. */
  allowed = false;
  readonly #stopped = new AbortController();
  readonly #connection: MessageConnection;
  readonly #call: RuntimeCall;
  readonly #output: OutputType;
  #progress: ProgressRecord | undefined;

  constructor(
    connection: MessageConnection,
    call: RuntimeCall,
    cmdlet: { readonly output: OutputType; readonly shouldProcess?: unknown },
    token: CancellationToken,
  ) {
    this.#connection = connection;
    this.#call = call;
    this.#output = cmdlet.output;
    this.signal = this.#stopped.signal;
    if (token.isCancellationRequested) this.stop();
    else token.onCancellationRequested(() => this.stop());
    this.credits = new Credits(cmdlet.shouldProcess ? window.changes : window.reads, this.signal);
  }

  /** Resolves when all that the body has written has been sent, also what it did not wait for. */
  allSent(): Promise<void> {
    return this.credits.allSpent();
  }

  /** Tells the body that nobody waits for it any more. */
  stop(): void {
    this.#stopped.abort(new DOMException('The pipeline has been stopped.', 'AbortError'));
  }

  writeObject(value: unknown): Promise<void> {
    return this.#write({ stream: 'output', value: encodeOutput(value, this.#output) });
  }

  writeError(record: ErrorRecord): Promise<void> {
    return this.#write({ stream: 'error', value: encodeRecord(record) });
  }

  writeWarning(message: string): Promise<void> {
    return this.#write({ stream: 'warning', value: encodeValue(message) });
  }

  async writeVerbose(message: string): Promise<void> {
    if (this.#call.verbose) await this.#write({ stream: 'verbose', value: encodeValue(message) });
  }

  get debugEnabled(): boolean {
    return this.#call.debug;
  }

  async writeDebug(message: string): Promise<void> {
    if (this.#call.debug) await this.#write({ stream: 'debug', value: encodeValue(message) });
  }

  writeInformation(message: string): Promise<void> {
    return this.#write({ stream: 'information', value: encodeValue(message) });
  }

  writeProgress(record: ProgressRecord): Promise<void> {
    this.#progress = record;
    return this.#write({ stream: 'progress', value: encodeRecord(shownProgress(record)) });
  }

  /** Takes away what a body that has ended, or failed, left on the screen. */
  async endProgress(): Promise<void> {
    const end = endOfProgress(this.#progress);
    if (end && !this.signal.aborted) await this.writeProgress(end);
  }

  async shouldProcess(target: string, action: string, impact?: ConfirmImpact): Promise<boolean> {
    // The next command may stop the pipeline for any record: nothing more is sent to a service then.
    await this.credits.allTaken();
    this.signal.throwIfAborted();
    if (this.#call.confirmed) return true;
    if (this.#call.whatIf) {
      await this.#write({ stream: 'whatIf', value: encodeRecord({ target, action } satisfies WhatIfRecord) });
      return false;
    }
    const params = { ...encodeRecord({ target, action }), ...(impact && { impact }) };
    const allowed = await this.#request<boolean>(shouldProcessRequest.method, params);
    if (allowed && this.#call.askOnly) {
      this.allowed = true;
      this.stop();
      this.signal.throwIfAborted();
    }
    return allowed;
  }

  shouldContinue(query: string, caption: string): Promise<boolean> {
    return this.#request(shouldContinueRequest.method, encodeRecord({ query, caption }));
  }

  throwTerminatingError(record: ErrorRecord): never {
    throw new TerminatingError(record);
  }

  /** One of the module's questions to the calling PowerShell. */
  async ask(question: string, parameters: Readonly<Record<string, unknown>>): Promise<unknown> {
    return decodeValue(await this.#request(askRequest.method, { question, parameters: encodeRecord(parameters) }));
  }

  /** Has the caller's runspace keep this for the module. */
  keepInSession(value: unknown): Promise<void> {
    return this.#write({ stream: 'session', value: encodeValue(value) });
  }

  async #write(record: StreamRecord): Promise<void> {
    this.signal.throwIfAborted();
    await this.credits.spend();
    this.signal.throwIfAborted();
    // Not awaited: the credits say when there is room, and a caller who stops frees the body even while the pipe is full.
    this.#connection.sendNotification(writeNotification, { call: this.#call.call, ...record }).catch(() => undefined);
  }

  /** An unanswered question ends when the caller stops: PowerShell no longer answers then. */
  async #request<Answer>(method: string, params: object): Promise<Answer> {
    this.signal.throwIfAborted();
    const answer = this.#connection.sendRequest<Answer>(method, { call: this.#call.call, ...params });
    return abortable(answer.catch(rethrowAsRecord), this.signal);
  }
}

/** As PowerShell takes it: it has no empty texts, and a whole number from 0 to 100. */
function shownProgress({ percentComplete: percent, ...record }: ProgressRecord): ProgressRecord {
  return {
    ...record,
    activity: record.activity || 'Processing',
    statusDescription: record.statusDescription || 'Processing',
    ...(percent !== undefined &&
      Number.isFinite(percent) && { percentComplete: Math.round(Math.min(100, Math.max(0, percent))) }),
  };
}

/** Why PowerShell could not answer: the record of what was thrown there. */
function rethrowAsRecord(error: unknown): never {
  if (!(error instanceof ResponseError) || error.code !== unansweredErrorCode) throw error;
  const { message, errorId, category } = decodeRecord(error.data) as unknown as ErrorRecord;
  throw new RecordError({ message, errorId, category }, { cause: error });
}

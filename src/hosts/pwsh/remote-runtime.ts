import { ResponseError, type CancellationToken, type MessageConnection } from 'vscode-jsonrpc/node';
import type { OutputType } from '../../cmdlet/cmdlet.js';
import type { CommandRuntime, ProgressRecord } from '../../cmdlet/command-runtime.js';
import { RecordError, TerminatingError, type ErrorRecord } from '../../cmdlet/error-record.js';
import {
  askRequest,
  shouldContinueRequest,
  shouldProcessRequest,
  unansweredErrorCode,
  writeNotification,
  type InvokeParams,
  type StreamRecord,
} from '../../protocol/messages.js';
import { decodeRecord, decodeValue, encodeOutput, encodeValue } from '../../protocol/values.js';
import { Credits } from './credits.js';

/**
 * Records in flight before a body waits for PowerShell. A body that changes something waits for each one, so that
 * nothing more is sent to a service once the pipeline has stopped; others may run ahead.
 */
const window = { changes: 1, reads: 64 };

/** The runtime of one call from PowerShell: whatever is asked or written goes to the real engine. */
export class RemoteRuntime implements CommandRuntime {
  readonly signal: AbortSignal;
  readonly credits: Credits;
  readonly #connection: MessageConnection;
  readonly #call: InvokeParams;
  readonly #output: OutputType;

  constructor(
    connection: MessageConnection,
    call: InvokeParams,
    cmdlet: { readonly output: OutputType; readonly shouldProcess?: unknown },
    token: CancellationToken,
  ) {
    this.#connection = connection;
    this.#call = call;
    this.#output = cmdlet.output;
    this.signal = signalOf(token);
    this.credits = new Credits(cmdlet.shouldProcess ? window.changes : window.reads, this.signal);
  }

  writeObject(value: unknown): Promise<void> {
    return this.#write({ stream: 'output', value: encodeOutput(value, this.#output) });
  }

  writeError(record: ErrorRecord): Promise<void> {
    return this.#write({ stream: 'error', value: encodeRecord(record) });
  }

  writeWarning(message: string): Promise<void> {
    return this.#write({ stream: 'warning', value: message });
  }

  async writeVerbose(message: string): Promise<void> {
    if (this.#call.verbose) await this.#write({ stream: 'verbose', value: message });
  }

  async writeDebug(message: string): Promise<void> {
    if (this.#call.debug) await this.#write({ stream: 'debug', value: message });
  }

  writeInformation(message: string): Promise<void> {
    return this.#write({ stream: 'information', value: message });
  }

  writeProgress(record: ProgressRecord): Promise<void> {
    return this.#write({ stream: 'progress', value: record });
  }

  shouldProcess(target: string, action: string): Promise<boolean> {
    return this.#request(shouldProcessRequest.method, { target, action });
  }

  shouldContinue(query: string, caption: string): Promise<boolean> {
    return this.#request(shouldContinueRequest.method, { query, caption });
  }

  throwTerminatingError(record: ErrorRecord): never {
    throw new TerminatingError(record);
  }

  /** One of the module's questions to the calling PowerShell. */
  async ask(question: string, parameters: Readonly<Record<string, unknown>>): Promise<unknown> {
    return decodeValue(await this.#request(askRequest.method, { question, parameters }));
  }

  async #write(record: StreamRecord): Promise<void> {
    this.signal.throwIfAborted();
    const taken = this.credits.spend();
    await this.#connection.sendNotification(writeNotification, { call: this.#call.call, ...record });
    await taken;
  }

  /** An unanswered question ends when the caller stops: PowerShell no longer answers then. */
  async #request<Answer>(method: string, params: object): Promise<Answer> {
    this.signal.throwIfAborted();
    const answer = this.#connection.sendRequest<Answer>(method, { call: this.#call.call, ...params });
    return Promise.race([answer.catch(rethrowAsRecord), rejection(this.signal)]);
  }
}

/** An error record in the form in which it travels; its target and data are values like any other. */
export function encodeRecord(record: ErrorRecord): ErrorRecord {
  return {
    ...record,
    ...(record.target !== undefined && { target: encodeValue(record.target) }),
    ...(record.data && { data: encodeValue(record.data) as Record<string, unknown> }),
  };
}

/** Why PowerShell could not answer: the record of what was thrown there. */
function rethrowAsRecord(error: unknown): never {
  if (!(error instanceof ResponseError) || error.code !== unansweredErrorCode) throw error;
  const { message, errorId, category } = decodeRecord(error.data) as unknown as ErrorRecord;
  throw new RecordError({ message, errorId, category }, { cause: error });
}

function rejection(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}

function signalOf(token: CancellationToken): AbortSignal {
  const controller = new AbortController();
  const abort = (): void => controller.abort(new DOMException('The pipeline has been stopped.', 'AbortError'));
  if (token.isCancellationRequested) abort();
  else token.onCancellationRequested(abort);
  return controller.signal;
}

import { fullyQualifiedErrorId, type ErrorCategory, type ErrorRecord } from '../../cmdlet/error-record.js';

/**
 * What a cmdlet function rejects with. Its message says what happened, to what, and what to do; it holds no secret.
 *
 * @example
 * ```ts
 * import { CmdletError, connect } from 'az-quantum-api';
 *
 * try {
 *   await connect().getAzQuantumApiWorkspaceKey({ resourceGroupName: 'quantum-rg', workspaceName: 'my-workspace' });
 * } catch (error) {
 *   if (!(error instanceof CmdletError) || error.category !== 'ObjectNotFound') throw error;
 *   console.error(error.fullyQualifiedErrorId, error.data['requestId']);
 * }
 * ```
 */
export class CmdletError extends Error {
  /** `CmdletError`. */
  override readonly name = 'CmdletError';
  /** As PowerShell's: the error id and the cmdlet, such as `NotFound,Get-Item`. */
  readonly fullyQualifiedErrorId: string;
  /** What kind of error it is, such as `ObjectNotFound`. */
  readonly category: ErrorCategory;
  /** What was being worked on, if the error says. */
  readonly target: unknown;
  /** Facts for programs, such as `statusCode` and `requestId`. */
  readonly data: Readonly<Record<string, unknown>>;
  /** True when the cmdlet ended there; false when single records failed and the others were done. */
  readonly terminating: boolean;
  /** Every error, in order. */
  readonly errors: readonly ErrorRecord[];
  /** What the call had written before it ended. */
  readonly outputs: readonly unknown[];

  /**
   * @param commandName - The cmdlet, as PowerShell names it.
   * @param errors - Every error, in order.
   * @param details - How the call ended.
   */
  constructor(
    commandName: string,
    errors: readonly [ErrorRecord, ...ErrorRecord[]],
    details: { readonly terminating: boolean; readonly outputs: readonly unknown[]; readonly cause?: unknown },
  ) {
    const main = errors[errors.length - 1] ?? errors[0];
    const first = details.terminating ? main : errors[0];
    super(messageOf(first, details.terminating ? 0 : errors.length - 1), { cause: details.cause });
    this.fullyQualifiedErrorId = fullyQualifiedErrorId(first, commandName);
    this.category = first.category;
    this.target = first.target;
    this.data = first.data ?? {};
    this.terminating = details.terminating;
    this.errors = errors;
    this.outputs = details.outputs;
  }
}

function messageOf(record: ErrorRecord, more: number): string {
  const others = more === 0 ? undefined : `(And ${more} more ${more === 1 ? 'error' : 'errors'}: see errors.)`;
  return [record.message, record.recommendedAction, others].filter(Boolean).join(' ');
}

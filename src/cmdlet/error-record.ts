/**
 * PowerShell's ErrorCategory names, as far as this project uses them.
 *
 * @see https://learn.microsoft.com/dotnet/api/system.management.automation.errorcategory
 */
export type ErrorCategory =
  | 'NotSpecified'
  | 'AuthenticationError'
  | 'ConnectionError'
  | 'InvalidArgument'
  | 'InvalidData'
  | 'InvalidOperation'
  | 'InvalidResult'
  | 'LimitsExceeded'
  | 'ObjectNotFound'
  | 'OperationStopped'
  | 'OperationTimeout'
  | 'PermissionDenied'
  | 'ProtocolError'
  | 'ReadError'
  | 'ResourceBusy'
  | 'ResourceUnavailable'
  | 'WriteError';

/** What a cmdlet reports when something goes wrong; each host turns it into the error its callers know. */
export interface ErrorRecord {
  /** One or more sentences: what happened, to which resource, what to do. Never a secret. */
  readonly message: string;
  /** The first part of the FullyQualifiedErrorId; PowerShell appends `,<cmdlet name>`. */
  readonly errorId: string;
  /** What kind of error it is; scripts decide by it. */
  readonly category: ErrorCategory;
  /** The object that was being worked on when the error arose; plain data. */
  readonly target?: unknown;
  /** What a person can do about it, when the message does not say so already. */
  readonly recommendedAction?: string;
  /** Facts for programs: status code, request id and the like. Plain data, never a secret. */
  readonly data?: Readonly<Record<string, unknown>>;
}

/**
 * Ends the cmdlet when thrown from one of its bodies, as `ThrowTerminatingError` does in PowerShell.
 * Anything else thrown by a body is a failure of that one record; the pipeline goes on.
 *
 * @example
 * ```ts
 * import { TerminatingError } from 'az-quantum-api/cmdlet';
 *
 * function greeterOf(environment: Readonly<Record<string, string | undefined>>): string {
 *   const greeter = environment['HELLO_FROM'];
 *   if (greeter) return greeter;
 *   const message = 'Nobody greets. Set HELLO_FROM.';
 *   throw new TerminatingError({ message, errorId: 'NoGreeter', category: 'InvalidOperation' });
 * }
 * console.log(greeterOf({ HELLO_FROM: 'Ada' }));
 * ```
 */
export class TerminatingError extends Error {
  /** `TerminatingError`. */
  override readonly name = 'TerminatingError';
  /** What callers are told. */
  readonly record: ErrorRecord;

  /**
   * @param record - What callers are told; its message is the error's too.
   * @param options - The `cause`, for whoever looks for a fault.
   */
  constructor(record: ErrorRecord, options?: ErrorOptions) {
    super(record.message, options);
    this.record = record;
  }
}

/**
 * Fails the record at hand when thrown from a body: the pipeline goes on with the next one.
 *
 * @example
 * ```ts
 * import { RecordError } from 'az-quantum-api/cmdlet';
 *
 * const rooms = new Map([['Ada', 12]]);
 * function roomOf(name: string): number {
 *   const room = rooms.get(name);
 *   if (room !== undefined) return room;
 *   const message = `${name} has no room.`;
 *   throw new RecordError({ message, errorId: 'NoRoom', category: 'ObjectNotFound', target: name });
 * }
 * console.log(roomOf('Ada')); // 12
 * ```
 */
export class RecordError extends Error {
  /** `RecordError`. */
  override readonly name = 'RecordError';
  /** What callers are told. */
  readonly record: ErrorRecord;

  /**
   * @param record - What callers are told; its message is the error's too.
   * @param options - The `cause`, for whoever looks for a fault.
   */
  constructor(record: ErrorRecord, options?: ErrorOptions) {
    super(record.message, options);
    this.record = record;
  }
}

/** The error record of whatever a body threw. */
export function errorRecordOf(thrown: unknown): ErrorRecord {
  if (thrown instanceof TerminatingError || thrown instanceof RecordError) return thrown.record;
  if (thrown instanceof Error) {
    const { code } = thrown as NodeJS.ErrnoException;
    const errorId = typeof code === 'string' ? code : thrown.name;
    return { message: thrown.message || thrown.name, errorId, category: 'NotSpecified' };
  }
  return { message: String(thrown), errorId: 'Unknown', category: 'NotSpecified' };
}

/** `FullyQualifiedErrorId` as PowerShell composes it for a function. */
export function fullyQualifiedErrorId(record: ErrorRecord, commandName: string): string {
  return `${record.errorId},${commandName}`;
}

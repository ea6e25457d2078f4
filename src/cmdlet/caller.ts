/** What a module's services may know of whoever called: the one thing besides the runtime that differs by host. */
export interface Caller {
  /** Which of the three hosts runs the call. */
  readonly kind: 'pwsh' | 'node' | 'shell';
  /**
   * True for whoever waits half a second and no more, and is not to be disturbed: a person who completes what they type.
   * Take what is at hand then; log in nobody, load nothing, and ask no question whose answer takes longer.
   */
  readonly hurried?: true;
  /** The environment variables the module declares it uses, as they are for this call. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The caller's current directory, an absolute path. */
  readonly location: string;
  /** Values the host was started with, such as a credential given to `connect`. */
  readonly options: Readonly<Record<string, unknown>>;
  /**
   * Asks the caller one of the module's {@link CallerQuestion}s; undefined where nobody could answer (Node, the shell).
   *
   * @param question - Its name in the module's `questions`.
   * @param parameters - Plain data; reaches the script as `$Call.Parameters`.
   * @returns Plain data, or null when the caller has no answer.
   */
  readonly ask?: (question: string, parameters: Readonly<Record<string, unknown>>) => Promise<unknown>;
  /** What the module keeps in the caller's session: found there by the cmdlets that declare `usesSession`. */
  readonly session?: CallerSession;
}

/**
 * One value that a module keeps from one call to the next where the caller's session is: in a runspace of PowerShell, in
 * the object that `connect` gave in Node, in the shell's configuration file. No host keeps it for anybody else.
 */
export interface CallerSession {
  /** What was kept last, undefined for nothing: plain data and, except in the shell, secure strings. */
  readonly value: unknown;
  /**
   * Keeps another value in its place, or none when it is undefined.
   *
   * @param value - Plain data and, except in the shell, secure strings.
   * @throws Error in the shell when it holds a secure string: no secret goes to a file.
   */
  keep(value: unknown): Promise<void>;
}

/** A question that only the calling PowerShell can answer, with the script that answers it. */
export interface CallerQuestion {
  /**
   * The body of a PowerShell script block that reads `$Call.Parameters` (a hashtable), `$Call.BoundParameters` and
   * `$Call.Hurried` (see {@link Caller.hurried}), and writes its answer, a hashtable. Secrets travel as base64 in the
   * answer and never as a command's argument.
   */
  readonly script: string;
}

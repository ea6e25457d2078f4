/** What a module's services may know of whoever called: the one thing besides the runtime that differs by host. */
export interface Caller {
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
   * @param parameters - Plain data; reaches the script as `$Call.Parameters`.
   * @returns Plain data, or null when the caller has no answer.
   */
  readonly ask?: (question: string, parameters: Readonly<Record<string, unknown>>) => Promise<unknown>;
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

import type { CallerSession } from '../../cmdlet/caller.js';
import type { Cmdlet, Context } from '../../cmdlet/cmdlet.js';
import { TerminatingError, errorRecordOf, type ErrorRecord } from '../../cmdlet/error-record.js';
import type { CmdletModule, CmdletTable } from '../../cmdlet/module.js';
import { runCmdlet, type PipelineInput } from '../../cmdlet/run-cmdlet.js';
import { keptSession } from '../../cmdlet/session.js';
import { CmdletError } from './cmdlet-error.js';
import type { CallOptions, CmdletCall, CmdletFunction } from './cmdlet-function.js';
import { CollectingRuntime } from './collecting-runtime.js';
import { OutputQueue } from './output-queue.js';

/**
 * Turns each cmdlet of a module into a function. Nothing runs until one is called; it then rejects with a
 * {@link CmdletError} when something fails.
 *
 * @param module - The module.
 * @param options - What the module's services were given, such as a credential; see the module.
 * @returns A function for each cmdlet, by its key in `cmdlets`. `build-module` makes types for them.
 * @example
 * ```ts
 * import { connectModule } from 'az-quantum-api/cmdlet';
 * import hello from './module.js';
 *
 * const { getGreeting } = connectModule(hello, {});
 * console.log(await getGreeting({}, { input: ['Ada', 'Grace'] }));
 * ```
 */
export function connectModule<Cmdlets extends CmdletTable>(
  module: CmdletModule<unknown, Cmdlets>,
  options: Readonly<Record<string, unknown>>,
): { readonly [Name in keyof Cmdlets]: CmdletFunction } {
  const session = keptSession(undefined, () => Promise.resolve());
  const entries = Object.entries(module.cmdlets).map(([name, cmdlet]) => [
    name,
    cmdletFunction(module, cmdlet, options, session),
  ]);
  return Object.fromEntries(entries) as { [Name in keyof Cmdlets]: CmdletFunction };
}

function cmdletFunction(
  module: CmdletModule,
  cmdlet: Cmdlet,
  options: Readonly<Record<string, unknown>>,
  session: CallerSession,
): CmdletFunction {
  return (args: Record<string, unknown> = {}, callOptions: CallOptions & { readonly input?: PipelineInput } = {}) => {
    const queue = new OutputQueue(callOptions.buffer);
    const abandoned = new AbortController();
    const signal = callOptions.signal ? AbortSignal.any([callOptions.signal, abandoned.signal]) : abandoned.signal;
    const runtime = new CollectingRuntime(cmdlet, callOptions, queue, signal);
    const caller = {
      kind: 'node',
      environment: process.env,
      location: process.cwd(),
      options,
      ...(cmdlet.usesSession && { session }),
    } as const;
    const run = async (): Promise<unknown[]> => {
      try {
        runtime.signal.throwIfAborted();
        const context: Context<object> = { ...(module.services(caller, runtime) as object), runtime };
        await runCmdlet(cmdlet, args, callOptions.input, context);
      } catch (error) {
        runtime.signal.throwIfAborted();
        throw terminated(cmdlet, runtime, queue, error);
      } finally {
        runtime.endProgress();
        queue.end();
      }
      const [first, ...rest] = runtime.errors;
      if (first) throw new CmdletError(cmdlet.name, [first, ...rest], { terminating: false, outputs: queue.outputs });
      return queue.outputs;
    };
    return iterable(run(), queue, abandoned);
  };
}

function terminated(cmdlet: Cmdlet, runtime: CollectingRuntime, queue: OutputQueue, error: unknown): CmdletError {
  const [first, ...rest] = [...runtime.errors, errorRecordOf(error)];
  const errors: [ErrorRecord, ...ErrorRecord[]] = [first, ...rest];
  const cause = error instanceof TerminatingError ? error.cause : error;
  return new CmdletError(cmdlet.name, errors, { terminating: true, outputs: queue.outputs, cause });
}

/**
 * Whoever iterates learns of the error at the end of the iteration, so the promise itself may go unobserved then; and
 * whoever leaves the iteration early stops the call, as `Select-Object -First` does.
 */
function iterable(promise: Promise<unknown[]>, queue: OutputQueue, abandoned: AbortController): CmdletCall<unknown> {
  return Object.assign(promise, {
    async *[Symbol.asyncIterator]() {
      promise.catch(() => undefined);
      let finished = false;
      try {
        yield* queue.read();
        finished = true;
      } finally {
        if (!finished) abandoned.abort(new DOMException('The iteration was left.', 'AbortError'));
      }
      await promise;
    },
  });
}

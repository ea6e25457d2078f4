import { abortable } from './abortable.js';
import { bindArguments } from './binding/bind-arguments.js';
import { bindPipelineObject } from './binding/bind-pipeline-object.js';
import { boundParameters } from './binding/bound-parameters.js';
import type { BindingState } from './binding/binding-state.js';
import type { BoundParameters, Cmdlet, Context } from './cmdlet.js';
import { errorRecordOf, TerminatingError } from './error-record.js';

/** Pipeline input: the objects of another command, an array, a stream. */
export type PipelineInput = Iterable<unknown> | AsyncIterable<unknown>;

/**
 * Runs a cmdlet for a caller that is not PowerShell: binds, then `begin`, `process` for each record, `end`.
 *
 * Failures of single records go to the runtime's error stream; the pipeline goes on.
 *
 * @throws {@link TerminatingError} when the arguments do not bind or a body ends the cmdlet; whatever the runtime
 * throws when its caller stops.
 */
export async function runCmdlet(
  cmdlet: Cmdlet,
  args: Readonly<Record<string, unknown>>,
  input: PipelineInput | undefined,
  context: Context<object>,
): Promise<void> {
  const state = bindArguments(cmdlet, args, input !== undefined);
  const only = input === undefined ? boundParameters(state) : undefined;
  const kept: unknown[] = [];
  await cmdlet.begin?.(context);
  const { signal } = context.runtime;
  signal.throwIfAborted();
  if (only) await processRecord(cmdlet, only, context, kept);
  else {
    for await (const item of untilAborted(input ?? [], signal)) {
      const bound = await bindRecord(state, item, context);
      if (bound) await processRecord(cmdlet, bound, context, kept);
    }
  }
  await cmdlet.end?.(kept, context);
}

/**
 * Runs `process` for one record whose parameters are bound. What it returns goes to `kept`, for `end`; a failure that
 * is not terminating goes to the error stream.
 */
export async function processRecord(
  cmdlet: Cmdlet,
  bound: BoundParameters,
  context: Context<object>,
  kept: unknown[],
): Promise<void> {
  try {
    const result = await cmdlet.process(bound, context);
    if (result !== undefined) kept.push(result);
  } catch (error) {
    if (error instanceof TerminatingError || context.runtime.signal.aborted) throw error;
    await context.runtime.writeError(errorRecordOf(error));
  }
}

/** An object that does not bind is lost, with an error; the others go on. */
async function bindRecord(
  state: BindingState,
  item: unknown,
  { runtime }: Context<object>,
): Promise<BoundParameters | undefined> {
  try {
    bindPipelineObject(state, item);
    return boundParameters(state);
  } catch (error) {
    await runtime.writeError({ ...errorRecordOf(error), target: item });
    return undefined;
  }
}

/** The items, until the caller stops: an input that never answers does not hold the call. */
async function* untilAborted(input: PipelineInput, signal: AbortSignal): AsyncGenerator<unknown> {
  const iterator = Symbol.asyncIterator in input ? input[Symbol.asyncIterator]() : input[Symbol.iterator]();
  let ended = false;
  try {
    while (true) {
      const next = await abortable(Promise.resolve(iterator.next()), signal);
      ended = next.done ?? false;
      if (ended) return;
      yield next.value;
    }
  } finally {
    // Not awaited: a generator that hangs in its own code cannot be ended.
    if (!ended) void Promise.resolve(iterator.return?.()).catch(() => undefined);
  }
}

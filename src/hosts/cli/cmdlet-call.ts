import type { Caller } from '../../cmdlet/caller.js';
import type { Cmdlet, ShellName } from '../../cmdlet/cmdlet.js';
import { errorRecordOf, type ErrorRecord } from '../../cmdlet/error-record.js';
import { ParameterBindingError } from '../../cmdlet/binding/parameter-binding-error.js';
import type { CmdletModule } from '../../cmdlet/module.js';
import { runCmdlet } from '../../cmdlet/run-cmdlet.js';
import { bindingMessage } from './binding-message.js';
import type { ChangeQuestions } from './change-questions.js';
import type { CmdletOption } from './cmdlet-options.js';
import { exitCodeOf } from './exit-code.js';
import { interruption } from './interruption.js';
import type { OutputFormat } from './output/format.js';
import { writtenOutputs } from './output/written-outputs.js';
import type { ShellArguments, ShellIo } from './shell-command.js';
import { ShellRuntime } from './shell-runtime.js';
import type { ShellStreams } from './shell-streams.js';
import { UsageError } from './usage-error.js';

/** A command line that calls a cmdlet, once or for each of several ids. */
export interface CmdletCall {
  readonly module: CmdletModule;
  readonly cmdlet: Cmdlet;
  readonly options: readonly CmdletOption[];
  readonly args: ShellArguments;
  /** What the options say, by parameter. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly caller: Caller;
  readonly io: ShellIo;
  readonly streams: ShellStreams;
  readonly questions: ChangeQuestions;
  /** False for one of many, of which all together have a progress. */
  readonly tellsProgress?: boolean;
}

/** How one call ended. */
export interface Outcome {
  readonly outputs: readonly unknown[];
  readonly errors: readonly ErrorRecord[];
  /** How often a change was allowed, and how often not. */
  readonly decisions: { readonly allowed: number; readonly refused: number };
  /** What ended the call before its end: Ctrl+C, or a {@link UsageError}. */
  readonly stoppedBy: Error | undefined;
  /** What may have been done when it was interrupted. */
  readonly inDoubt: ErrorRecord | undefined;
}

/**
 * Calls the cmdlet once. Errors have been told when this resolves.
 *
 * @param more - Arguments beside those that the options give.
 * @param input - What is piped in.
 */
export async function callCmdlet(
  { module, cmdlet, options, args, values, caller, io, streams, questions, tellsProgress }: CmdletCall,
  more: object = {},
  input?: readonly unknown[],
): Promise<Outcome> {
  const signal = io.signal ?? new AbortController().signal;
  const runtime = new ShellRuntime(streams, questions, signal, tellsProgress);
  const { outputs, errors, decisions } = runtime;
  const outcome = { outputs, errors, decisions, stoppedBy: undefined, inDoubt: undefined };
  try {
    const services = module.services(caller, runtime) as object;
    await runCmdlet(cmdlet, { ...values, ...more }, input, { ...services, runtime });
  } catch (error) {
    if (signal.aborted) {
      const inDoubt = runtime.underWay && interruption(error, runtime.underWay);
      return { ...outcome, stoppedBy: signal.reason as Error, inDoubt };
    }
    if (error instanceof UsageError) return { ...outcome, stoppedBy: error };
    if (error instanceof ParameterBindingError)
      return { ...outcome, stoppedBy: new UsageError(bindingMessage(error, options, args)) };
    await runtime.writeError(errorRecordOf(error));
  }
  return outcome;
}

/**
 * Writes what a call has written.
 *
 * @returns The exit code.
 * @throws What stopped it, after what is to be known about that has been told.
 */
export async function finishCall(
  { cmdlet, streams }: CmdletCall,
  command: ShellName,
  format: OutputFormat,
  { outputs, errors, decisions, stoppedBy, inDoubt }: Outcome,
): Promise<number> {
  const { values, type } = writtenOutputs(cmdlet, command, outputs);
  // A rehearsal has no results, which is not to say that there are none.
  const isWhole = !stoppedBy && errors.length === 0 && !streams.settings.whatIf;
  await streams.data(format(values, type, command.list === true && (isWhole || values.length > 0)));
  if (!stoppedBy) return exitCodeOf(errors);
  if (stoppedBy instanceof UsageError) throw stoppedBy;
  if (inDoubt) await streams.error(inDoubt);
  else if (cmdlet.shouldProcess && decisions.allowed === 0)
    await streams.information('Interrupted before anything was done.');
  throw stoppedBy;
}

import type { ShellCommandName } from '../../../cmdlet/cmdlet.js';
import type { CmdletCall, Outcome } from '../cmdlet-call.js';
import { exitCodes } from '../exit-code.js';
import { writtenOutputs } from '../output/written-outputs.js';
import { UsageError } from '../usage-error.js';
import { inOrder } from './in-order.js';
import { resultLines, type ResultStatus } from './result-lines.js';

/** In the words of the summary, in its order. */
const statusWords: Readonly<Record<ResultStatus, string>> = {
  Succeeded: 'succeeded',
  Skipped: 'skipped',
  Failed: 'failed',
  InDoubt: 'may have been done',
  NotDone: 'not done',
};

/**
 * Calls a cmdlet for many ids and writes a line for each in their order, as soon as it and all before it are done. Goes
 * on past failures; once interrupted it begins no more, and says what was done, what was not and what may have been.
 *
 * @returns 1 when any failed.
 * @throws The reason of the interruption, or a {@link UsageError} of one of the calls, which would be that of all.
 */
export async function callForAll(
  { args, cmdlet, io, module, streams }: CmdletCall,
  command: ShellCommandName,
  work: {
    readonly ids: readonly string[];
    readonly atATime: number;
    readonly callFor: (id: string) => Promise<Outcome>;
  },
): Promise<number> {
  const { ids, atATime, callFor } = work;
  const lineOf = await resultLines(args, (outputs) => ({
    ...writtenOutputs(cmdlet, command, outputs),
    list: command.list ?? false,
  }));
  const counts: Partial<Record<ResultStatus, number>> = {};
  let stoppedBy: Error | undefined;
  let done = 0;
  const results = inOrder(ids, atATime, async (id) => {
    if (io.signal?.aborted) stoppedBy ??= io.signal.reason as Error;
    const outcome = stoppedBy ? undefined : await callFor(id);
    stoppedBy ??= outcome?.stoppedBy;
    return { id, outcome };
  });
  const tellProgress = (): Promise<void> =>
    streams.progress({ activity: command.name, statusDescription: `${done} of ${ids.length} done` });

  await tellProgress();
  for await (const { id, outcome } of results) {
    const status = statusOf(outcome);
    counts[status] = (counts[status] ?? 0) + 1;
    done++;
    if (outcome?.inDoubt) await streams.error(outcome.inDoubt);
    const error = outcome?.errors[0] ?? outcome?.inDoubt;
    try {
      if (!hasNoLine(status)) await streams.data(lineOf({ id, status, outputs: outcome?.outputs ?? [], error }));
    } catch (problem) {
      // A query that does not fit, a disk that is full: those under way are waited for and counted all the same.
      stoppedBy ??= problem as Error;
    }
    await tellProgress();
  }
  streams.endProgress();
  if (!stoppedBy || counts.NotDone !== ids.length) await tellSummary();
  if (stoppedBy) throw stoppedBy;
  return counts.Failed ? exitCodes.failure : exitCodes.success;

  function hasNoLine(status: ResultStatus): boolean {
    return streams.settings.whatIf || (status === 'NotDone' && stoppedBy instanceof UsageError);
  }

  async function tellSummary(): Promise<void> {
    const parts = Object.entries(statusWords).flatMap(([status, words]) => {
      const count = counts[status as ResultStatus];
      return count === undefined ? [] : [`${count} ${words}`];
    });
    const all = `${ids.length} ${module.ids?.of}${ids.length === 1 ? '' : 's'}`;
    const summary = `${io.signal?.aborted ? 'Interrupted. ' : ''}${[all, parts.join(', ')].filter((part) => part !== '').join(': ')}.`;
    if (streams.settings.whatIf && !stoppedBy) return;
    const isGood = (counts.Succeeded ?? 0) + (counts.Skipped ?? 0) === ids.length;
    await (isGood ? streams.information(summary) : streams.notice(summary));
  }
}

function statusOf(outcome: Outcome | undefined): ResultStatus {
  if (outcome?.inDoubt) return 'InDoubt';
  if (!outcome || outcome.stoppedBy) return 'NotDone';
  if (outcome.errors.length > 0) return 'Failed';
  const { allowed, refused } = outcome.decisions;
  return refused > 0 && allowed === 0 ? 'Skipped' : 'Succeeded';
}

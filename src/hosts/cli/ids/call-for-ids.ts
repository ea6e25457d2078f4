import { isInSet } from '../../../cmdlet/parameter.js';
import type { ShellCommandName } from '../../../cmdlet/cmdlet.js';
import type { IdKind } from '../../../cmdlet/module.js';
import { callCmdlet, finishCall, type CmdletCall, type Outcome } from '../cmdlet-call.js';
import type { OutputFormat } from '../output/format.js';
import type { ShellArguments } from '../shell-command.js';
import { UsageError } from '../usage-error.js';
import { callForAll } from './call-for-all.js';
import { mostAtATime } from './id-options.js';
import { readIds } from './read-ids.js';

/**
 * Calls a cmdlet for each id of --ids.
 *
 * One id that the command line itself holds is another way to name one thing: then the command writes what it writes
 * otherwise. Of several each has a line, see {@link callForAll}.
 *
 * @throws {@link UsageError} before anything is done, when an id is none or the command line makes no sense.
 */
export async function callForIds(call: CmdletCall, command: ShellCommandName, format: OutputFormat): Promise<number> {
  const { args, io, streams } = call;
  const kind = call.module.ids as IdKind;
  const texts = [args['ids']].flat() as string[];
  const atATime = concurrencyOf(args['concurrency']);
  const { ids, warnings } = await readIds(texts, kind, io);
  for (const warning of warnings) await streams.warning(warning);
  const [only] = ids;
  if (only === undefined || texts.length > 1 || texts[0]?.trim() !== only) {
    const each = { ...call, tellsProgress: false };
    return callForAll(call, command, { ids, atATime, callFor: (id) => callForOne(each, command, kind.parse(id)) });
  }
  return finishCall(call, command, format, await callForOne(call, command, kind.parse(only)));
}

/** What an id stands for is piped in; a cmdlet that takes nothing from the pipeline has parameters of these names. */
function callForOne(call: CmdletCall, { parameterSets }: ShellCommandName, named: object): Promise<Outcome> {
  const takesPipeline = Object.values(call.cmdlet.parameters).some(
    (each) => each.options.fromPipelineIn.length > 0 && parameterSets.some((set) => isInSet(each, set)),
  );
  return takesPipeline ? callCmdlet(call, {}, [named]) : callCmdlet(call, named);
}

function concurrencyOf(given: ShellArguments[string] | undefined): number {
  if (given === undefined) return 1;
  const number = typeof given === 'string' && /^\d{1,3}$/.test(given) ? Number(given) : 0;
  if (number >= 1 && number <= mostAtATime) return number;
  throw new UsageError(`--concurrency: '${given.toString()}' is not a number from 1 to ${mostAtATime}.`);
}

import type { OutputType } from '../cmdlet/output-type.js';
import { formatOf } from '../hosts/cli/output/format.js';
import type { ShellArguments, ShellIo } from '../hosts/cli/shell-command.js';
import { UsageError } from '../hosts/cli/usage-error.js';
import { writeText } from '../hosts/cli/write-text.js';
import { outcomes } from '../rotation/fleet/account.js';
import { reportText, type RunSummary } from '../rotation/fleet/report/report.js';
import { createIfAbsent, type FleetStorage } from '../rotation/storage/fleet-storage.js';
import { currentRun, findRun, type Run } from '../rotation/storage/run-rows.js';
import { runAccounts, runSummary } from '../rotation/storage/run-summary.js';
import { storageOf, textOf } from './fleet-arguments.js';

/** What `azq fleet status` does. */
export async function status(args: ShellArguments, io: ShellIo): Promise<number> {
  const format = await formatOf(args, io);
  const { summary } = await found(args, io);
  const { tally, ...others } = summary;
  await writeText(io.stdout, format([{ ...others, ...tally }], statusType, false));
  return 0;
}

/** What `azq fleet report` does. */
export async function report(args: ShellArguments, io: ShellIo): Promise<number> {
  const format = textOf(args, 'format') ?? textOf(args, 'output') ?? 'json';
  if (format !== 'json' && format !== 'markdown' && format !== 'table') {
    throw new UsageError(`A report is no ${format}: use --format json, markdown or table.`);
  }
  if ('query' in args)
    throw new UsageError('--query: a report is written as it is read. Query azq fleet status, or use jq.');
  const { storage, run, summary } = await found(args, io);
  for await (const text of reportText(format, summary, runAccounts(storage, run))) await writeText(io.stdout, text);
  return summary.tally.Rotated === summary.workspaces ? 0 : 1;
}

const statusType: OutputType = {
  typeName: 'FleetStatus',
  typeScript: 'FleetStatus',
  properties: [
    { name: 'Run', type: 'string', help: 'The id of the run.' },
    { name: 'Begun', type: 'string', help: 'When it was submitted, ISO 8601.', inTable: true },
    { name: 'At', type: 'string', help: 'When this was so, ISO 8601.' },
    { name: 'Workspaces', type: 'number', help: 'How many were submitted.', inTable: true },
    ...outcomes.map((outcome) => ({
      ...{ name: outcome, type: 'number' as const, help: `How many of them are ${outcome}.` },
      ...{ inTable: true, inShell: `tally.${outcome}` },
    })),
    { name: 'Left', type: 'number', help: 'How many are not accounted for yet.', inTable: 'Not yet' },
  ],
};

async function found(
  args: ShellArguments,
  io: ShellIo,
): Promise<{ readonly storage: FleetStorage; readonly run: Run; readonly summary: RunSummary }> {
  const storage = await storageOf(args, io);
  await createIfAbsent(storage);
  const id = textOf(args, 'run');
  const run = id === undefined ? (await currentRun(storage.runs)).run : await findRun(storage.runs, id);
  if (!run) {
    throw new Error(
      id === undefined
        ? 'Nothing was submitted to this queue yet: see azq fleet submit.'
        : `This queue has had no run ${id}.`,
    );
  }
  return { storage, run, summary: await runSummary(storage, run, Date.now()) };
}

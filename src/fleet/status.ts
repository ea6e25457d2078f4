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
  const { summary } = await found(args, io);
  await writeText(
    io.stdout,
    args['output'] === 'table' ? lines(summary) : `${JSON.stringify(summary, undefined, 2)}\n`,
  );
  return 0;
}

/** What `azq fleet report` does. */
export async function report(args: ShellArguments, io: ShellIo): Promise<number> {
  const format = textOf(args, 'format') ?? textOf(args, 'output') ?? 'json';
  if (format !== 'json' && format !== 'markdown' && format !== 'table') {
    throw new UsageError(`--format ${format}: use json, markdown or table.`);
  }
  const { storage, run, summary } = await found(args, io);
  for await (const text of reportText(format, summary, runAccounts(storage, run))) await writeText(io.stdout, text);
  return summary.tally.Rotated === summary.workspaces ? 0 : 1;
}

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

function lines({ run, begun, workspaces, tally, left }: RunSummary): string {
  const counts = outcomes.map((outcome) => [outcome, tally[outcome]] as const);
  const rows = [['Run', run], ['Begun', begun], ['Workspaces', workspaces], ...counts, ['Not yet', left]] as const;
  return rows.map(([name, value]) => `${name.padEnd(10)}  ${value}\n`).join('');
}

import type { ShellArguments, ShellCommand, ShellIo } from '../hosts/cli/shell-command.js';
import { UsageError } from '../hosts/cli/usage-error.js';
import { writeText } from '../hosts/cli/write-text.js';
import { outcomes } from '../rotation/fleet/account.js';
import type { RunSummary } from '../rotation/fleet/report/report.js';
import type { FleetStorage } from '../rotation/storage/fleet-storage.js';
import type { Run } from '../rotation/storage/run-rows.js';
import { queueOption, storageOf, textOf } from './fleet-options.js';

const runOption = {
  names: ['--run'],
  help: 'The id of an earlier run.',
  kind: 'text',
  defaultText: 'the latest',
} as const;

/** `azq fleet status`: how far a run is. */
export const fleetStatus: ShellCommand = {
  name: 'fleet status',
  describe: 'Tells how far the rotation of a fleet is that went through a queue.',
  options: [runOption, queueOption],
  async run(args, io) {
    const { summary } = await found(args, io);
    await writeText(
      io.stdout,
      args['output'] === 'table' ? lines(summary) : `${JSON.stringify(summary, undefined, 2)}\n`,
    );
    return 0;
  },
};

/** `azq fleet report`: what has come of each workspace. */
export const fleetReport: ShellCommand = {
  name: 'fleet report',
  describe:
    'Tells what has come of each workspace of a fleet whose rotation went through a queue.\nIts exit code is 1 when one was not rotated.',
  options: [
    {
      names: ['--format'],
      help: 'What the report looks like.',
      kind: 'text',
      choices: ['json', 'markdown', 'table'],
      defaultText: 'what --output says',
    },
    runOption,
    queueOption,
  ],
  examples: [{ title: 'A page for the record', command: 'azq fleet report --format markdown' }],
  async run(args, io) {
    const format = textOf(args, 'format') ?? textOf(args, 'output') ?? 'json';
    if (format !== 'json' && format !== 'markdown' && format !== 'table') {
      throw new UsageError(`--format ${format}: use json, markdown or table.`);
    }
    const { storage, run, summary } = await found(args, io);
    const { reportText } = await import('../rotation/fleet/report/report.js');
    const { runAccounts } = await import('../rotation/storage/run-summary.js');
    for await (const text of reportText(format, summary, runAccounts(storage, run))) await writeText(io.stdout, text);
    return summary.tally.Rotated === summary.workspaces ? 0 : 1;
  },
};

async function found(
  args: ShellArguments,
  io: ShellIo,
): Promise<{ readonly storage: FleetStorage; readonly run: Run; readonly summary: RunSummary }> {
  const storage = await storageOf(args, io);
  const [{ createIfAbsent }, { currentRun, findRun }, { runSummary }] = await Promise.all([
    import('../rotation/storage/fleet-storage.js'),
    import('../rotation/storage/run-rows.js'),
    import('../rotation/storage/run-summary.js'),
  ]);
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

import type { CommandRuntime } from '../../cmdlet/command-runtime.js';
import type { WorkspaceIdParts } from '../../quantum/resource-id.js';
import type { Account } from './account.js';
import { progressRecord, total } from './fleet-progress.js';
import type { FleetRun } from './fleet-ledger.js';
import type { FleetPorts } from './fleet-ports.js';
import { writeReport } from './report/write-report.js';
import { rotateFleet, type FleetOptions } from './rotate-fleet.js';

/** What a cmdlet asks of a run. */
export interface RunOptions extends Omit<FleetOptions, 'counted'> {
  /** Names the run, so that asking twice is asking once. Default: see `FleetLedger.begin`. */
  readonly runId?: string | undefined;
  /** Absolute path of the file for the report. Default: there is none. */
  readonly report?: string | undefined;
}

/**
 * Runs a fleet for a caller: shows the progress, hands over each account as it comes, and writes the report in the end;
 * also when it is stopped, with what there is by then.
 */
export async function runFleet(
  workspaces: Iterable<WorkspaceIdParts> | AsyncIterable<WorkspaceIdParts>,
  { report, runId, ...options }: RunOptions,
  ports: FleetPorts,
  runtime: CommandRuntime,
  write: (account: Account) => Promise<void>,
): Promise<void> {
  const { clock } = ports;
  const run = await ports.ledger.begin(clock.now(), runId);
  const before = total(run.tally);
  if (run.resumed) {
    await runtime.writeWarning(
      `Run ${run.id}, begun ${iso(run.begun)}, is taken up: ${run.tally.Rotated} workspaces that it has rotated are left out. To begin another one, name it with -RotationId (--rotation-id).`,
    );
  }
  const start = clock.now();
  const named = { workspaces: 0, allRead: false };
  const counted = (count: number, all: boolean) => Object.assign(named, { workspaces: count, allRead: all });
  let shown = 0;
  const show = async () => {
    const now = clock.now();
    if (now - shown < showEvery) return;
    shown = now;
    await runtime.writeProgress(progressRecord({ ...named, tally: run.tally, before, seconds: (now - start) / 1000 }));
  };
  try {
    for await (const account of rotateFleet(workspaces, run, { ...options, counted }, ports, runtime.signal)) {
      await write(account);
      await show();
    }
  } finally {
    if (report !== undefined) await writeReport(report, summaryOf(run, named.workspaces, clock.now()), run.accounts());
  }
}

/** Milliseconds between two progress reports. */
const showEvery = 500;

function summaryOf(run: FleetRun, workspaces: number, now: number) {
  const accounted = total(run.tally);
  const named = Math.max(workspaces, accounted);
  return {
    run: run.id,
    begun: iso(run.begun),
    at: iso(now),
    workspaces: named,
    tally: run.tally,
    left: named - accounted,
  };
}

function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

import { randomUUID } from 'node:crypto';
import { workspaceId } from '../../quantum/resource-id.js';
import { noTally, type Account, type Outcome } from '../fleet/account.js';
import type { FleetRun } from '../fleet/fleet-ledger.js';
import type { LedgerLine } from './ledger-lines.js';
import { nameDigest } from './name-digest.js';

/** The runs of fleets that a file knows of. Only the latest is of interest. */
export interface FileRuns {
  /** Takes note of a line. */
  read(line: RunLine): void;
  begin(now: number): Promise<FleetRun>;
}

/** A line that is of a run and not of a rotation. */
export type RunLine =
  | { readonly run: string; readonly state: 'RunBegun' | 'RunEnded'; readonly at: string }
  | (Account & { readonly run: string; readonly state: 'Accounted' });

export function isRunLine(value: object): value is RunLine {
  return 'run' in value;
}

/** @param lines - All lines of the file. */
export function createFileRuns(
  write: (line: RunLine) => Promise<void>,
  lines: () => AsyncIterable<LedgerLine>,
): FileRuns {
  let latest: Latest | undefined;
  const read = (line: RunLine) => {
    if (line.state === 'RunBegun') latest = newRun(line.run, Date.parse(line.at));
    else if (latest?.id !== line.run) return;
    else if (line.state === 'Accounted') count(latest, line);
    else latest.ended = true;
  };
  const add = (line: RunLine) => {
    read(line);
    return write(line);
  };
  const runOf = (run: Latest, resumed: boolean): FleetRun => ({
    id: run.id,
    resumed,
    begun: run.begun,
    get tally() {
      return run.tally;
    },
    has: (workspace) => run.names.has(nameDigest(workspaceId(workspace))),
    account: (account) => add({ run: run.id, state: 'Accounted', ...account }),
    async *accounts() {
      for await (const { value } of lines()) {
        const { run: id, state, ...account } = value as unknown as Extract<RunLine, { state: 'Accounted' }>;
        if (id === run.id && state === 'Accounted') yield account;
      }
    },
    end: (now) => add({ run: run.id, state: 'RunEnded', at: new Date(now).toISOString() }),
  });
  return {
    read,
    async begin(now) {
      if (latest && !latest.ended && now - latest.at < longestBreak) return runOf(latest, true);
      await add({ run: randomUUID(), state: 'RunBegun', at: new Date(now).toISOString() });
      return runOf(latest as Latest, false);
    },
  };
}

/** Milliseconds after which a run that was broken off is not taken up any more: keys are to be rotated again. */
const longestBreak = 86_400_000;

interface Latest {
  readonly id: string;
  readonly begun: number;
  /** When the last of its lines was written. */
  at: number;
  ended: boolean;
  tally: Record<Outcome, number>;
  /** Of those that are accounted for. */
  readonly names: Set<string>;
}

function newRun(id: string, begun: number): Latest {
  return { id, begun, at: begun, ended: false, tally: { ...noTally }, names: new Set() };
}

function count(run: Latest, { workspace, outcome, at }: Account): void {
  run.at = Date.parse(at);
  run.tally[outcome]++;
  run.names.add(nameDigest(workspace));
}

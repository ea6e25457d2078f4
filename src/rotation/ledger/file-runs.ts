import { randomUUID } from 'node:crypto';
import { workspaceId } from '../../quantum/resource-id.js';
import { noTally, type Account, type Outcome } from '../fleet/account.js';
import type { FleetRun } from '../fleet/fleet-ledger.js';
import type { LedgerLine } from './ledger-lines.js';
import { nameDigest } from './name-digest.js';

/** The runs of fleets that a file knows of. Only the latest is of interest. */
export interface FileRuns {
  /** Takes note of a line that begins at this byte. */
  read(line: RunLine, offset: number): void;
  begin(now: number, id?: string): Promise<FleetRun>;
}

/** A line that is of a run and not of a rotation. */
export type RunLine =
  | { readonly run: string; readonly state: 'RunBegun' | 'RunEnded'; readonly at: string }
  | (Account & { readonly run: string; readonly state: 'Accounted' });

export function isRunLine(value: object): value is RunLine {
  return 'run' in value;
}

/** A line on its way: where it begins, and when it is there. */
export interface Written {
  readonly offset: number;
  readonly written: Promise<void>;
}

/** @param lines - All lines of the file. */
export function createFileRuns(write: (line: RunLine) => Written, lines: () => AsyncIterable<LedgerLine>): FileRuns {
  let latest: Latest | undefined;
  const read = (line: RunLine, offset: number) => {
    if (line.state === 'RunBegun') latest = newRun(line.run, Date.parse(line.at));
    else if (latest?.id !== line.run) return;
    else if (line.state === 'Accounted') count(latest, line, offset);
    else latest.ended = true;
  };
  const add = (line: RunLine) => {
    const { offset, written } = write(line);
    read(line, offset);
    return written;
  };
  const runOf = (run: Latest, resumed: boolean): FleetRun => ({
    id: run.id,
    resumed,
    begun: run.begun,
    get tally() {
      return run.tally;
    },
    has: (workspace) => run.rotated.has(nameDigest(workspaceId(workspace))),
    account: (account) => add({ run: run.id, state: 'Accounted', ...account }),
    async *accounts() {
      for await (const { value, offset } of lines()) {
        const { run: id, state, ...account } = value as unknown as Extract<RunLine, { state: 'Accounted' }>;
        if (id !== run.id || state !== 'Accounted') continue;
        const isLatest =
          account.outcome === 'Rotated' || run.others.get(nameDigest(account.workspace))?.offset === offset;
        if (isLatest) yield account;
      }
    },
    end: (now) => add({ run: run.id, state: 'RunEnded', at: new Date(now).toISOString() }),
  });
  return {
    read,
    async begin(now, id) {
      const isMeant = latest && (id === undefined ? !latest.ended && now - latest.at < longestBreak : latest.id === id);
      if (latest && isMeant) return runOf(latest, true);
      await add({ run: id ?? randomUUID(), state: 'RunBegun', at: new Date(now).toISOString() });
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
  readonly tally: Record<Outcome, number>;
  /** Digests of the names of workspaces that are rotated. */
  readonly rotated: Set<string>;
  /** The others that are accounted for, with what was said of them last. */
  readonly others: Map<string, { readonly outcome: Outcome; readonly offset: number }>;
}

function newRun(id: string, begun: number): Latest {
  return { id, begun, at: begun, ended: false, tally: { ...noTally }, rotated: new Set(), others: new Map() };
}

function count(run: Latest, { workspace, outcome, at }: Account, offset: number): void {
  const name = nameDigest(workspace);
  const before = run.others.get(name);
  if (before) run.tally[before.outcome]--;
  run.others.delete(name);
  run.tally[outcome]++;
  run.at = Date.parse(at);
  if (outcome === 'Rotated') run.rotated.add(name);
  else run.others.set(name, { outcome, offset });
}

import type { WorkspaceIdParts } from '../../quantum/resource-id.js';
import type { Ledger } from '../ports.js';
import type { Account, Tally } from './account.js';

/** A ledger that remembers the runs of fleets too. */
export interface FleetLedger extends Ledger {
  /**
   * Begins a run, or takes up the latest if that has neither ended nor been left for more than a day.
   *
   * @param now - Milliseconds since 1970.
   * @param id - The run of this id is meant: the latest, even if it has ended, or else a new one.
   */
  begin(now: number, id?: string): Promise<FleetRun>;
}

/** One run of a fleet: from its first workspace to its last, however many processes that takes. */
export interface FleetRun {
  /** It is the id of the rotations that the run begins, too. */
  readonly id: string;
  /** Whether it was begun by an earlier call. */
  readonly resumed: boolean;
  /** When it began, milliseconds since 1970. */
  readonly begun: number;
  /** The workspaces that are accounted for. */
  readonly tally: Tally;
  /** Whether the workspace is rotated. The others are tried again by whoever takes the run up. */
  has(workspace: WorkspaceIdParts): boolean;
  /** Accounts for a workspace, and resolves when that survives the end of the process and of the machine. */
  account(account: Account): Promise<void>;
  /** What was said last of each workspace that is accounted for. */
  accounts(): AsyncIterable<Account>;
  /** Every workspace is rotated: the next run is another one. */
  end(now: number): Promise<void>;
}

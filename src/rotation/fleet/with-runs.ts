import { randomUUID } from 'node:crypto';
import { workspaceId } from '../../quantum/resource-id.js';
import type { Ledger } from '../ports.js';
import { noTally, type Account } from './account.js';
import type { FleetLedger, FleetRun } from './fleet-ledger.js';

/** A ledger of a caller's own that knows of rotations only: the runs of fleets are then as long as their process. */
export function withRuns(ledger: Ledger): FleetLedger {
  if ('begin' in ledger) return ledger as FleetLedger;
  return {
    append: (record, signal) => ledger.append(record, signal),
    read: (workspace, signal) => ledger.read(workspace, signal),
    begin: (now, id = randomUUID()) => Promise.resolve(newRun(id, now)),
  };
}

function newRun(id: string, begun: number): FleetRun {
  const accounts = new Map<string, Account>();
  return {
    id,
    resumed: false,
    begun,
    get tally() {
      const tally = { ...noTally };
      for (const { outcome } of accounts.values()) tally[outcome]++;
      return tally;
    },
    has: (workspace) => accounts.get(workspaceId(workspace).toLowerCase())?.outcome === 'Rotated',
    account(account) {
      accounts.set(account.workspace.toLowerCase(), account);
      return Promise.resolve();
    },
    // eslint-disable-next-line @typescript-eslint/require-await -- others read a file
    async *accounts() {
      yield* accounts.values();
    },
    end: () => Promise.resolve(),
  };
}

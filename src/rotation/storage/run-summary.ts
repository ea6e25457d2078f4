import { workspaceId } from '../../quantum/resource-id.js';
import { noTally, type Account, type Outcome } from '../fleet/account.js';
import type { RunSummary } from '../fleet/report/report.js';
import type { FleetStorage } from './fleet-storage.js';
import type { Run } from './run-rows.js';
import { shardsOf } from './shard-rows.js';
import { workspacesOf } from './workspace-rows.js';

/** How a run stands. */
export async function runSummary(storage: FleetStorage, run: Run, now: number): Promise<RunSummary> {
  const tally: Record<Outcome, number> = { ...noTally };
  for await (const { outcome } of runAccounts(storage, run)) tally[outcome]++;
  const done = Object.values(tally).reduce((sum, each) => sum + each, 0);
  return {
    run: run.id,
    begun: new Date(run.begun).toISOString(),
    at: new Date(now).toISOString(),
    workspaces: run.workspaces,
    tally,
    left: run.workspaces - done,
  };
}

/** What there is to say of each workspace of a run; those that will be rotated yet are left out. */
export async function* runAccounts({ runs }: FleetStorage, run: Run): AsyncGenerator<Account> {
  for await (const { subscriptionId, state, reason } of shardsOf(runs, run.id)) {
    for await (const { workspace, account } of workspacesOf(runs, run.id, subscriptionId)) {
      if (account) yield account;
      else if (state === 'GivenUp') {
        yield {
          workspace: workspaceId(workspace),
          outcome: 'Failed',
          regenerated: [],
          message: `It was given up with its subscription: ${reason ?? ''} A rotation that was begun is taken up by the next run.`,
          at: new Date(run.begun).toISOString(),
        };
      }
    }
  }
}

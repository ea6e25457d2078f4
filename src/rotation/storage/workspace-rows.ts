import type { TableClient } from '@azure/data-tables';
import { parseWorkspaceId, workspaceId, type WorkspaceIdParts } from '../../quantum/resource-id.js';
import type { Account } from '../fleet/account.js';
import { statusOf } from './status-of.js';
import { createTableWrites } from './table-writes.js';
import { workspaceKey } from './workspace-key.js';

/** A workspace of a run, and what has come of it. */
export interface WorkspaceRow {
  readonly workspace: WorkspaceIdParts;
  /** Undefined while it is still to be rotated. */
  readonly account: Account | undefined;
  /** What has to be unchanged when it is accounted for. */
  readonly etag: string;
}

/** @returns What adds a workspace to a run. Those that are there already stay as they are. */
export function workspaceAdder(table: TableClient, run: string): (workspace: WorkspaceIdParts) => Promise<void> {
  const write = createTableWrites(table);
  return async (workspace) => {
    const row = { ...keysOf(run, workspace), id: workspaceId(workspace), outcome: '', account: '' };
    try {
      await write(['create', row]);
    } catch (error) {
      // An answer that got lost makes the client send a row again that is there.
      if (statusOf(error) !== 409) throw error;
    }
  };
}

/**
 * The workspaces of a run in one subscription, of which only a page is in memory at a time.
 *
 * @param pending - Only those that are still to be rotated.
 */
export async function* workspacesOf(
  table: TableClient,
  run: string,
  subscriptionId: string,
  pending = false,
): AsyncGenerator<WorkspaceRow> {
  const { odata } = await import('@azure/data-tables');
  const filter = odata`PartitionKey eq ${partitionOf(run, subscriptionId)}` + (pending ? ` and outcome eq ''` : '');
  const select = ['etag', 'id', 'account'];
  for await (const row of table.listEntities<Row>({ queryOptions: { filter, ...(pending ? {} : { select }) } })) {
    const account = row.account === '' ? undefined : (JSON.parse(row.account) as Account);
    yield { workspace: parseWorkspaceId(row.id), account, etag: row.etag ?? '' };
  }
}

/**
 * Accounts for workspaces of a run. Where two workers account for the same, because one has lost its lease, what was
 * rotated stays rotated, and else the later counts.
 *
 * @returns What accounts for one.
 */
export function accountWriter(table: TableClient, run: string): (account: Account, etag?: string) => Promise<void> {
  const write = createTableWrites(table);
  return async (account, known) => {
    const keys = keysOf(run, parseWorkspaceId(account.workspace));
    const row = { ...keys, id: account.workspace, outcome: account.outcome, account: JSON.stringify(account) };
    for (let etag = known; ;) {
      if (etag !== undefined) {
        try {
          return await write(['update', row, 'Replace', { etag }]);
        } catch (error) {
          if (statusOf(error) !== 412) throw error;
        }
      }
      const found = await table.getEntity<Row>(keys.partitionKey, keys.rowKey);
      if (found.account === row.account || found.outcome === 'Rotated') return;
      etag = found.etag;
    }
  };
}

interface Row {
  /** The ARM id as it was given. */
  readonly id: string;
  readonly outcome: Account['outcome'] | '';
  /** As JSON; empty while there is none. */
  readonly account: string;
  readonly etag?: string | undefined;
}

function keysOf(run: string, workspace: WorkspaceIdParts): { partitionKey: string; rowKey: string } {
  return { partitionKey: partitionOf(run, workspace.subscriptionId), rowKey: workspaceKey(workspace) };
}

function partitionOf(run: string, subscriptionId: string): string {
  return `${run}|${subscriptionId.toLowerCase()}`;
}

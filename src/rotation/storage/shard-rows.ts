import type { TableClient } from '@azure/data-tables';
import { orUndefined } from './status-of.js';

/** How far the workspaces of one subscription are. */
export interface ShardRow {
  /** In lower case. */
  readonly subscriptionId: string;
  readonly workspaces: number;
  /**
   * `New`: no message was sent for it yet. `Queued`: there is one. `Done`: all of its workspaces are accounted for.
   * `GivenUp`: too many workers had it in vain; those that are not accounted for will not be.
   */
  readonly state: 'New' | 'Queued' | 'Done' | 'GivenUp';
  /** Id of the one message that counts; empty when the next that comes will be. */
  readonly message: string;
  /** Why it was given up. */
  readonly reason?: string | undefined;
  /** What has to be unchanged when it is replaced. */
  readonly etag: string;
}

export async function addShard(
  table: TableClient,
  run: string,
  subscriptionId: string,
  workspaces: number,
): Promise<void> {
  await table.createEntity({ partitionKey: run, rowKey: subscriptionId, workspaces, state: 'New', message: '' });
}

export async function findShard(
  table: TableClient,
  run: string,
  subscriptionId: string,
): Promise<ShardRow | undefined> {
  const row = await orUndefined(table.getEntity<Row>(run, subscriptionId));
  return row && shardOf(row);
}

/**
 * Changes a shard that nobody else has changed.
 *
 * @returns It as it is then.
 * @throws RestError of status 412 when somebody has.
 */
export async function replaceShard(
  table: TableClient,
  run: string,
  shard: ShardRow,
  changes: Partial<Pick<ShardRow, 'state' | 'message' | 'reason'>>,
): Promise<ShardRow> {
  const changed = { ...shard, ...changes };
  const { subscriptionId, workspaces, state, message, reason = '' } = changed;
  const row = { partitionKey: run, rowKey: subscriptionId, workspaces, state, message, reason };
  const { etag } = await table.updateEntity(row, 'Replace', { etag: shard.etag });
  if (etag === undefined) throw new Error('Table storage did not say which version of the row it has.');
  return { ...changed, etag };
}

/** @param unfinished - Only those with work left. */
export async function* shardsOf(table: TableClient, run: string, unfinished = false): AsyncGenerator<ShardRow> {
  const { odata } = await import('@azure/data-tables');
  const left = unfinished ? ` and (state eq 'New' or state eq 'Queued')` : '';
  const filter = odata`PartitionKey eq ${run}` + left;
  for await (const row of table.listEntities<Row>({ queryOptions: { filter } })) yield shardOf(row);
}

/** Whether there is work left in a run. */
export async function isUnfinished(table: TableClient, run: string): Promise<boolean> {
  for await (const shard of shardsOf(table, run, true)) return shard !== undefined;
  return false;
}

interface Row {
  readonly rowKey?: string | undefined;
  readonly etag?: string | undefined;
  readonly workspaces: number;
  readonly state: ShardRow['state'];
  readonly message: string;
  readonly reason?: string;
}

function shardOf({ rowKey = '', etag = '', workspaces, state, message, reason }: Row): ShardRow {
  return { subscriptionId: rowKey, workspaces, state, message, etag, reason: reason === '' ? undefined : reason };
}

import { randomUUID } from 'node:crypto';
import type { TableClient } from '@azure/data-tables';
import type { WorkspaceIdParts } from '../../quantum/resource-id.js';
import { parseWorkspaceId } from '../../quantum/resource-id.js';
import { LedgerConflictError, type Ledger } from '../ports.js';
import type { RotationRecord } from '../record.js';
import { statusOf } from './status-of.js';
import { createTableWrites } from './table-writes.js';
import { workspaceKey } from './workspace-key.js';

/**
 * A ledger in Azure Table Storage, for any number of processes on any number of machines.
 *
 * A record is a row that is inserted once and never changed. Its key holds its sequence, so of two who continue the same
 * rotation the second is refused. A subscription is a partition; the rows of a workspace stand together in it, latest
 * first, so that reading how it stands takes one request and the memory of one rotation.
 */
export function createTableLedger(client: TableClient): Ledger {
  const write = createTableWrites(client);
  return {
    async append(record, signal) {
      signal.throwIfAborted();
      const row = rowOf(record);
      try {
        await write(['create', row]);
      } catch (error) {
        if (statusOf(error) !== 409) throw error;
        // An answer that got lost makes the client send a row again that is there.
        const found = await client.getEntity<Row>(row.partitionKey, row.rowKey);
        if (found.write === row.write) return;
        throw new LedgerConflictError(`${record.workspace} has a record ${record.sequence} already.`);
      }
    },
    async read(workspace, signal) {
      const { partitionKey, rowKey } = keyOf(workspace);
      const { odata } = await import('@azure/data-tables');
      const filter = odata`PartitionKey eq ${partitionKey} and RowKey gt ${`${rowKey}|`} and RowKey lt ${`${rowKey}|~`}`;
      const rows = client.listEntities<Row>({ queryOptions: { filter, select: ['record'] }, abortSignal: signal });
      const records: RotationRecord[] = [];
      for await (const page of rows.byPage({ maxPageSize: usual })) {
        for (const row of page) {
          const record = JSON.parse(row.record) as RotationRecord;
          records.unshift(record);
          if (record.state === 'Planned') return records;
        }
      }
      return records;
    },
  };
}

/** More records than a rotation has that nothing interrupts. */
const usual = 20;

interface Row {
  readonly partitionKey: string;
  readonly rowKey: string;
  /** The record as JSON. */
  readonly record: string;
  /** Tells a row of this call from one of others. */
  readonly write: string;
  /** For whoever looks into the table. */
  readonly state: string;
  readonly rotationId: string;
}

function rowOf(record: RotationRecord): Row {
  const { partitionKey, rowKey } = keyOf(parseWorkspaceId(record.workspace));
  const { state, rotationId } = record;
  const place = String(mostRecords - record.sequence).padStart(digits, '0');
  return {
    partitionKey,
    rowKey: `${rowKey}|${place}`,
    record: JSON.stringify(record),
    write: randomUUID(),
    state,
    rotationId,
  };
}

const digits = 9;
const mostRecords = 10 ** digits - 1;

function keyOf(workspace: WorkspaceIdParts): { readonly partitionKey: string; readonly rowKey: string } {
  return { partitionKey: workspace.subscriptionId.toLowerCase(), rowKey: workspaceKey(workspace) };
}

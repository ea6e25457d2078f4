import type { TableClient, TableEntity } from '@azure/data-tables';

/** Something to do with one row. */
export type RowWrite =
  ['create', TableEntity<object>] | ['update', TableEntity<object>, 'Replace', { readonly etag: string }];

/**
 * Writes rows. Those of a partition that come while another write to it is under way go together in one transaction, so
 * that many rotations at once cost few requests.
 *
 * @returns What writes a row, and rejects with the `RestError` that it meets.
 */
export function createTableWrites(client: TableClient): (write: RowWrite) => Promise<void> {
  const queues = new Map<string, Waiting[]>();

  const flush = async (group: readonly Waiting[]) => {
    if (group.length > 1) {
      try {
        await client.submitTransaction(group.map(({ write }) => write));
        for (const { resolve } of group) resolve();
        return;
      } catch {
        // One of them is at fault, or all; each by itself will tell.
      }
    }
    await Promise.all(group.map(({ write, resolve, reject }) => alone(client, write).then(resolve, reject)));
  };
  const drain = async (partition: string, queue: Waiting[]) => {
    while (queue.length > 0) await flush(queue.splice(0, mostInTransaction));
    queues.delete(partition);
  };

  return (write) =>
    new Promise((resolve, reject) => {
      const waiting = { write, resolve, reject };
      const { partitionKey } = write[1];
      const queue = queues.get(partitionKey);
      if (queue) return void queue.push(waiting);
      const own = [waiting];
      queues.set(partitionKey, own);
      void drain(partitionKey, own);
    });
}

/** Table storage takes no more (learn.microsoft.com, Performing entity group transactions). */
const mostInTransaction = 100;

interface Waiting {
  readonly write: RowWrite;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

async function alone(client: TableClient, write: RowWrite): Promise<void> {
  if (write[0] === 'create') await client.createEntity(write[1]);
  else await client.updateEntity(write[1], write[2], write[3]);
}

import type { TableClient } from '@azure/data-tables';
import type { QueueClient } from '@azure/storage-queue';
import { currentRun } from './run-rows.js';

/** Where the work of a fleet is, for any number of workers on any number of machines. */
export interface FleetStorage {
  /** One message for each subscription with work left. */
  readonly queue: QueueClient;
  /** What nobody could do anything with. */
  readonly poison: QueueClient;
  /** Runs, and what has come of each of their workspaces. */
  readonly runs: TableClient;
  /** The records of rotations. */
  readonly records: TableClient;
}

/** Makes the queues and the tables, where they aren't there. */
export async function createIfAbsent({ queue, poison, runs, records }: FleetStorage): Promise<void> {
  await Promise.all([queue.createIfNotExists(), poison.createIfNotExists(), runs.createTable(), records.createTable()]);
}

/** Whether the storage can be reached and there is a run. @throws what its client throws. */
export async function hasRun({ runs }: FleetStorage): Promise<boolean> {
  return (await currentRun(runs)).run !== undefined;
}

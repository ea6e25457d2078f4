import type { WorkspaceIdParts } from '../../../src/quantum/resource-id.js';
import { openStorage } from '../../../src/rotation/storage/open-storage.js';
import type { FleetStorage } from '../../../src/rotation/storage/fleet-storage.js';
import type { RunPlan } from '../../../src/rotation/storage/run-rows.js';
import type { Clock } from '../../../src/rotation/ports.js';
import { submitRun, type Submission, type SubmitOptions } from '../../../src/rotation/storage/submit-run.js';
import { createStorageWorkQueue, type StorageWorkQueue } from '../../../src/rotation/storage/storage-work-queue.js';
import { systemClock } from '../../../src/rotation/system-clock.js';
import { startAzurite, type Azurite } from '../../helpers/azurite.js';

export const never: AbortSignal = new AbortController().signal;

let count = 0;

/** Queues and tables that no other test uses. */
export function newStorage(connectionString: string): Promise<FleetStorage> {
  return openStorage({ connectionString }, `test${process.pid}x${count++}`);
}

/** New ones for each test, on an Azurite that lives as long as the suite. */
export function useStorage(): { readonly storage: FleetStorage } {
  let azurite: Azurite | undefined;
  let storage: FleetStorage | undefined;
  before(async () => void (azurite = await startAzurite()));
  after(() => azurite?.[Symbol.asyncDispose]());
  beforeEach(async () => void (storage = await newStorage(azurite?.connectionString ?? '')));
  return {
    get storage() {
      if (!storage) throw new Error('There is storage in tests only.');
      return storage;
    },
  };
}

export function subscription(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** So many workspaces in each of so many subscriptions. */
export function workspacesIn(subscriptions: number, each: number): WorkspaceIdParts[] {
  return Array.from({ length: subscriptions * each }, (_, index) => ({
    subscriptionId: subscription(index % subscriptions),
    resourceGroupName: 'quantum-rg',
    workspaceName: `Workspace-${index}`,
  }));
}

export const plan: RunPlan = { publish: 'file:/nowhere', validityPeriodDays: 90 };

export function submit(storage: FleetStorage, subscriptions = 1, each = 2): Promise<Submission> {
  return submitAll(storage, workspacesIn(subscriptions, each));
}

export async function submitAll(
  storage: FleetStorage,
  workspaces: Parameters<typeof submitRun>[1],
  options: SubmitOptions = {},
): Promise<Submission> {
  const submission = await submitRun(storage, workspaces, plan, options);
  if (!submission) throw new Error('It was not approved.');
  return submission;
}

export interface QueueOptions {
  readonly lease?: number;
  readonly deliveries?: number;
  readonly clock?: Clock;
  readonly stopping?: AbortSignal;
}

/** A queue whose leases last as long as a test may, or as long as is said. */
export function queueOf(storage: FleetStorage, options: QueueOptions = {}): StorageWorkQueue {
  const { clock = systemClock, stopping = never, ...rest } = options;
  return createStorageWorkQueue(storage, clock, { lease: 60_000, stopping, ...rest });
}

/** For a lease that is to lapse. */
export const shortly = 2000;

export async function all<T>(items: AsyncIterable<T> | Iterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

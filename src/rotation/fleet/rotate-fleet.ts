import type { WorkspaceIdParts } from '../../quantum/resource-id.js';
import type { Account } from './account.js';
import type { FleetRun } from './fleet-ledger.js';
import type { FleetPorts, FleetRotationOptions } from './fleet-ports.js';
import { createMemoryQueue } from './memory-queue.js';
import { shardRotation } from './shard-rotation.js';
import { work, type WorkerOptions } from './worker.js';

/** How a fleet is to be rotated. */
export interface FleetOptions extends FleetRotationOptions, WorkerOptions {
  /** Is told how many workspaces there are as they are read; what is named twice is one. */
  readonly counted?: ((workspaces: number, all: boolean) => void) | undefined;
}

/**
 * Rotates the keys of many workspaces in one process, in whatever order they come, and yields what there is to say of
 * each. Those that the run has rotated already are left out; the run ends when no other is left.
 *
 * @param workspaces - They are read while the first are rotated.
 * @throws What reading them fails with, or the ledger, or the signal's reason: the next call takes the run up.
 */
export async function* rotateFleet(
  workspaces: Iterable<WorkspaceIdParts> | AsyncIterable<WorkspaceIdParts>,
  run: FleetRun,
  { counted, ...options }: FleetOptions,
  ports: FleetPorts,
  signal: AbortSignal,
): AsyncGenerator<Account> {
  const queue = createMemoryQueue(ports.clock);
  const stopped = new AbortController();
  const stop = AbortSignal.any([signal, stopped.signal]);
  const read = async () => {
    let count = 0;
    for await (const workspace of workspaces) {
      stop.throwIfAborted();
      if (queue.add(workspace)) counted?.(++count, false);
    }
    counted?.(count, true);
    queue.end();
  };
  const reading = read().catch((error: unknown) => stopped.abort(error));
  yield* work(
    queue,
    ({ shard }, changed) => shardRotation(shard.subscriptionId, run, options, ports, changed),
    options,
    ports.clock,
    stop,
  );
  await reading;
  const { Skipped, Refused, Failed } = run.tally;
  if (Skipped + Refused + Failed === 0) await run.end(ports.clock.now());
}

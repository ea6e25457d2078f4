import type { ShellArguments, ShellIo } from '../hosts/cli/shell-command.js';
import { writeText } from '../hosts/cli/write-text.js';
import { azureFleet } from '../rotation/fleet/azure-fleet.js';
import { createIfAbsent } from '../rotation/storage/fleet-storage.js';
import { createStorageWorkQueue } from '../rotation/storage/storage-work-queue.js';
import { workShards } from '../rotation/storage/work-shards.js';
import { systemClock } from '../rotation/system-clock.js';
import { numberOf, storageOf } from './fleet-arguments.js';

/** What `azq fleet work` does. */
export async function work(args: ShellArguments, io: ShellIo): Promise<number> {
  const concurrency = numberOf(args, 'concurrency', 1, 10_000);
  const budget = numberOf(args, 'budget', 1, 100);
  const lease = numberOf(args, 'lease', 3, 3600) ?? 60;
  const storage = await storageOf(args, io);
  await createIfAbsent(storage);
  const stopping = io.signal ?? new AbortController().signal;
  const end = endAfter(stopping);
  await using queue = createStorageWorkQueue(storage, systemClock, {
    lease: lease * 1000,
    wait: args['wait'] === true,
    stopping,
  });
  const azure = azureFleet(io.environment, io.location);
  try {
    for await (const account of workShards(
      storage,
      queue,
      { concurrency, budget: budget && budget / 100 },
      azure,
      systemClock,
      end,
    )) {
      await writeText(io.stdout, `${JSON.stringify(account)}\n`);
    }
  } catch (error) {
    if (!end.aborted) throw error;
  }
  return 0;
}

/** Milliseconds: containers are killed 30 seconds after they were told to stop. */
const patience = 20_000;

/** Aborts some time after a signal has. */
function endAfter(signal: NonNullable<ShellIo['signal']>): AbortSignal {
  const end = new AbortController();
  const start = () => void setTimeout(() => end.abort(signal.reason), patience).unref();
  if (signal.aborted) start();
  else signal.addEventListener('abort', start, { once: true });
  return end.signal;
}

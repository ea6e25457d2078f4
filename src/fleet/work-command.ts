import type { ShellCommand, ShellIo } from '../hosts/cli/shell-command.js';
import { writeText } from '../hosts/cli/write-text.js';
import { numberOf, queueOption, storageOf } from './fleet-options.js';

/** `azq fleet work`: one of any number of processes that rotate what was submitted. */
export const fleetWork: ShellCommand = {
  name: 'fleet work',
  describe:
    'Rotates workspaces that azq fleet submit has put into a queue, until there are none left.\nAny number of these may run, on any number of machines: each takes whole subscriptions, and one that dies is replaced by another. It writes a line of JSON for each workspace.\nCtrl+C and SIGTERM let it finish what is under way, for 20 seconds at most, and give the rest back.',
  options: [
    {
      names: ['--concurrency'],
      help: 'How many workspaces are worked on at the same time.',
      kind: 'text',
      defaultText: '512',
    },
    {
      names: ['--budget'],
      help: "The share of each subscription's writes that may be used, such as 0.5; the rest is left to others.",
      kind: 'text',
      defaultText: '1',
    },
    {
      names: ['--lease'],
      help: 'Seconds after which others take over from a worker that has died.',
      kind: 'text',
      defaultText: '60',
    },
    { names: ['--wait'], help: 'Waits for the next run when all is done.', kind: 'switch' },
    queueOption,
  ],
  examples: [
    {
      title: 'Leave half of the writes of each subscription to others',
      command: 'azq fleet work --queue https://contoso.queue.core.windows.net/azq-fleet --budget 0.5',
    },
  ],
  async run(args, io) {
    const concurrency = numberOf(args, 'concurrency', 1, 10_000);
    const budget = numberOf(args, 'budget', 0.01, 1);
    const lease = numberOf(args, 'lease', 3, 3600) ?? 60;
    const storage = await storageOf(args, io);
    const [{ createIfAbsent }, { createStorageWorkQueue }, { workShards }, { azureFleet }, { systemClock }] =
      await Promise.all([
        import('../rotation/storage/fleet-storage.js'),
        import('../rotation/storage/storage-work-queue.js'),
        import('../rotation/storage/work-shards.js'),
        import('../rotation/fleet/azure-fleet.js'),
        import('../rotation/system-clock.js'),
      ]);
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
      for await (const account of workShards(storage, queue, { concurrency, budget }, azure, systemClock, end)) {
        await writeText(io.stdout, `${JSON.stringify(account)}\n`);
      }
    } catch (error) {
      if (!end.aborted) throw error;
    }
    return 0;
  },
};

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

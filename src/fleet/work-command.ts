import type { ShellCommand } from '../hosts/cli/shell-command.js';
import { queueOption } from './queue-option.js';

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
      help: "The share of each subscription's writes that may be used, in percent; the rest is left to others.",
      kind: 'text',
      defaultText: '100',
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
      command: 'azq fleet work --queue https://contoso.queue.core.windows.net/azq-fleet --budget 50',
    },
  ],
  run: async (args, io) => (await import('./work.js')).work(args, io),
};

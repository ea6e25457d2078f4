import type { ShellCommand } from '../hosts/cli/shell-command.js';
import { queueOption } from './queue-option.js';

const runOption = {
  names: ['--run'],
  help: 'The id of an earlier run.',
  kind: 'text',
  defaultText: 'the latest',
} as const;

/** `azq fleet status`: how far a run is. */
export const fleetStatus: ShellCommand = {
  name: 'fleet status',
  describe: 'Tells how far the rotation of a fleet is that went through a queue.',
  options: [runOption, queueOption],
  run: async (args, io) => (await import('./status.js')).status(args, io),
};

/** `azq fleet report`: what has come of each workspace. */
export const fleetReport: ShellCommand = {
  name: 'fleet report',
  describe:
    'Tells what has come of each workspace of a fleet whose rotation went through a queue.\nIts exit code is 1 when one was not rotated.',
  options: [
    {
      names: ['--format'],
      help: 'What the report looks like.',
      kind: 'text',
      choices: ['json', 'markdown', 'table'],
      defaultText: 'what --output says',
    },
    runOption,
    queueOption,
  ],
  examples: [{ title: 'A page for the record', command: 'azq fleet report --format markdown' }],
  run: async (args, io) => (await import('./status.js')).report(args, io),
};

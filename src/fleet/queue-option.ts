import type { ShellOption } from '../hosts/cli/shell-command.js';
import { defaultQueue } from '../rotation/storage/default-queue.js';

/** Where the work is. */
export const queueOption: ShellOption = {
  names: ['--queue'],
  help: `The queue that the work goes through: its address, such as https://ACCOUNT.queue.core.windows.net/${defaultQueue}, which is entered as whoever is logged in; or its name in the account that AZURE_STORAGE_CONNECTION_STRING opens.\nA connection string holds a key and does not belong on a command line.`,
  kind: 'text',
  defaultText: `AZURE_QUANTUM_FLEET_QUEUE, else ${defaultQueue} in the account of AZURE_STORAGE_CONNECTION_STRING`,
};

import { RecordError } from './cmdlet/error-record.js';
import type { ShellCommand } from './hosts/cli/shell-command.js';
import { UsageError } from './hosts/cli/usage-error.js';

const variable = 'AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT';
const name = 'emulator reset';

/** `azq emulator reset`: an emulator that runs forgets what it holds. */
export const emulatorReset: ShellCommand = {
  name,
  describe:
    'Has a local Azure Quantum that runs on this machine begin anew.\nIt forgets all workspaces with their keys, also in the file where it keeps them, and all requests and faults; time goes on.',
  options: [
    {
      names: ['--endpoint'],
      help: "The emulator's address, as 'azq emulator start' has printed it.",
      kind: 'text',
      defaultText: variable,
    },
  ],
  examples: [{ title: 'Between two trials', command: 'azq emulator reset' }],
  async run({ endpoint: given }, { environment, signal }) {
    const endpoint = emulatorAddress(given === undefined ? environment[variable] : String(given));
    const url = new URL('/emulator/reset', endpoint);
    const response = await fetch(url, { method: 'POST', ...(signal && { signal }) }).catch((error: Error) => {
      throw failure(`No emulator answers at ${endpoint.origin}: ${reasonOf(error)}.`);
    });
    if (response.ok) return 0;
    throw failure(`What answers at ${endpoint.origin} is no emulator of azq: it answered ${response.status}.`);
  },
};

/** A request to begin anew is for nothing but an emulator, and that is on this machine. */
function emulatorAddress(text: string | undefined): URL {
  if (!text) throw new UsageError(`Nothing says where the emulator is: give --endpoint, or set ${variable}.`, name);
  const address = URL.canParse(text) ? new URL(text) : undefined;
  if (address && /^https?:$/.test(address.protocol) && isThisMachine(address.hostname)) return address;
  throw new UsageError(
    `'${text}' is not the address of an emulator, which is on this machine: http://127.0.0.1:PORT.`,
    name,
  );
}

function isThisMachine(host: string): boolean {
  return ['127.0.0.1', 'localhost', '[::1]'].includes(host);
}

function reasonOf({ message, cause }: Error): string {
  return (cause instanceof Error && (cause.message || (cause as NodeJS.ErrnoException).code)) || message;
}

function failure(message: string): RecordError {
  return new RecordError({
    message,
    errorId: 'EmulatorNotReached',
    category: 'ConnectionError',
    recommendedAction: "Start one with 'azq emulator start', and use the address that it prints.",
  });
}

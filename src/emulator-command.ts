import { once } from 'node:events';
import type { ShellArguments, ShellCommand } from './hosts/cli/shell-command.js';
import { UsageError } from './hosts/cli/usage-error.js';
import { writeText } from './hosts/cli/write-text.js';

/** `azq emulator start`: serves until it is told to stop. Its first line can be given to a shell's `export`. */
export const emulatorStart: ShellCommand = {
  name: 'emulator start',
  describe: 'Starts a local Azure Quantum on this machine, for trials and tests.\nIt keeps its workspaces in memory.',
  options: [{ names: ['--port'], help: 'The TCP port to listen on.', kind: 'text', defaultText: 'any free one' }],
  async run(args, io) {
    const port = portOf(args['port']);
    const { startEmulator } = await import('./emulator/start-emulator.js');
    const emulator = await startEmulator({ port });
    await writeText(io.stdout, `AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT=${emulator.endpoint}\n`);
    if (io.signal && !io.signal.aborted) await once(io.signal, 'abort');
    await emulator.stop();
    return 0;
  },
};

function portOf(value: ShellArguments[string] | undefined): number {
  if (value === undefined) return 0;
  const port = typeof value === 'string' && /^\d{1,5}$/.test(value) ? Number(value) : NaN;
  if (port <= 65535) return port;
  throw new UsageError(`--port ${value.toString()} is not a port: use a number from 0 to 65535.`, 'emulator start');
}

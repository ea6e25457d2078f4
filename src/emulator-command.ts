import { once } from 'node:events';
import { emulatorOptions, emulatorShellOptions } from './emulator-shell-options.js';
import type { ShellCommand } from './hosts/cli/shell-command.js';
import { writeText } from './hosts/cli/write-text.js';

/** `azq emulator start`: serves until it is told to stop. Each line that it prints can be given to a shell's `export`. */
export const emulatorStart: ShellCommand = {
  name: 'emulator start',
  describe:
    'Starts a local Azure Quantum on this machine, for trials and tests.\nIt keeps its workspaces in memory, unless --data names a file. It prints what to set for its clients, and serves until it is stopped.',
  options: emulatorShellOptions,
  examples: [
    { title: 'For the SDKs and az, which send no token over http', command: 'azq emulator start --https --port 8443' },
    {
      title: 'As slow as the real service',
      command: 'azq emulator start --provisioning-delay 20000 --data state.json',
    },
  ],
  async run(args, io) {
    const options = emulatorOptions(args, io.location);
    const { startEmulator } = await import('./emulator/start-emulator.js');
    const { writeCa } = await import('./ca-file.js');
    const emulator = await startEmulator(options);
    try {
      const lines = [`AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT=${emulator.endpoint}`];
      await using caFile = emulator.ca === undefined ? undefined : await writeCa(emulator.ca, args, io);
      if (caFile) {
        lines.push(`AZURE_AUTHORITY_HOST=${emulator.endpoint}`);
        lines.push(`NODE_EXTRA_CA_CERTS=${caFile.path}`, `REQUESTS_CA_BUNDLE=${caFile.path}`);
      }
      await writeText(io.stdout, lines.map((line) => `${line}\n`).join(''));
      if (io.signal && !io.signal.aborted) await once(io.signal, 'abort');
    } finally {
      await emulator.stop();
    }
    return 0;
  },
};

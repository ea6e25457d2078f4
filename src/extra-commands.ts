import { fileURLToPath } from 'node:url';
import { emulatorStart } from './emulator-command.js';
import { emulatorReset } from './emulator-reset-command.js';
import { fleetReport, fleetStatus } from './fleet/status-command.js';
import { fleetSubmit } from './fleet/submit-command.js';
import { fleetWork } from './fleet/work-command.js';
import { completionCommand } from './hosts/cli/completion/completion-command.js';
import { configCommands } from './hosts/cli/config/config-commands.js';
import { doctorCommand } from './hosts/cli/doctor/doctor-command.js';
import type { ShellCommand } from './hosts/cli/shell-command.js';
import { quantumModule } from './quantum-module.js';

/** The commands of `azq` that no cmdlet stands for. */
export const extraCommands: readonly ShellCommand[] = [
  emulatorStart,
  emulatorReset,
  fleetReport,
  fleetStatus,
  fleetSubmit,
  fleetWork,
  ...configCommands(quantumModule),
  completionCommand(quantumModule.shellName),
  doctorCommand(quantumModule, {
    path: fileURLToPath(new URL(`../module/${quantumModule.name}`, import.meta.url)),
    probe: 'Disconnect-AzQuantumApiWorkspace',
  }),
];

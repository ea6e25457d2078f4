import { emulatorStart } from './emulator-command.js';
import { fleetReport, fleetStatus } from './fleet/status-command.js';
import { fleetSubmit } from './fleet/submit-command.js';
import { fleetWork } from './fleet/work-command.js';
import type { ShellCommand } from './hosts/cli/shell-command.js';

/** The commands of `azq` that no cmdlet stands for. */
export const extraCommands: readonly ShellCommand[] = [emulatorStart, fleetReport, fleetStatus, fleetSubmit, fleetWork];

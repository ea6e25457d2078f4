import type { Caller } from '../cmdlet/caller.js';
import { cmdletsOver } from '../cmdlet/cmdlet.js';
import type { CommandRuntime } from '../cmdlet/command-runtime.js';
import type { AccountCall, QuantumServices } from '../quantum/services.js';
import type { FleetPorts } from './fleet/fleet-ports.js';
import type { Ledger, Publication, Publisher, RotationPorts } from './ports.js';

/** What the bodies of rotation's cmdlets work with. */
export interface RotationServices extends QuantumServices {
  /** Who calls: what cannot wait for the end of a command cannot be had in the shell. */
  readonly callerKind: Caller['kind'];
  /** All that a rotation touches, as the call names it. To be disposed of: the ledger is one process's at a time. */
  readonly rotationPorts: (call: RotationCall) => Promise<RotationPorts & AsyncDisposable>;
  /** The same for a fleet. */
  readonly fleetPorts: (call: RotationCall) => Promise<FleetPorts & AsyncDisposable>;
  /** What relative paths begin at. */
  readonly folder: string;
}

/** What a call says of where keys and records go. */
export interface RotationCall extends AccountCall {
  readonly publish: string | Publisher;
  readonly validityPeriodDays: number;
  readonly ledgerPath?: string | Ledger | undefined;
  /** Hands a key to whoever called, for `stdout`. */
  readonly write: (publication: Publication) => Promise<void>;
}

/** Declares a cmdlet of rotation's. */
export const cmdlet = cmdletsOver<RotationServices>();

/** The services of one call. */
export function rotationServices(caller: Caller, runtime: CommandRuntime, quantum: QuantumServices): RotationServices {
  return {
    ...quantum,
    callerKind: caller.kind,
    async rotationPorts(call) {
      // Other commands, help and a host that starts need none of it.
      const { openPorts } = await import('./open-ports.js');
      return openPorts(caller, runtime, quantum, call);
    },
    async fleetPorts(call) {
      const { openFleetPorts } = await import('./open-ports.js');
      return openFleetPorts(caller, runtime, quantum, call);
    },
    folder: caller.location,
  };
}

/** Environment variables that these services read. */
export const rotationVariables: readonly string[] = ['AZURE_QUANTUM_CONFIG_DIR', 'XDG_STATE_HOME', 'LOCALAPPDATA'];

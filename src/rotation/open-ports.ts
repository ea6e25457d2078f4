import { mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Caller } from '../cmdlet/caller.js';
import type { CommandRuntime } from '../cmdlet/command-runtime.js';
import type { ConnectOptions } from '../quantum/connect-options.js';
import type { QuantumManagementClient } from '../quantum/management/quantum-management-client.js';
import { accountOf, type QuantumServices } from '../quantum/services.js';
import { dataPlaneTester } from './data-plane-tester.js';
import { openFileLedger } from './ledger/file-ledger.js';
import { managementKeys } from './management-keys.js';
import type { FleetLedger } from './fleet/fleet-ledger.js';
import type { FleetPorts } from './fleet/fleet-ports.js';
import { meteringPolicy } from './fleet/metering-policy.js';
import { withRuns } from './fleet/with-runs.js';
import type { Ledger, Publisher, RotationPorts } from './ports.js';
import { openVault } from './publishers/key-vault-publisher.js';
import { openPublisher } from './publishers/open-publisher.js';
import { RotationError } from './rotation-error.js';
import type { RotationCall } from './services.js';
import { systemClock } from './system-clock.js';

/** The ports of a call: the service, the place that it names to publish at, and its ledger. */
export async function openPorts(
  caller: Caller,
  runtime: CommandRuntime,
  quantum: QuantumServices,
  call: RotationCall,
): Promise<RotationPorts & AsyncDisposable> {
  const ledger = await ledgerOf(caller, call.ledgerPath);
  return {
    keys: managementKeys(async (subscriptionId) => {
      const { client } = await quantum.management({ ...call, subscriptionId });
      return client;
    }),
    tester: dataPlaneTester((parts) => quantum.dataPlane({ ...parts, source: 'the new key' }, call)),
    publisher: publisherOf(caller, call),
    ledger: told(ledger, runtime),
    clock: systemClock,
    async [Symbol.asyncDispose]() {
      if (Symbol.asyncDispose in ledger) await (ledger as AsyncDisposable)[Symbol.asyncDispose]();
    },
  };
}

/** The same for a fleet: a client of its own for each subscription, which sends nothing again without a token. */
export async function openFleetPorts(
  caller: Caller,
  runtime: CommandRuntime,
  quantum: QuantumServices,
  call: RotationCall,
): Promise<FleetPorts & AsyncDisposable> {
  const { ledger, tester, publisher, clock, ...disposable } = await openPorts(caller, runtime, quantum, call);
  return {
    ledger: withRuns(ledger),
    clock,
    open(subscriptionId, bucket) {
      const clientOptions = {
        additionalPolicies: [{ policy: meteringPolicy(bucket), position: 'perRetry' as const }],
        retryOptions: { maxRetries: 0 },
      };
      let client: Promise<QuantumManagementClient> | undefined;
      const make = async () => (await quantum.management({ ...call, subscriptionId, clientOptions })).client;
      const keys = managementKeys(() => {
        client ??= make();
        // Who could not log in may do so later.
        client.catch(() => (client = undefined));
        return client;
      });
      return { keys, tester, publisher };
    },
    ...disposable,
  };
}

function publisherOf(caller: Caller, call: RotationCall): Publisher {
  if (typeof call.publish !== 'string') return call.publish;
  const options = caller.options as ConnectOptions;
  const configured = options.endpoint ?? (caller.environment['AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT'] || undefined);
  return openPublisher(call.publish, {
    folder: caller.location,
    validityPeriodDays: call.validityPeriodDays,
    now: () => systemClock.now(),
    open: async (vault) => openVault(vault, (await accountOf(caller, options, configured, call)).credential),
    write: call.write,
  });
}

async function ledgerOf(caller: Caller, given: string | Ledger | undefined): Promise<Ledger> {
  if (given !== undefined && typeof given !== 'string') return given;
  const path = given === undefined ? defaultLedger(caller) : resolve(caller.location, given);
  if (given === undefined) await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  try {
    return await openFileLedger(path);
  } catch (error) {
    throw new RotationError('LedgerFailed', error instanceof Error ? error.message : String(error));
  }
}

/** Beside the configuration where the user has named a folder for that; else where programs keep what they remember. */
export function defaultLedger(
  { environment, location }: Pick<Caller, 'environment' | 'location'>,
  platform = process.platform,
): string {
  const { AZURE_QUANTUM_CONFIG_DIR: config, XDG_STATE_HOME: state, LOCALAPPDATA: local } = environment;
  if (config) return resolve(location, config, fileName);
  if (platform === 'win32') return join(local || join(homedir(), 'AppData', 'Local'), 'azq', fileName);
  return join(state?.startsWith('/') ? state : join(homedir(), '.local', 'state'), 'azq', fileName);
}

const fileName = 'rotations.jsonl';

/** The same ledger; the caller hears of each record. */
function told(ledger: Ledger, runtime: CommandRuntime): Ledger {
  return {
    ...('begin' in ledger && { begin: (now: number, id?: string) => (ledger as FleetLedger).begin(now, id) }),
    read: (workspace, signal) => ledger.read(workspace, signal),
    async append(record, signal) {
      await ledger.append(record, signal);
      const slot = 'slot' in record ? ` the ${record.slot} key` : '';
      await runtime.writeVerbose(`Rotation ${record.rotationId} of ${record.workspace}: ${record.state}${slot}.`);
    },
  };
}

import type { ShellArguments, ShellIo } from '../hosts/cli/shell-command.js';
import { UsageError } from '../hosts/cli/usage-error.js';
import { azureFleet } from '../rotation/fleet/azure-fleet.js';
import { defaultQueue } from '../rotation/storage/default-queue.js';
import type { FleetStorage } from '../rotation/storage/fleet-storage.js';
import { openStorage } from '../rotation/storage/open-storage.js';

/** Opens what `--queue` names. @throws {@link UsageError} */
export function storageOf(args: ShellArguments, { environment, location }: ShellIo): Promise<FleetStorage> {
  const queue = textOf(args, 'queue') ?? (environment['AZURE_QUANTUM_FLEET_QUEUE'] || undefined);
  if (queue !== undefined && /accountkey=|sharedaccesssignature=|[?&]sig=/i.test(queue)) {
    throw new UsageError(
      '--queue: this is a secret, which others may read on a command line. Put the connection string into AZURE_STORAGE_CONNECTION_STRING, or name the address of the queue and log in. The key that stood there should be replaced.',
    );
  }
  if (queue?.includes('://')) {
    return openStorage({ queue, credential: () => Promise.resolve(azureFleet(environment, location).credential) });
  }
  if (queue !== undefined && !/^[a-z0-9](-?[a-z0-9]){2,54}$/.test(queue)) {
    throw new UsageError(`--queue: '${queue}' is neither the address nor the name of a queue.`);
  }
  const connectionString = environment['AZURE_STORAGE_CONNECTION_STRING'];
  if (!connectionString) {
    throw new UsageError(
      `Nothing says where the queue is. Give --queue https://ACCOUNT.queue.core.windows.net/${defaultQueue}, or set AZURE_STORAGE_CONNECTION_STRING.`,
    );
  }
  return openStorage({ connectionString }, queue);
}

/** An option's text; undefined when it was left out. */
export function textOf(args: ShellArguments, name: string): string | undefined {
  const value = args[name];
  return typeof value === 'string' ? value : undefined;
}

/** A number between two others. @throws {@link UsageError} */
export function numberOf(args: ShellArguments, name: string, least: number, most: number): number | undefined {
  const text = textOf(args, name);
  if (text === undefined) return undefined;
  const value = /^\d{1,9}(\.\d{1,6})?$/.test(text) ? Number(text) : NaN;
  if (value >= least && value <= most) return value;
  throw new UsageError(`--${name} ${text}: use a number from ${least} to ${most}.`);
}

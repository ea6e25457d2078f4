import type { FleetStorage } from '../rotation/storage/fleet-storage.js';
import { azureFleet, type AzureFleet } from '../rotation/fleet/azure-fleet.js';
import { createIfAbsent } from '../rotation/storage/fleet-storage.js';
import { defaultQueue } from '../rotation/storage/default-queue.js';
import { openStorage } from '../rotation/storage/open-storage.js';

/** The app settings that this app reads, each by its name. */
export type Settings = Readonly<Record<string, string | undefined>>;

/**
 * The prefix of the app settings that say where the storage is, as Functions' own triggers read them:
 * `FLEET_STORAGE__queueServiceUri` with an identity, or `FLEET_STORAGE` with a connection string.
 */
export const connection = 'FLEET_STORAGE';

/** The queue of the app. */
export function queueName(settings: Settings): string {
  return settings['FLEET_QUEUE'] || defaultQueue;
}

/** What the functions work with. */
export interface App {
  readonly storage: FleetStorage;
  readonly azure: AzureFleet;
}

/** @throws Error that names the setting that is missing. */
export async function openApp(settings: Settings): Promise<App> {
  const azure = azureFleet(settings, process.cwd());
  const service = settings[`${connection}__queueServiceUri`];
  const connectionString = settings[connection];
  if (!service && !connectionString) throw new Error(`The app setting ${connection}__queueServiceUri is missing.`);
  const storage = await (service
    ? openStorage({
        queue: new URL(queueName(settings), service.replace(/\/?$/, '/')).href,
        credential: () => Promise.resolve(azure.credential),
      })
    : openStorage({ connectionString: connectionString ?? '' }, queueName(settings)));
  await createIfAbsent(storage);
  return { storage, azure };
}

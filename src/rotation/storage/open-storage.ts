import type { TokenCredential } from '@azure/core-auth';
import { defaultQueue } from './default-queue.js';
import type { FleetStorage } from './fleet-storage.js';

/** Where the storage is, and as whom it is entered. */
export type StorageAccess =
  /** It holds a key, and never goes into a message. */
  | { readonly connectionString: string }
  /** The queue's address, such as `https://ACCOUNT.queue.core.windows.net/azq-fleet`; the tables are in the same account. */
  | { readonly queue: string; readonly credential: () => Promise<TokenCredential> };

/**
 * Opens the storage of a fleet. Nothing is sent yet.
 *
 * @param name - Of the queue, where the access does not say it. Others are named after it.
 * @throws Error that says how to install what is missing, or what is wrong with the address.
 */
export async function openStorage(access: StorageAccess, name = defaultQueue): Promise<FleetStorage> {
  const [{ QueueServiceClient }, { TableClient }] = await Promise.all([
    imported(() => import('@azure/storage-queue'), '@azure/storage-queue'),
    imported(() => import('@azure/data-tables'), '@azure/data-tables'),
  ]);
  if ('connectionString' in access) {
    const { connectionString } = access;
    // The clients' own errors may quote it.
    const entered = <T>(enter: () => T): T => {
      try {
        return enter();
      } catch {
        throw new Error('The connection string of the storage account cannot be read: it has to be copied as it is.');
      }
    };
    const allowInsecureConnection = /http:\/\/(127\.0\.0\.1|localhost)[:/]|^UseDevelopmentStorage=true/i.test(
      connectionString,
    );
    return entered(() => {
      const queues = QueueServiceClient.fromConnectionString(connectionString, { retryOptions: queueRetries });
      const table = (each: string) =>
        TableClient.fromConnectionString(connectionString, each, { allowInsecureConnection, retryOptions });
      return clients(queues.getQueueClient(name), queues.getQueueClient(`${name}-poison`), name, table);
    });
  }
  const { service, tables, queueName } = addressesOf(access.queue);
  const credential = await access.credential();
  const queues = new QueueServiceClient(service, credential, { retryOptions: queueRetries });
  return clients(
    queues.getQueueClient(queueName),
    queues.getQueueClient(`${queueName}-poison`),
    queueName,
    (each) => new TableClient(tables, each, credential, { retryOptions }),
  );
}

/** A storage that is away for some seconds is no reason to give up work. */
const retryOptions = { maxRetries: 6, retryDelayInMs: 500, maxRetryDelayInMs: 8000 };
const queueRetries = { maxTries: 5, tryTimeoutInMs: 10_000, retryDelayInMs: 500, maxRetryDelayInMs: 4000 };

type Client<Name extends keyof FleetStorage> = FleetStorage[Name];

/** A table's name has letters and digits only. */
function clients(
  queue: Client<'queue'>,
  poison: Client<'poison'>,
  name: string,
  table: (name: string) => Client<'runs'>,
): FleetStorage {
  const prefix = name.replace(/-/g, '');
  return { queue, poison, runs: table(`${prefix}runs`), records: table(`${prefix}records`) };
}

function addressesOf(queue: string): { service: string; tables: string; queueName: string } {
  const { protocol, hostname, pathname, origin, search } = URL.canParse(queue) ? new URL(queue) : ({} as Partial<URL>);
  const [, account, suffix] = /^([a-z0-9]{3,24})\.queue\.(core\.[a-z.]+)$/.exec(hostname ?? '') ?? [];
  const queueName = /^\/([a-z][a-z0-9-]{2,55})$/.exec(pathname ?? '')?.[1];
  if (
    protocol !== 'https:' ||
    search !== '' ||
    account === undefined ||
    queueName === undefined ||
    origin === undefined
  ) {
    throw new Error(
      // What follows a question mark is a secret.
      `${queue.replace(/\?.*/s, '?...')} is not the address of a queue: it looks like https://ACCOUNT.queue.core.windows.net/${defaultQueue}.`,
    );
  }
  return { service: origin, tables: `https://${account}.table.${suffix}`, queueName };
}

async function imported<T>(load: () => Promise<T>, name: string): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new Error(`Fleets over several machines need ${name}: npm install @azure/storage-queue @azure/data-tables`, {
      cause: error,
    });
  }
}

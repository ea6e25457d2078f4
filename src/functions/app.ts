/**
 * The Functions app: importing this registers its functions, as app settings ask for them.
 *
 * @packageDocumentation
 */
import { app } from '@azure/functions';
import { openVault } from '../rotation/publishers/key-vault-publisher.js';
import { createTableLedger } from '../rotation/storage/table-ledger.js';
import { systemClock } from '../rotation/system-clock.js';
import { rotateSecret } from './rotate-secret.js';
import { rotateShard, tenMinutes } from './rotate-shard.js';
import { connection, openApp, queueName, type App } from './settings.js';
import { submitFleet } from './submit-fleet.js';

let opened: Promise<App> | undefined;

/** Opened by the first invocation; a failure is not kept. */
function open(): Promise<App> {
  opened ??= openApp(process.env).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

app.storageQueue('rotateShard', {
  queueName: queueName(process.env),
  connection,
  handler: (entry, context) => rotateShard(entry, context, open, tenMinutes, systemClock),
});

app.eventGrid('rotateSecret', {
  handler: async (event, context) => {
    const { azure, storage } = await open();
    const ledger = createTableLedger(storage.records);
    const rotation = {
      azure,
      ledger,
      openVault: (vault: string) => openVault(vault, azure.credential),
      clock: systemClock,
    };
    await rotateSecret(event, context, rotation, AbortSignal.timeout(tenMinutes.end));
  },
});

if (process.env['FLEET_SCHEDULE']) {
  app.timer('submitFleet', {
    schedule: '%FLEET_SCHEDULE%',
    handler: async (_, context) => submitFleet(context, await open(), process.env),
  });
}

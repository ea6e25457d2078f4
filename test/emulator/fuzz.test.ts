import { expect } from 'chai';
import { startEmulator, type EmulatorOptions } from '../../src/emulator/start-emulator.js';
import { fuzz } from './fuzz/fuzz-emulator.js';
import { call, workspacesPath } from './call.js';
import { seedFrom } from '../helpers/seed.js';

const requests = Number(process.env['AZQ_FUZZ_REQUESTS'] ?? 2_000);
const seed = seedFrom('AZQ_FUZZ_SEED', 'AZQ_FUZZ_REQUESTS');

/** Emulators that behave differently. */
const emulators: readonly EmulatorOptions[] = [
  {},
  { provisioningDelay: 2_000, pageSize: 2, retryAfter: 1 },
  { requireToken: true, throttling: 10, subscriptions: ['00000000-1111-2222-3333-444444444444'] },
];

describe(`${requests} random requests, seed ${seed}`, function () {
  this.timeout(60_000 + requests * 20);

  for (const [index, options] of emulators.entries()) {
    it(`neither crash nor hang the emulator, nor get a 500 from it: ${JSON.stringify(options)}`, async () => {
      await using emulator = await startEmulator(options);
      const share = Math.ceil(requests / emulators.length);
      const statuses = await fuzz(emulator, seed + index, share);
      expect(Object.values(statuses).reduce((sum, count) => sum + count)).to.equal(share);
      // Else it would be the fuzz that is wrong: most requests have to come through to what they are meant for.
      expect(statuses[200], JSON.stringify(statuses)).to.be.above(share / 10);
      emulator.faults.clear();
      expect((await call(emulator, 'GET', workspacesPath)).status).to.be.oneOf([200, 401]);
    });
  }
});

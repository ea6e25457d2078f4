import { join } from 'node:path';
import { expect } from 'chai';
import { simulateWorkers } from './workers/simulate-workers.js';

describe('Worker processes on Azurite', function () {
  this.timeout(300_000);

  it('rotate a fleet, each key once and with no consumer refused, though one is killed', async () => {
    const rounds = simulateWorkers({
      workspaces: 24,
      subscriptions: 6,
      latency: 50,
      concurrency: 2,
      lease: 10_000,
      settle: 5000,
      consumers: 2,
      rounds: [{ workers: 2, kills: 1 }],
      azq: [process.execPath, join(import.meta.dirname, '../../dist/bin.js')],
    });
    let count = 0;
    for await (const round of rounds) {
      count++;
      expect(round).to.deep.include({
        tally: { Rotated: 24, Skipped: 0, Refused: 0, Failed: 0 },
        killed: 1,
        unaccounted: 0,
        notOnce: 0,
        wrong: 0,
        consumerRefusals: 0,
      });
      expect(round.consumerCalls).to.be.greaterThan(10);
    }
    expect(count).to.equal(1);
  });
});

/** `npm run simulate:workers [WORKSPACES [SUBSCRIPTIONS]]`: rotates a fleet with one worker, then with four of which two are killed. */
import { join } from 'node:path';
import { simulateWorkers, type Round } from './simulate-workers.js';

const [workspaces = 600, subscriptions = 60] = process.argv.slice(2).map(Number);
const rounds: Round[] = [];
for await (const round of simulateWorkers({
  workspaces,
  subscriptions,
  latency: 300,
  concurrency: 8,
  lease: 10_000,
  settle: 5000,
  consumers: 8,
  rounds: [
    { workers: 1, kills: 0 },
    { workers: 4, kills: 2 },
  ],
  azq: [process.execPath, join(import.meta.dirname, '../../../dist/bin.js')],
})) {
  rounds.push(round);
  console.log(round);
}
const [one, four] = rounds;
if (one && four) console.log(`Speed-up: ${(one.seconds / four.seconds).toFixed(2)}x`);

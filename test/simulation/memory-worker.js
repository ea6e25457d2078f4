/* global console, process */
/** Rotates the workspaces of ids.txt; prints how many it has rotated, and the most memory that it had, in kibibytes. */
import { connect } from '../../dist/index.js';

// Where the keys go is not what is measured.
const publisher = {
  describe: () => 'nowhere',
  read: () => Promise.resolve(undefined),
  publish: () => Promise.resolve(),
};

const quantum = connect();
const rotations = quantum.invokeAzQuantumApiKeyRotation(
  {
    id: '@ids.txt',
    publish: publisher,
    inUse: 'Primary',
    ledgerPath: 'ledger.jsonl',
    report: 'report.json',
    concurrency: 64,
  },
  { buffer: false },
);
let rotated = 0;
for await (const { outcome } of rotations) if (outcome === 'Rotated') rotated++;
console.log(`${rotated} ${process.resourceUsage().maxRSS}`);

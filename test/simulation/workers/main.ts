/**
 * `npm run simulate:workers`: rotates a fleet with one worker, then with four of which two are killed, and prints the
 * figures; with --write it puts them into docs/fleet.md too.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeFigures } from '../write-figures.js';
import { simulateWorkers, type Round } from './simulate-workers.js';

const { values } = parseArgs({
  options: {
    write: { type: 'boolean', default: false },
    workspaces: { type: 'string', default: '600' },
    subscriptions: { type: 'string', default: '60' },
  },
});

const scenario = {
  workspaces: Number(values.workspaces),
  subscriptions: Number(values.subscriptions),
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
} as const;

const rounds: Round[] = [];
for await (const round of simulateWorkers(scenario)) rounds.push(round);

const [one, four] = rounds;
const lines: readonly [string, (round: Round) => string | number][] = [
  ['Worker processes', ({ workers }) => workers],
  ['Killed with SIGKILL and started again', ({ killed }) => killed],
  ['Rotated', ({ tally }) => tally.Rotated],
  ['Reported as skipped, refused or failed', ({ tally }) => tally.Skipped + tally.Refused + tally.Failed],
  ['**Not accounted for**', ({ unaccounted }) => unaccounted],
  ['**Of which another key is published than reported**', ({ wrong }) => wrong],
  ['**Of which not one key was regenerated, but none or two**', ({ notOnce }) => notOnce],
  ['Calls of consumers', ({ consumerCalls }) => consumerCalls],
  ['**Refused**', ({ consumerRefusals }) => consumerRefusals],
  ['Time until the last workspace', ({ seconds }) => `${seconds.toFixed(1)} s`],
  ['As many times as fast as one', ({ seconds }) => (one ? `${(one.seconds / seconds).toFixed(2)}x` : '')],
];
const row = (...cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
const table = [
  row('', 'one', 'four'),
  row('---', '---:', '---:'),
  ...lines.map(([title, cell]) => row(title, ...rounds.map(cell))),
].join('\n');
console.log(table);
if (values.write && four) await writeFigures('figures of simulate:workers', 'end of figures', table, 'fleet.md');

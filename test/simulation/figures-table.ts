import type { Figures, Scenario } from './simulate.js';

/** A simulation that has been run. */
export interface Result {
  readonly name: string;
  readonly scenario: Scenario;
  readonly figures: Figures;
}

/** The figures as a Markdown table: a line for each figure, a column for each simulation. */
export function figuresTable(results: readonly Result[]): string {
  const numbers = results.map((_, index) => String(index + 1));
  const lines = [
    ...results.map(({ name }, index) => `${index + 1}. ${name}`),
    '',
    row('', ...numbers),
    row('---', ...numbers.map(() => '---:')),
    ...rows.map(([title, cell]) => row(title, ...results.map(cell))),
  ];
  return lines.join('\n');
}

const count = (value: number) => value.toLocaleString('en-US');
const seconds = (value: number | undefined) => (value === undefined ? '' : `${value.toFixed(1)} s`);

const rows: readonly [string, (result: Result) => string][] = [
  ['Workspaces', ({ scenario }) => count(scenario.workspaces)],
  ['Subscriptions', ({ scenario }) => count(scenario.subscriptions)],
  ['Processes killed', ({ figures }) => count(figures.kills)],
  ['Rotated', ({ figures }) => count(figures.tally.Rotated)],
  [
    'Reported as skipped, refused or failed',
    ({ figures: { tally } }) => count(tally.Skipped + tally.Refused + tally.Failed),
  ],
  ['**Not accounted for, or twice**', ({ figures }) => count(figures.unaccounted)],
  ['**Accounts that are not true**', ({ figures }) => count(figures.wrong)],
  ['**Slots regenerated twice**', ({ figures }) => count(figures.regeneratedTwice)],
  ['Calls of consumers', ({ figures }) => count(figures.consumerCalls)],
  ['**Refused**', ({ figures }) => count(figures.consumerRefusals)],
  [
    'Writes that the plan and the faults require',
    ({ figures }) => (figures.bound === undefined ? '' : count(figures.required)),
  ],
  ['Writes sent', ({ figures }) => count(figures.writes)],
  ['Refused with 429', ({ figures }) => count(figures.throttled)],
  ['The fewest left in a bucket', ({ figures }) => count(figures.left)],
  ['Bound that the buckets set', ({ figures }) => seconds(figures.bound)],
  ['Bound, had nothing gone wrong', ({ figures }) => seconds(figures.boundWithoutFaults)],
  ['Time that the run took', ({ figures }) => seconds(figures.seconds)],
  ['**Time to bound**', ({ figures: { seconds, bound } }) => (bound === undefined ? '' : (seconds / bound).toFixed(3))],
];

function row(...cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

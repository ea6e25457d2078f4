/** Runs the simulations and prints their figures; with --write it puts them into docs/simulation.md too. */
import { parseArgs } from 'node:util';
import { figuresTable, type Result } from './figures-table.js';
import { scenarios } from './scenarios.js';
import { simulate } from './simulate.js';
import { writeFigures } from './write-figures.js';

const { values } = parseArgs({
  options: {
    write: { type: 'boolean', default: false },
    only: { type: 'string' },
    seed: { type: 'string', default: '1' },
    workspaces: { type: 'string' },
    subscriptions: { type: 'string' },
  },
});

const results: Result[] = [];
for (const [name, given] of Object.entries(scenarios)) {
  if (values.only !== undefined && !name.includes(values.only)) continue;
  const scenario = {
    ...given,
    seed: Number(values.seed),
    ...(values.workspaces !== undefined && { workspaces: Number(values.workspaces) }),
    ...(values.subscriptions !== undefined && { subscriptions: Number(values.subscriptions) }),
  };
  const began = performance.now();
  results.push({ name, scenario, figures: await simulate(scenario) });
  console.error(`Simulated "${name}" in ${((performance.now() - began) / 1000).toFixed(0)} s.`);
}
const table = figuresTable(results);
console.log(table);
if (values.write) await writeFigures('figures of simulate:fleet', 'end of figures', table);

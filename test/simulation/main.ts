/** Runs the simulations and prints their figures; with --write it puts them into docs/simulation.md too. */
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { figuresTable, type Result } from './figures-table.js';
import { scenarios } from './scenarios.js';
import { simulate } from './simulate.js';

const page = new URL('../../docs/simulation.md', import.meta.url);

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
if (values.write) {
  const text = await readFile(page, 'utf8');
  const [begin, end] = ['<!-- figures of simulate:fleet -->\n', '<!-- end of figures -->'];
  const [before, , after] = text.split(new RegExp(`(?<=${begin})([\\s\\S]*)(?=${end})`));
  if (before === undefined || after === undefined) throw new Error(`${page.pathname} has no place for the figures.`);
  await writeFile(page, `${before}\n${table}\n${after}`);
}

/**
 * The benchmark: `npm run bench -- [--node PATH] [--json FILE] [--docs] [--effort 0.2] [--only warm]`.
 *
 * Measures what is built, so `npm run build` comes first. What is compared takes turns within one run.
 */
import { writeFileSync } from 'node:fs';
import { benchOptions } from './options.js';
import { writeDocs } from './docs.js';
import type { Figure } from './figure.js';
import { machineOf } from './machine.js';
import { measurements } from './measurements.js';
import { prepareSubject } from './subject.js';
import { table } from './table.js';

const options = benchOptions(process.argv.slice(2));
const figures: Figure[] = [];
{
  await using subject = await prepareSubject(options.node, options.effort);
  for (const [name, measure] of Object.entries(measurements)) {
    if (!name.includes(options.only)) continue;
    console.error(`${name} ...`);
    figures.push(...(await measure(subject)));
  }
}
const machine = machineOf(options.node);
console.log(`${machine.text}\n\n${table(figures)}`);
if (options.json) writeFileSync(options.json, `${JSON.stringify({ ...machine, figures }, null, 2)}\n`);
if (options.docs) writeDocs(machine, figures);

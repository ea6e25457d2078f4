/**
 * Writes the help pages alone, in a schema of platyPS: `--schema 2024-05-01 --out FOLDER`. Those of 2024-05-01 bear a
 * day, `--date MM/DD/YYYY`, or else today.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { helpPages, helpSchemas } from '../src/module-builder/generated-files.js';
import { quantumModule } from '../src/quantum-module.js';

const { values } = parseArgs({
  options: { schema: { type: 'string' }, out: { type: 'string' }, date: { type: 'string', default: today() } },
});
const schema = helpSchemas.find((each) => each === values.schema);
if (!schema || values.out === undefined || !/^\d\d\/\d\d\/\d{4}$/.test(values.date)) {
  console.error(`Use --schema ${helpSchemas.join(' or ')} and --out FOLDER; --date is MM/DD/YYYY.`);
  process.exit(1);
}
for (const [path, text] of helpPages(quantumModule, resolve(values.out), schema, values.date)) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** As platyPS writes it. */
function today(): string {
  return new Date().toLocaleDateString('en-US', { day: '2-digit', month: '2-digit', year: 'numeric' });
}

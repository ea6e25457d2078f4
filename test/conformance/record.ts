/** Asks a real PowerShell everything again and writes the data files. Needs `pwsh` on PATH. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder, recordAll } from './recordings.js';

mkdirSync(dataFolder, { recursive: true });
for (const [file, text] of await recordAll()) {
  writeFileSync(join(dataFolder, `${file}.json`), text);
  console.log(`${file}: ${text.split('\n').length - 6} cases`);
}

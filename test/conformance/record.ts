/** Asks a real PowerShell everything again and writes the data files and the report. Needs `pwsh` on PATH. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder, recordAll, reportFile } from './recordings.js';
import { conformanceReport } from './report.js';

mkdirSync(dataFolder, { recursive: true });
for (const [file, text] of await recordAll()) {
  writeFileSync(join(dataFolder, `${file}.json`), text);
  console.log(`${file}: ${text.split('\n').length - 6} cases`);
}
writeFileSync(reportFile, conformanceReport());

/** Has a real PowerShell hold the sessions again and writes them down. Needs `pwsh` on PATH. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordAll, sessionsFolder } from './recordings.js';

mkdirSync(sessionsFolder, { recursive: true });
for (const [name, text] of await recordAll()) {
  writeFileSync(join(sessionsFolder, `${name}.txt`), text);
  console.log(`${name}: ${text.split('\n').length - 2} lines`);
}

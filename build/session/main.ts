/** Records the session that README shows: `npm run docs:session`. Needs pwsh on PATH. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sessionPicture } from './picture.js';
import { recordSession } from './record.js';

writeFileSync(join(import.meta.dirname, '..', '..', 'docs', 'session.svg'), sessionPicture(await recordSession()));

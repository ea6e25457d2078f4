/** Writes docs/coverage.md: `npm run coverage:page`. */
import { writeFileSync } from 'node:fs';
import { namingTests, pageFile } from './naming-tests.js';
import { coveragePage } from './page.js';

writeFileSync(pageFile, coveragePage(namingTests()));

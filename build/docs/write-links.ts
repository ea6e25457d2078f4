/** Writes docs/external-links.md, a part of `npm run docs`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { externalLinksPage } from './links.js';

const root = join(import.meta.dirname, '..', '..');
writeFileSync(join(root, 'docs', 'external-links.md'), externalLinksPage(root));

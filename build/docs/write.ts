/** Writes what pages have from others: a part of `npm run docs`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { architecturePicture } from './architecture.js';
import { readmeWithFigures } from './figures.js';
import { externalLinksPage } from './links.js';

const root = join(import.meta.dirname, '..', '..');
writeFileSync(join(root, 'README.md'), readmeWithFigures(root));
writeFileSync(join(root, 'docs', 'architecture.svg'), await architecturePicture(root));
writeFileSync(join(root, 'docs', 'external-links.md'), externalLinksPage(root));

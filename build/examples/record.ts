/**
 * `npm run examples`: runs every example of the declarations and every block of code of README and the guides, records
 * what came of it, and writes the pages that show it.
 */
import { join } from 'node:path';
import { quantumFiles } from '../quantum-files.js';
import { writeFresh } from '../../src/module-builder/write-fresh.js';
import { blocksNotRun, pagePaths } from './pages.js';
import { writeRecordings, type RecordedSnippet } from './recordings.js';
import { languagesHere, runScenes, type RunSnippet } from './run-scenes.js';
import { allScenes } from './scenes.js';
import { shownPage } from './shown-page.js';
import { typeErrors } from './type-check.js';

const root = join(import.meta.dirname, '../..');
const scenes = allScenes();
const missing = (['pwsh', 'shell'] as const).filter((language) => !languagesHere().has(language));
if (missing.length > 0)
  fail([`Examples cannot be recorded here: there is nothing that runs ${missing.join(' and ')}.`]);
fail(typeErrors(scenes));

const recordings: Record<string, RecordedSnippet[]> = {};
const run = await runScenes(scenes);
fail(run.flatMap(problemsOf));
for (const { document, ...recorded } of run) (recordings[document] ??= []).push(recorded);
writeRecordings(recordings);
writeFresh(new Map(pagePaths.map((path) => [join(root, path), shownPage(path, recordings)])));
writeFresh(quantumFiles());
console.log(`${Object.values(recordings).flat().length} examples and blocks of code were run.`);
for (const { path, line, notRun } of blocksNotRun()) console.log(`Not run: ${path}:${line}: ${notRun}`);

function problemsOf({ document, code, output, problem }: RunSnippet): string[] {
  return problem === undefined ? [] : [`${document}: ${problem}\n${code}\n---\n${output}\n`];
}

function fail(errors: readonly string[]): void {
  if (errors.length === 0) return;
  console.error(errors.join('\n'));
  process.exit(1);
}

import { withShownOutputs } from './code-blocks.js';
import { readPage } from './pages.js';
import { recordedOutput, type Recordings } from './recordings.js';

/** A page with the outputs that were recorded. */
export function shownPage(path: string, recordings: Recordings): string {
  return withShownOutputs(readPage(path), (block) => recordedOutput(recordings, path, block));
}

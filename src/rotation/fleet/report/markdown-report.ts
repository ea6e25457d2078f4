import { outcomes, type Account } from '../account.js';
import type { RunSummary } from './report.js';

/** A page with a table of outcomes, and one of workspaces. */
export async function* markdownReport(
  { run, begun, at, workspaces, tally, left }: RunSummary,
  accounts: AsyncIterable<Account>,
): AsyncGenerator<string> {
  yield `# Rotation of ${workspaces} workspaces\n\nRun ${run}, begun ${begun}; as of ${at}.\n\n`;
  yield row('Outcome', 'Workspaces') + row('---', '---:');
  for (const outcome of outcomes) yield row(outcome, String(tally[outcome]));
  if (left > 0) yield row('Not yet', String(left));
  yield `\n${row('Workspace', 'Outcome', 'Published', 'Regenerated', 'Why, and what to do')}`;
  yield row('---', '---', '---', '---', '---');
  for await (const { workspace, outcome, slot = '', regenerated, message = '' } of accounts) {
    yield row(workspace, outcome, slot, regenerated.join(', '), message);
  }
}

function row(...cells: readonly string[]): string {
  return `| ${cells.map(escaped).join(' | ')} |\n`;
}

/** A cell is one line, and nothing in it is markup. */
function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\|`*_<>[\]]/g, '\\$&');
}

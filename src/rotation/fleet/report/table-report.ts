import { outcomes, type Account } from '../account.js';
import type { RunSummary } from './report.js';

/** Lines for a terminal, or for grep: the outcome, the slot that is published, the workspace, and why it stopped. */
export async function* tableReport(
  { run, workspaces, tally, left }: RunSummary,
  accounts: AsyncIterable<Account>,
): AsyncGenerator<string> {
  yield line('Outcome', 'Published', 'Workspace') + line('-------', '---------', '---------');
  for await (const { workspace, outcome, slot = '', message } of accounts) {
    yield line(outcome, slot, workspace);
    if (message !== undefined) yield `${' '.repeat(21)}${message.replace(/\s+/g, ' ')}\n`;
  }
  const counts = outcomes.map((outcome) => `${tally[outcome]} ${outcome.toLowerCase()}`);
  if (left > 0) counts.push(`${left} not yet`);
  yield `\n${workspaces} workspaces: ${counts.join(', ')} (run ${run})\n`;
}

function line(outcome: string, slot: string, workspace: string): string {
  return `${outcome.padEnd(9)} ${slot.padEnd(10)} ${workspace}\n`;
}

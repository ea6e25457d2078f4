import type { Account } from '../account.js';
import type { RunSummary } from './report.js';

/** One JSON object; each workspace is a line of it. */
export async function* jsonReport(summary: RunSummary, accounts: AsyncIterable<Account>): AsyncGenerator<string> {
  yield `${JSON.stringify(summary, undefined, 2).slice(0, -2)},\n  "accounts": [`;
  let separator = '\n    ';
  for await (const account of accounts) {
    yield separator + JSON.stringify(account);
    separator = ',\n    ';
  }
  yield '\n  ]\n}\n';
}

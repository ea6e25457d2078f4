import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import type { Account } from '../account.js';
import { reportFormat, reportText, type RunSummary } from './report.js';

/** Writes the report in the format that the file's name asks for. What was there before is there until it is whole. */
export async function writeReport(path: string, summary: RunSummary, accounts: AsyncIterable<Account>): Promise<void> {
  const draft = `${path}.${randomUUID()}`;
  try {
    await writeFile(draft, reportText(reportFormat(path), summary, accounts), { flag: 'wx' });
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

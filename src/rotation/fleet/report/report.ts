import { extname } from 'node:path';
import type { Account, Tally } from '../account.js';
import { jsonReport } from './json-report.js';
import { markdownReport } from './markdown-report.js';
import { tableReport } from './table-report.js';

/** A run of a fleet as it stands. */
export interface RunSummary {
  readonly run: string;
  /** ISO 8601, UTC. */
  readonly begun: string;
  /** When the report was made, likewise. */
  readonly at: string;
  /** How many workspaces were named, as far as their names were read. */
  readonly workspaces: number;
  readonly tally: Tally;
  /** Those that are not accounted for yet: 0 when the run is over. */
  readonly left: number;
}

/** What a report can look like. */
export type ReportFormat = 'json' | 'markdown' | 'table';

/** The format that a file's name asks for: `.json`, `.md`; anything else is a table. */
export function reportFormat(path: string): ReportFormat {
  const extension = extname(path).toLowerCase();
  return extension === '.json' ? 'json' : ['.md', '.markdown'].includes(extension) ? 'markdown' : 'table';
}

/** The report as text, piece by piece: of a hundred thousand workspaces only one is in memory at a time. */
export function reportText(
  format: ReportFormat,
  summary: RunSummary,
  accounts: AsyncIterable<Account>,
): AsyncGenerator<string> {
  return formats[format](summary, accounts);
}

const formats = { json: jsonReport, markdown: markdownReport, table: tableReport };

import type { LedgerFile } from './ledger-file.js';

/** Adds text to a file: what comes while the disk is busy goes to it together, so that a thousand lines cost one sync. */
export interface GroupCommit {
  append(text: string): Promise<void>;
  /** Resolves when nothing is on its way any more. */
  settled(): Promise<void>;
}

/** After a failure nothing more is added: half a line may be there, and what follows it would be lost with it. */
export function createGroupCommit(file: Pick<LedgerFile, 'append'>): GroupCommit {
  let group: { text: string[]; written: Promise<void> } | undefined;
  let last: Promise<void> = Promise.resolve();
  const write = async (text: string[], before: Promise<void>) => {
    await before;
    group = undefined;
    await file.append(text.join(''));
  };
  return {
    append(line) {
      if (!group) {
        const text: string[] = [];
        last = write(text, last);
        group = { text, written: last };
      }
      group.text.push(line);
      return group.written;
    },
    settled: () => last.catch(() => undefined),
  };
}

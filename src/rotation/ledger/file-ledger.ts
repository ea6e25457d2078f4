import { workspaceId } from '../../quantum/resource-id.js';
import type { FleetLedger } from '../fleet/fleet-ledger.js';
import { LedgerConflictError } from '../ports.js';
import type { RotationRecord } from '../record.js';
import { createFileRuns, isRunLine, type Written } from './file-runs.js';
import { createGroupCommit } from './group-commit.js';
import { openLedgerFile, type LedgerFile } from './ledger-file.js';
import { ledgerLines, lineAt } from './ledger-lines.js';
import { lockFile } from './lock-file.js';
import { nameDigest } from './name-digest.js';

/** A ledger in a file, which belongs to this process until it is closed. */
export interface FileLedger extends FleetLedger, AsyncDisposable {}

/**
 * Opens a ledger of JSON lines; makes it where there is none. What a process that died was writing is cut off.
 *
 * @throws Error when another process has it, it can't be opened, or a line of it is damaged.
 */
export async function openFileLedger(path: string): Promise<FileLedger> {
  const lock = await lockFile(path);
  let file: LedgerFile | undefined;
  try {
    file = await openLedgerFile(path);
    return await readLedger(file, path, () => lock.release());
  } catch (error) {
    await file?.close();
    await lock.release();
    throw error;
  }
}

/**
 * The ledger that a file holds.
 *
 * In memory there is of each workspace where its latest record is, and of that the number; each record says where the
 * one before it is. So a ledger of 100,000 workspaces takes some 10 MB.
 *
 * @param path - How messages name it.
 */
export async function readLedger(
  file: LedgerFile,
  path: string,
  closed: () => Promise<void> = () => Promise.resolve(),
): Promise<FileLedger> {
  const latest = new Map<string, { readonly sequence: number; readonly offset: number }>();
  const commit = createGroupCommit(file);
  let tail = 0;
  const write = (value: object): Written => {
    const line = `${JSON.stringify(value)}\n`;
    const offset = tail;
    tail += Buffer.byteLength(line);
    return { offset, written: commit.append(line) };
  };
  const runs = createFileRuns(write, () => ledgerLines(file, path));

  for await (const { value, offset, length } of ledgerLines(file, path)) {
    tail = offset + length;
    if (isRunLine(value)) runs.read(value, offset);
    else {
      const { workspace, sequence } = value as unknown as RotationRecord;
      latest.set(nameDigest(workspace), { sequence, offset });
    }
  }
  if ((await file.size()) > tail) await file.truncate(tail);

  return {
    async append(record, signal) {
      signal.throwIfAborted();
      const name = nameDigest(record.workspace);
      const before = latest.get(name);
      if (record.sequence !== (before?.sequence ?? -1) + 1) {
        throw new LedgerConflictError(`${record.workspace} has a record ${record.sequence} in ${path} already.`);
      }
      const { offset, written } = write({ ...record, previous: before?.offset });
      latest.set(name, { sequence: record.sequence, offset });
      await written;
    },
    async read(workspace) {
      const records: RotationRecord[] = [];
      let at = latest.get(nameDigest(workspaceId(workspace)))?.offset;
      await commit.settled();
      while (at !== undefined) {
        const { previous, ...record } = (await lineAt(file, at, path)) as unknown as RotationRecord & {
          readonly previous?: number;
        };
        if (records[0] && records[0].rotationId !== record.rotationId) break;
        records.unshift(record);
        at = previous;
      }
      return records;
    },
    begin: (now, id) => runs.begin(now, id),
    async [Symbol.asyncDispose]() {
      await commit.settled();
      await file.close();
      await closed();
    },
  };
}

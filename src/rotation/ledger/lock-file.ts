import { randomUUID } from 'node:crypto';
import { link, readFile, unlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

/** A file that says that a process uses another file. */
export interface LockFile {
  release(): Promise<void>;
}

/**
 * Locks a file against other processes, by another file beside it. A lock that a process of this machine has left behind
 * is taken over.
 *
 * @throws Error naming the process, when one has it.
 */
export async function lockFile(path: string): Promise<LockFile> {
  const lock = `${path}.lock`;
  const own = `${lock}.${randomUUID()}`;
  const holder: Holder = { pid: process.pid, host: hostname(), started: await startOf(process.pid) };
  const text = JSON.stringify(holder);
  // Whoever sees the lock sees all of it: it is written under another name.
  await writeFile(own, text, { flag: 'wx', mode: 0o600 });
  try {
    for (let tries = 0; ; tries++) {
      try {
        await link(own, lock);
        return { release: () => unlink(lock) };
      } catch (error) {
        if (codeOf(error) !== 'EEXIST') throw error;
        const found = await textOf(lock);
        if (found === undefined) continue;
        if (tries > 100 || !(await isLeftBehind(found))) throw locked(path, lock, found);
        await takeAway(path, lock, found, own);
      }
    }
  } finally {
    await unlink(own);
  }
}

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** Tells a process from a later one of the same number; undefined where that can't be known. */
  readonly started?: string | undefined;
}

/**
 * Takes a lock away that nobody will release. One does at a time: between a look and the removal nobody else may remove
 * it, or what is removed would be the lock of whoever came next.
 *
 * @throws Error naming the file to delete, when one died over it.
 */
async function takeAway(path: string, lock: string, found: string, own: string): Promise<void> {
  const takeover = `${lock}.takeover`;
  try {
    await link(own, takeover);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    const other = await textOf(takeover);
    if (other !== undefined && (await isLeftBehind(other))) throw locked(path, takeover, other);
    return sleep(10);
  }
  try {
    if ((await textOf(lock)) === found) await unlink(lock);
  } finally {
    await unlink(takeover);
  }
}

async function isLeftBehind(text: string): Promise<boolean> {
  const { pid, host, started } = holderOf(text);
  if (host !== hostname() || pid === undefined) return false;
  if (!isAlive(pid)) return true;
  const now = await startOf(pid);
  return started !== undefined && now !== undefined && started !== now;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it is there, and another user's.
    return codeOf(error) !== 'ESRCH';
  }
}

/** When a process began, in ticks since the machine did. Only Linux tells. */
async function startOf(pid: number): Promise<string | undefined> {
  const stat = await textOf(`/proc/${pid}/stat`).catch(() => undefined);
  // The name of the program, in brackets, may have anything in it; the 20th field behind it is the start.
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function holderOf(text: string): Partial<Holder> {
  try {
    return (JSON.parse(text) as Holder | null) ?? {};
  } catch {
    return {};
  }
}

function locked(path: string, lock: string, text: string): Error {
  const { pid = 'unknown', host = 'an unknown machine' } = holderOf(text);
  return Object.assign(
    new Error(
      `The ledger ${path} is used by process ${pid} on ${host}. Wait for it or end it; when there is no such process any more, delete ${lock}.`,
    ),
    { code: 'LedgerLocked' },
  );
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}

import { randomUUID } from 'node:crypto';
import {
  access,
  chown,
  constants,
  lstat,
  open,
  readFile,
  rename,
  rm,
  writeFile,
  type FileHandle,
} from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Stats } from 'node:fs';

/**
 * The text of a file that holds a secret; undefined when there is none.
 *
 * @throws Error when it is not a file that could be replaced without harm: a link, which would be replaced by a file; a
 * file that others may read, who could not any more.
 */
export async function readSecretFile(path: string): Promise<string | undefined> {
  await refuseFolder(dirname(path));
  const found = await statOf(path);
  if (!found) return undefined;
  if (found.isSymbolicLink()) throw new Error(`${path} is a symbolic link. Name the file that it leads to.`);
  if (!found.isFile()) throw new Error(`${path} is not a file.`);
  const user = process.getuid?.();
  if (user !== undefined && user !== 0 && user !== found.uid) throw new Error(`${path} is another user's.`);
  if (user !== undefined && (found.mode & 0o077) !== 0) {
    throw new Error(
      `${path} is open to others than its owner, and will hold a key that only the owner may read. See that its consumers run as the owner, then chmod 600 it.`,
    );
  }
  return readFile(path, 'utf8');
}

/**
 * Replaces a file by one with this text that only its owner can read, or makes it. Whoever reads meanwhile finds the old
 * one or the new one, also after a crash of the machine.
 */
export async function writeSecretFile(path: string, text: string): Promise<void> {
  const found = await statOf(path);
  const unfinished = `${path}.${randomUUID()}`;
  try {
    await writeFile(unfinished, text, { flag: 'wx', mode: 0o600, flush: true });
    // Root rotates for others, too.
    if (found && process.getuid && found.uid !== process.getuid()) await chown(unfinished, found.uid, found.gid);
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

async function statOf(path: string): Promise<Stats | undefined> {
  try {
    return await lstat(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Found out before a key is regenerated that could not be put there. */
async function refuseFolder(folder: string): Promise<void> {
  try {
    await access(folder, constants.W_OK);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Error(`There is no folder ${folder}. Make it first.`, { cause: error });
  }
}

async function syncFolder(folder: string): Promise<void> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(folder, 'r');
    await handle.sync();
  } catch {
    // Windows opens no folders, and keeps the order of changes itself.
  } finally {
    await handle?.close();
  }
}

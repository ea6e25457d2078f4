import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { readConfig, type Config } from './config-file.js';

/** Puts a section in the place of the one of its name, or takes it away. */
export async function writeSection(file: string, name: string, section: Config | undefined): Promise<void> {
  await writePrivate(file, { ...readConfig(file), [name]: section });
}

/** Writes JSON. Whoever reads meanwhile finds the old file or the new one, and only the user can. */
export async function writePrivate(file: string, config: Config): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const unfinished = `${file}.${randomUUID()}`;
  try {
    await writeFile(unfinished, `${JSON.stringify(config, undefined, 2)}\n`, { mode: 0o600, flag: 'wx' });
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

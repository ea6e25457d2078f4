import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import type { CmdletModule } from '../../../cmdlet/module.js';
import type { ShellIo } from '../shell-command.js';

/** Milliseconds for which values are offered again without asking. */
const lifetime = 60_000;

interface Entry {
  readonly until: number;
  readonly values: readonly string[];
}

/**
 * Values that were found lately, else what is found now. They are names, no secrets, in a file that only the user reads.
 *
 * @param about - What they depend on. Only its hash is kept.
 */
export async function cachedValues(
  file: string,
  about: unknown,
  find: () => Promise<readonly string[]>,
  now = Date.now(),
): Promise<readonly string[]> {
  const key = createHash('sha256').update(JSON.stringify(about)).digest('hex');
  const known = Object.entries(await readEntries(file)).filter(
    ([, { until }]) => until > now && until <= now + lifetime,
  );
  const own = known.find(([name]) => name === key);
  if (own) return own[1].values;
  const values = await find();
  // None may mean that nobody was there to answer.
  if (values.length > 0) {
    const entry: Entry = { until: now + lifetime, values };
    await write(file, { ...Object.fromEntries(known), [key]: entry }).catch(() => undefined);
  }
  return values;
}

/** Where a module's shell keeps them: in the user's folder for caches (`%LOCALAPPDATA%`; `XDG_CACHE_HOME`, `~/.cache`). */
export function cacheFile(
  { shellName }: CmdletModule,
  { environment }: ShellIo,
  platform: NodeJS.Platform = process.platform,
): string {
  return join(userFolder(environment, platform), shellName, 'completions.json');
}

function userFolder(environment: ShellIo['environment'], platform: NodeJS.Platform): string {
  if (platform === 'win32') return environment['LOCALAPPDATA'] || join(homedir(), 'AppData', 'Local');
  const given = environment['XDG_CACHE_HOME'];
  return given?.startsWith('/') ? given : join(environment['HOME'] || homedir(), '.cache');
}

async function readEntries(file: string): Promise<Readonly<Record<string, Entry>>> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Record<string, Entry>;
  } catch {
    return {};
  }
}

async function write(file: string, entries: Readonly<Record<string, Entry>>): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const unfinished = `${file}.${randomUUID()}`;
  try {
    await writeFile(unfinished, JSON.stringify(entries), { mode: 0o600, flag: 'wx' });
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

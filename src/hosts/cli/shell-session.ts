import type { CallerSession } from '../../cmdlet/caller.js';
import type { CmdletModule } from '../../cmdlet/module.js';
import { SecureString } from '../../cmdlet/secure-string.js';
import { keptSession } from '../../cmdlet/session.js';
import { configFile, readConfig, writeSection, type Config } from './config-file.js';
import type { ShellIo } from './shell-command.js';

/** The section of the configuration that holds the session. */
export const sessionSection = 'defaults';

/**
 * What the user has configured; nothing for a module whose shell has no configuration.
 *
 * @throws UsageError when it cannot be read.
 */
export async function shellConfig(module: CmdletModule, io: ShellIo): Promise<Config> {
  const file = configFile(module, io);
  return file === undefined ? {} : await readConfig(file);
}

/**
 * The session of the shell: kept in the user's configuration, as each command is a process of its own.
 *
 * @returns Undefined for a module whose shell has no configuration.
 */
export function shellSession(module: CmdletModule, io: ShellIo, config: Config): CallerSession | undefined {
  const file = configFile(module, io);
  if (file === undefined) return undefined;
  return keptSession(config[sessionSection], (next) => writeSection(file, sessionSection, withoutSecrets(next)));
}

function withoutSecrets(value: unknown): Config | undefined {
  if (value === undefined) return undefined;
  const entries = Object.entries(value as Config).filter(([, item]) => item !== undefined);
  const secret = entries.find(([, item]) => item instanceof SecureString);
  if (secret) throw new Error(`${secret[0]} is a secret, which is never written to a file.`);
  return Object.fromEntries(entries);
}

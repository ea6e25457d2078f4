import type { CallerSession } from '../../cmdlet/caller.js';
import type { CmdletModule } from '../../cmdlet/module.js';
import { SecureString } from '../../cmdlet/secure-string.js';
import { keptSession } from '../../cmdlet/session.js';
import { configFile, readConfig, type Config } from './config-file.js';
import type { ShellIo } from './shell-command.js';

/** The section of the configuration that holds the session. */
export const sessionSection = 'defaults';

/**
 * What the user has configured; nothing for a module whose shell has no configuration.
 *
 * @throws UsageError when it cannot be read.
 */
export function shellConfig(module: CmdletModule, io: ShellIo): Config {
  const file = configFile(module, io);
  return file === undefined ? {} : readConfig(file);
}

/** The same, and nothing where it cannot be read: for those that have something to say in any case. */
export function readableConfig(module: CmdletModule, io: ShellIo): Config {
  try {
    return shellConfig(module, io);
  } catch {
    return {};
  }
}

/**
 * The session of the shell: kept in the user's configuration, as each command is a process of its own.
 *
 * @returns Undefined for a module whose shell has no configuration.
 */
export function shellSession(module: CmdletModule, io: ShellIo, config: Config): CallerSession | undefined {
  const file = configFile(module, io);
  if (file === undefined) return undefined;
  return keptSession(config[sessionSection], async (next) => {
    const { writeSection } = await import('./write-config.js');
    await writeSection(file, sessionSection, withoutSecrets(next));
  });
}

function withoutSecrets(value: unknown): Config | undefined {
  if (value === undefined) return undefined;
  const entries = Object.entries(value as Config).filter(([, item]) => item !== undefined);
  const secret = entries.find(([, item]) => item instanceof SecureString);
  if (secret) throw new Error(`${secret[0]} is a secret, which is never written to a file.`);
  return Object.fromEntries(entries);
}

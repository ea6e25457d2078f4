import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { CmdletModule } from '../../cmdlet/module.js';
import type { ShellIo } from './shell-command.js';
import { UsageError } from './usage-error.js';

/** The sections of the shell's configuration, by name. */
export type Config = Readonly<Record<string, unknown>>;

/**
 * Where the shell keeps its configuration: `config.json` in the folder that the module's variable names, else in the
 * program's folder of the user's configuration (`%APPDATA%`; `XDG_CONFIG_HOME`, by default `~/.config`).
 *
 * @returns Undefined when the module has no such variable.
 */
export function configFile(
  { configVariable, shellName }: CmdletModule,
  { environment, location }: ShellIo,
  platform: NodeJS.Platform = process.platform,
): string | undefined {
  if (configVariable === undefined) return undefined;
  const folder = environment[configVariable] || join(userFolder(environment, platform), shellName);
  return join(resolve(location, folder), 'config.json');
}

function userFolder(environment: ShellIo['environment'], platform: NodeJS.Platform): string {
  const home = environment['HOME'] || homedir();
  if (platform === 'win32') return environment['APPDATA'] || join(homedir(), 'AppData', 'Roaming');
  // The specification of these folders tells programs to ignore a relative one.
  const given = environment['XDG_CONFIG_HOME'];
  return given?.startsWith('/') ? given : join(home, '.config');
}

/**
 * The configuration; empty when there is no file.
 *
 * @throws {@link UsageError} when the file is not one that the shell has written.
 */
export function readConfig(file: string): Config {
  let text: string;
  try {
    // Every command reads it, and node:fs/promises takes milliseconds to load, as a reader of lines is in it.
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw new UsageError(`The configuration ${file} cannot be read: ${(error as Error).message}`);
  }
  const config = parsed(text);
  if (config) return config;
  throw new UsageError(`The configuration ${file} is not a JSON object. Correct it, or delete it and begin anew.`);
}

function parsed(text: string): Config | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Config) : undefined;
  } catch {
    return undefined;
  }
}

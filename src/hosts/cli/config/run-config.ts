import type { CmdletModule } from '../../../cmdlet/module.js';
import type { OutputType } from '../../../cmdlet/output-type.js';
import type { ModuleSetting } from '../../../cmdlet/setting.js';
import { configFile, readConfig, type Config } from '../config-file.js';
import { writePrivate } from '../write-config.js';
import { errorText } from '../error-text.js';
import { exitCodes } from '../exit-code.js';
import { formatOf } from '../output/format.js';
import type { ShellArguments, ShellIo } from '../shell-command.js';
import { UsageError } from '../usage-error.js';
import { writeText } from '../write-text.js';
import { defaultArguments, defaultValues, type DefaultValue } from './defaults.js';
import { checkValue, configured, sectionOf, settingNamed } from './settings.js';

/** Writes what `KEY=VALUE...` say, all of it or nothing. */
export async function setConfig(module: CmdletModule, args: ShellArguments, io: ShellIo): Promise<number> {
  const changes = new Map<ModuleSetting, string>();
  for (const text of args['KEY=VALUE'] as string[]) {
    const at = text.indexOf('=');
    if (at < 1) throw new UsageError(`'config set' takes KEY=VALUE${at < 0 ? '' : ', and a key before the sign'}.`);
    const setting = settingNamed(module, text.slice(0, at));
    const value = text.slice(at + 1);
    await checkValue(setting, value, io.environment);
    changes.set(setting, value);
  }
  return change(module, args, io, changes);
}

export async function unsetConfig(module: CmdletModule, args: ShellArguments, io: ShellIo): Promise<number> {
  const settings = (args['KEY'] as string[]).map((name) => settingNamed(module, name));
  return change(module, args, io, new Map(settings.map((setting) => [setting, undefined])));
}

export async function getConfig(module: CmdletModule, args: ShellArguments, io: ShellIo): Promise<number> {
  const { name } = settingNamed(module, String((args['KEY'] as string[])[0]));
  const { file, config } = opened(module, io);
  const values = defaultValues(module, config, io.environment);
  const found = values.find(({ setting }) => setting.name === name);
  if (found) return write(found, values, file, args, io);
  const message = `${name} is not set.`;
  await writeText(io.stderr, errorText({ message, errorId: 'NotSet', category: 'ObjectNotFound' }, false, io));
  return exitCodes.notFound;
}

export async function listConfig(module: CmdletModule, args: ShellArguments, io: ShellIo): Promise<number> {
  const { file, config } = opened(module, io);
  const values = defaultValues(module, config, io.environment);
  return write(values, values, file, args, io);
}

const outputType: OutputType = {
  typeName: 'Setting',
  typeScript: 'Setting',
  properties: [
    { name: 'Name', type: 'string', help: 'The setting.', inTable: true },
    { name: 'Value', type: 'string', help: 'What it says.', inTable: true },
    { name: 'Source', type: 'string', help: 'The file or the variable that it is from.', inTable: true },
  ],
};

async function write(
  shown: DefaultValue | readonly DefaultValue[],
  all: readonly DefaultValue[],
  file: string,
  args: ShellArguments,
  io: ShellIo,
): Promise<number> {
  const format = await formatOf({ ...defaultArguments(all), ...args }, io);
  const outputs = [shown].flat().map(({ setting, value, variable }) => ({
    name: setting.name,
    value,
    source: variable ?? file,
  }));
  await writeText(io.stdout, format(outputs, outputType, Array.isArray(shown)));
  return exitCodes.success;
}

function opened(module: CmdletModule, io: ShellIo): { file: string; config: Config } {
  const file = configFile(module, io);
  if (file === undefined) throw new UsageError(`${module.shellName} has no configuration.`);
  return { file, config: readConfig(file) };
}

/** Changes settings, undefined for those to take away; with them go those that are about another thing now. */
async function change(
  module: CmdletModule,
  args: ShellArguments,
  io: ShellIo,
  changes: ReadonlyMap<ModuleSetting, string | undefined>,
): Promise<number> {
  const { file, config } = opened(module, io);
  const isChanged = (setting: ModuleSetting) =>
    changes.has(setting) && changes.get(setting) !== configured(setting, config);
  const outdated = (module.settings ?? []).filter(
    (setting) =>
      !changes.has(setting) &&
      configured(setting, config) !== undefined &&
      module.settings?.some((other) => setting.of?.includes(other.name) && isChanged(other)),
  );
  let next = config;
  for (const [setting, value] of [...changes, ...outdated.map((each) => [each, undefined] as const)]) {
    const section = sectionOf(setting);
    next = { ...next, [section]: { ...(next[section] as Config | undefined), [setting.property]: value } };
  }
  await writePrivate(file, withoutEmptySections(next));
  for (const { name } of args['only-show-errors'] ? [] : outdated) {
    await writeText(io.stderr, `WARNING: ${name} is no longer set: what it said was of another thing.\n`);
  }
  return exitCodes.success;
}

function withoutEmptySections(config: Config): Config {
  return Object.fromEntries(Object.entries(config).filter(([, section]) => JSON.stringify(section ?? {}) !== '{}'));
}

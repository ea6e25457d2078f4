import type { CmdletModule } from '../../../cmdlet/module.js';
import type { ModuleSetting } from '../../../cmdlet/setting.js';
import type { Config } from '../config-file.js';
import type { ShellArguments, ShellIo } from '../shell-command.js';
import type { SessionValue } from '../session-options.js';
import { sessionSection } from '../shell-session.js';
import { configured, sectionOf } from './settings.js';

type Environment = ShellIo['environment'];

/** A setting that has a value. */
export interface DefaultValue {
  readonly setting: ModuleSetting;
  readonly value: string;
  /** The environment variable that it comes from; undefined for the configuration. */
  readonly variable?: string;
}

/** The settings that have a value. What the environment says goes before the configuration. */
export function defaultValues({ settings = [] }: CmdletModule, config: Config, environment: Environment) {
  const isOwn = (setting: ModuleSetting): boolean => configured(setting, config) !== undefined;
  const isFixed = (setting: ModuleSetting): boolean =>
    setting.fixedBy !== undefined &&
    isOwn(setting) &&
    settings
      .filter(({ name }) => setting.fixedBy?.includes(name))
      .every((other) => isOwn(other) && !environment[other.variable ?? '']);
  return settings.flatMap((setting): DefaultValue[] => {
    const { variable = '' } = setting;
    const set = isFixed(setting) ? undefined : environment[variable];
    if (set) return [{ setting, value: set, variable }];
    const value = configured(setting, config);
    return value === undefined ? [] : [{ setting, value }];
  });
}

/** The options of every command that have a default. */
export function defaultArguments(values: readonly DefaultValue[]): ShellArguments {
  return Object.fromEntries(values.flatMap(({ setting, value }) => (setting.option ? [[setting.option, value]] : [])));
}

/** The environment, with what the configuration says in the place of variables that are not set. */
export function environmentWith(
  { settings = [] }: CmdletModule,
  config: Config,
  environment: Environment,
): Environment {
  const filled = settings.flatMap((setting) => {
    const { variable = '', asVariable } = setting;
    return asVariable && !environment[variable] ? [[variable, configured(setting, config)] as const] : [];
  });
  return { ...environment, ...Object.fromEntries(filled) };
}

/**
 * What stands for options that are left out, by their names in what the session keeps: what it keeps, and the variables
 * that go before that.
 *
 * @param sessionText - How the session is called where a value comes from it.
 */
export function sessionValues(
  values: readonly DefaultValue[],
  config: Config,
  sessionText: string | undefined,
): ReadonlyMap<string, SessionValue> {
  const kept = Object.entries((config[sessionSection] ?? {}) as Readonly<Record<string, unknown>>);
  const texts = kept.filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return new Map([
    ...texts.map(([name, value]): [string, SessionValue] => [name, { value, source: sessionText }]),
    ...values
      .filter(({ setting, variable }) => variable !== undefined && sectionOf(setting) === sessionSection)
      .map(({ setting, value, variable }): [string, SessionValue] => [
        setting.property,
        { value, source: `what ${variable} says` },
      ]),
  ]);
}

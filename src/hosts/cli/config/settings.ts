import type { CmdletModule } from '../../../cmdlet/module.js';
import type { ModuleSetting } from '../../../cmdlet/setting.js';
import { didYouMean } from '../closest.js';
import type { Config } from '../config-file.js';
import { globalOptions } from '../global-options.js';
import { bareName } from '../shell-command.js';
import { UsageError } from '../usage-error.js';

/** The part of the configuration that a setting is in. */
export function sectionOf({ name }: ModuleSetting): string {
  return name.split('.', 1)[0] ?? '';
}

/** What the configuration says of a setting; undefined for nothing, and for what is no text. */
export function configured(setting: ModuleSetting, config: Config): string | undefined {
  const section = config[sectionOf(setting)] as Readonly<Record<string, unknown>> | null | undefined;
  const value = section?.[setting.property];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/**
 * The setting of a name, in any case.
 *
 * @throws {@link UsageError} when there is none.
 */
export function settingNamed({ settings = [] }: CmdletModule, name: string): ModuleSetting {
  const found = settings.find((each) => namesOf(each).includes(name.toLowerCase()));
  if (found) return found;
  const names = settings.map((each) => each.name);
  // Whoever leaves the section out, or takes another, means the same.
  const last = name.split('.').at(-1) ?? '';
  const short = didYouMean(last, names.map(lastName));
  const meant = names.find((each) => short.includes(`'${lastName(each)}'`));
  const advice = didYouMean(name, names) || (meant === undefined ? '' : ` Did you mean '${meant}'?`);
  throw new UsageError(`'${name}' is not a setting.${advice} There are ${names.join(', ')}.`);
}

/** The values that a setting can have, where they are few: those of the option that it is the default of. */
export function choicesOf({ option }: ModuleSetting): readonly string[] | undefined {
  return globalOptions.find(({ names }) => bareName(names[0]) === option)?.choices;
}

/**
 * Checks a value that is to be written.
 *
 * @throws {@link UsageError}
 */
export async function checkValue(
  setting: ModuleSetting,
  value: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const { name } = setting;
  if (value === '') throw new UsageError(`${name} needs a value. To do without one, unset it.`);
  const choices = choicesOf(setting);
  if (choices && !choices.includes(value)) {
    throw new UsageError(`${name}: '${value}' is not one of ${choices.join(', ')}.${didYouMean(value, choices)}`);
  }
  const problem = await setting.problem?.(value, environment);
  if (problem !== undefined) throw new UsageError(`${name}: ${problem}`);
}

function namesOf({ name, aliases = [] }: ModuleSetting): string[] {
  return [name, ...aliases];
}

function lastName(name: string): string {
  return name.split('.').at(-1) ?? '';
}

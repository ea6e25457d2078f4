import type { Cmdlet, Context } from './cmdlet.js';

/**
 * The values that a person may mean who has typed the beginning of one: the closed set of the parameter's type, else
 * what the cmdlet's own completion finds. Never fails: whoever types is not to be disturbed.
 *
 * @param parameter - In camel case.
 * @param word - What has been typed so far; values that begin with it, in any case, are answered.
 * @param given - The other parameters that have been typed, by name in camel case, as they were typed.
 */
export async function complete(
  cmdlet: Cmdlet,
  parameter: string,
  word: string,
  given: Readonly<Record<string, unknown>>,
  context: Context<object>,
): Promise<string[]> {
  const choices = cmdlet.parameters[parameter]?.type.choices;
  try {
    const values = choices ?? (await cmdlet.completions?.[parameter]?.(word, given, context)) ?? [];
    return values.filter((value) => value.toLowerCase().startsWith(word.toLowerCase()));
  } catch {
    return [];
  }
}

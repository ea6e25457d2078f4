import { describeValue, type ValueType } from '../value-type.js';
import { convertToText } from './text.js';

/**
 * One of a closed set of names, taken whole and in any case, received in the declared spelling.
 *
 * Numbers and unique prefixes, which .NET enumerations accept (`1`, `p`), are refused: they hide mistakes.
 *
 * @param typeName - Name that PowerShell shows for the type; only its last part is visible.
 * @param choices - The names, in the order in which they are shown.
 * @example
 * ```ts
 * import { choice, parameter } from 'az-quantum-api/cmdlet';
 *
 * const tone = parameter(choice('Contoso.Tone', ['Formal', 'Warm']), 'How to greet.');
 * console.log(tone.type.convert('warm')); // Warm
 * ```
 */
export function choice<const Name extends string>(
  typeName: string,
  choices: readonly Name[],
): ValueType<Name | Lowercase<Name>, Name> {
  return {
    typeName,
    typeScript: [...new Set(choices.flatMap((name) => [name, name.toLowerCase()]))]
      .map((name) => `'${name}'`)
      .join(' | '),
    choices,
    convert: (value) => canonical(choices, convertToText(value)),
    validate: (value) =>
      choices.includes(value) ? undefined : `${describeValue(value)} is not one of ${choices.join(', ')}.`,
  };
}

/**
 * Several names of a choice: an array, one name, or one string with commas between names, as az writes them.
 *
 * @param type - The choice.
 * @example
 * ```ts
 * import { choice, choices, parameter } from 'az-quantum-api/cmdlet';
 *
 * const tones = parameter(choices(choice('Contoso.Tone', ['Formal', 'Warm'])), 'How to greet.');
 * console.log(tones.type.convert('warm, formal')); // [ 'Warm', 'Formal' ]
 * ```
 */
export function choices<const Name extends string>(
  type: ValueType<unknown, Name>,
): ValueType<string | readonly string[], Name[]> {
  return {
    typeName: `${type.typeName}[]`,
    typeScript: `string | readonly string[]`,
    ...(type.choices && { choices: type.choices }),
    element: type,
    convert: (value) =>
      (Array.isArray(value) ? value : [value]).flatMap(splitAtCommas).map((item) => type.convert(item)),
    validate: (value) => value.map((item) => type.validate?.(item)).find((problem) => problem !== undefined),
  };
}

function splitAtCommas(item: unknown): string[] {
  const words = typeof item === 'object' && item !== null ? describeValue(item) : convertToText(item);
  return words.split(',').map((part) => part.trim());
}

/** An unknown name stays as it is, for the validation to refuse with the list of those that exist. */
function canonical<Name extends string>(choices: readonly Name[], value: string): Name {
  return choices.find((name) => name.toLowerCase() === value.toLowerCase()) ?? (value as Name);
}

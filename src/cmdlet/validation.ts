import type { ValueType } from './value-type.js';

/**
 * One of PowerShell's validation attributes on a parameter, with the check that our own binder makes in its place.
 *
 * Except for `count`, `notNull` and `notNullOrEmpty`, each looks at every item of a list.
 *
 * @see https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_functions_advanced_parameters
 */
export interface Validation {
  /** The attribute's name in PowerShell, such as `ValidateRange`. */
  readonly attribute: string;
  /** The attribute's arguments, in order. */
  readonly arguments: readonly (number | string)[];
  /** The attribute's named arguments. */
  readonly options?: Readonly<Record<string, string>>;
  /** What kind of value it can look at: 'any' for all. */
  readonly of: 'any' | 'list' | 'number' | 'text';
  /**
   * Says what is wrong with a converted value.
   *
   * @param value - What the type made of what was given.
   * @param type - The parameter's type: what an object holds is not looked at.
   * @returns A sentence, or undefined when the value is right.
   */
  problem(value: unknown, type: ValueType): string | undefined;
}

/**
 * A number, or each of a list, between two others, both included.
 *
 * @param minimum - The least that is allowed.
 * @param maximum - The greatest that is allowed.
 * @example
 * ```ts
 * import { integer, parameter, range } from 'az-quantum-api/cmdlet';
 *
 * const volume = parameter(integer(), 'How loud.').validate(range(0, 3));
 * console.log(range(0, 3).problem(4, volume.type)); // 4 is greater than 3, the greatest allowed.
 * ```
 */
export function range(minimum: number, maximum: number): Validation {
  return {
    attribute: 'ValidateRange',
    arguments: [minimum, maximum],
    of: 'number',
    problem: ofEachItem((item) => {
      const number = Number(item);
      if (number < minimum) return `${number} is less than ${minimum}, the least allowed.`;
      if (number > maximum) return `${number} is greater than ${maximum}, the greatest allowed.`;
      return undefined;
    }),
  };
}

/**
 * A text, or each of a list, of so many UTF-16 code units.
 *
 * @param minimum - The fewest that are allowed.
 * @param maximum - The most that are allowed.
 * @example
 * ```ts
 * import { length, parameter, text } from 'az-quantum-api/cmdlet';
 *
 * const name = parameter(text(), 'Whom to greet.').validate(length(1, 10));
 * console.log(length(1, 10).problem('Ada', name.type)); // undefined
 * ```
 */
export function length(minimum: number, maximum: number): Validation {
  return {
    attribute: 'ValidateLength',
    arguments: [minimum, maximum],
    of: 'text',
    problem: ofEachItem((item) => {
      if (item === null) return 'A text is null.';
      const count = (item as string).length;
      if (count >= minimum && count <= maximum) return undefined;
      return `The text has ${count} characters; ${minimum} to ${maximum} are allowed.`;
    }),
  };
}

/**
 * A text, or each of a list, in which the expression is found, in any case.
 *
 * @param expression - Read in the same way by JavaScript and .NET, whose `ECMAScript` option it is given: classes such
 * as `\d` are ASCII. What they read differently is refused: `$`, for which `(?![^])` stands, `.` and `\s`.
 * @throws Error when the expression has one of those; SyntaxError when it is none.
 * @example
 * ```ts
 * import { parameter, pattern, text } from 'az-quantum-api/cmdlet';
 *
 * const room = parameter(text(), 'Number of the room.').validate(pattern('^[A-Z][0-9]+(?![^])'));
 * console.log(pattern('^[A-Z][0-9]+(?![^])').problem('b12', room.type)); // undefined
 * ```
 */
export function pattern(expression: string): Validation {
  const withoutClasses = expression.replace(/\\[^]/g, '').replace(/\[[^\]]*\]/g, '');
  if (/[.$]/.test(withoutClasses) || /(?<!\\)(?:\\\\)*\\[sS]/.test(expression)) {
    throw new Error(`Write (?![^]) in place of $, and a class in place of . and \\s, in the pattern ${expression}.`);
  }
  const regularExpression = new RegExp(expression, 'i');
  return {
    attribute: 'ValidatePattern',
    arguments: [expression],
    options: { Options: 'IgnoreCase, ECMAScript, CultureInvariant' },
    of: 'text',
    problem: ofEachItem((item) =>
      typeof item === 'string' && regularExpression.test(item)
        ? undefined
        : `The text does not match the pattern ${expression}.`,
    ),
  };
}

/**
 * A list of so many items; null counts as none.
 *
 * @param minimum - The fewest that are allowed.
 * @param maximum - The most that are allowed.
 * @example
 * ```ts
 * import { array, count, parameter, text } from 'az-quantum-api/cmdlet';
 *
 * const names = parameter(array(text()), 'Whom to greet.').validate(count(1, 2));
 * console.log(count(1, 2).problem([], names.type)); // The list has 0 items; 1 to 2 are allowed.
 * ```
 */
export function count(minimum: number, maximum: number): Validation {
  return {
    attribute: 'ValidateCount',
    arguments: [minimum, maximum],
    of: 'list',
    problem(value) {
      const found = (value as unknown[] | null)?.length ?? 0;
      if (found >= minimum && found <= maximum) return undefined;
      return `The list has ${found} items; ${minimum} to ${maximum} are allowed.`;
    },
  };
}

/**
 * No null, and no list with one.
 *
 * @example
 * ```ts
 * import { dateTime, notNull, parameter } from 'az-quantum-api/cmdlet';
 *
 * const from = parameter(dateTime(), 'From when on.').validate(notNull());
 * console.log(notNull().problem(null, from.type)); // The argument is null, or a list that contains null.
 * ```
 */
export function notNull(): Validation {
  return {
    attribute: 'ValidateNotNull',
    arguments: [],
    of: 'any',
    problem: (value, type) =>
      itemsOf(value, type).includes(null) ? 'The argument is null, or a list that contains null.' : undefined,
  };
}

/**
 * No null, no empty text, list or hashtable, and no list with a null or an empty text.
 *
 * @example
 * ```ts
 * import { notNullOrEmpty, parameter, text } from 'az-quantum-api/cmdlet';
 *
 * const name = parameter(text(), 'Whom to greet.').validate(notNullOrEmpty());
 * console.log(notNullOrEmpty().problem('Ada', name.type)); // undefined
 * ```
 */
export function notNullOrEmpty(): Validation {
  return {
    attribute: 'ValidateNotNullOrEmpty',
    arguments: [],
    of: 'any',
    problem(value, type) {
      const items = itemsOf(value, type);
      const isEmpty = items.length === 0 || items.includes(null) || items.includes('') || isEmptyHashtable(value, type);
      return isEmpty ? 'The argument is null or empty, or a list that contains null or an empty text.' : undefined;
    },
  };
}

/** PowerShell refuses null itself here, before it looks at items. */
function ofEachItem(problem: (item: unknown) => string | undefined): Validation['problem'] {
  return (value, type) => {
    if (value === null) return 'The argument is null.';
    return itemsOf(value, type)
      .map(problem)
      .find((each) => each !== undefined);
  };
}

function itemsOf(value: unknown, { element }: ValueType): readonly unknown[] {
  return element && Array.isArray(value) ? value : [value];
}

function isEmptyHashtable(value: unknown, { typeName }: ValueType): boolean {
  return typeName === 'System.Collections.Hashtable' && Object.keys(value as object).length === 0;
}

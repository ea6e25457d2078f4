import type { ValueType } from '../value-type.js';

/**
 * An array of a type; one value is taken as an array of one.
 *
 * @param type - The type of an item.
 * @example
 * ```ts
 * import { array, parameter, text } from 'az-quantum-api/cmdlet';
 *
 * const names = parameter(array(text()), 'Whom to greet.');
 * console.log(names.type.convert('Ada')); // [ 'Ada' ]
 * ```
 */
export function array<Argument, Bound>(
  type: ValueType<Argument, Bound>,
): ValueType<Argument | readonly Argument[], Bound[]> {
  const element = /[|&]|^readonly /.test(type.typeScript) ? `(${type.typeScript})` : type.typeScript;
  return {
    typeName: `${type.typeName}[]`,
    typeScript: `${type.typeScript} | readonly ${element}[]`,
    ...(type.choices && { choices: type.choices }),
    element: type,
    convert: (value) =>
      (Array.isArray(value) ? value : [value]).map((item) => (type.convertItem ?? type.convert)(item)),
    validate: (value) => value.map((item) => type.validate?.(item)).find((problem) => problem !== undefined),
  };
}

import type { ValueType } from '../value-type.js';

/**
 * Anything at all, handed through unlooked at. In PowerShell it stays there: only the fact that it was given travels.
 *
 * @example
 * ```ts
 * import { anyObject, parameter } from 'az-quantum-api/cmdlet';
 *
 * const tag = parameter(anyObject(), 'Whatever belongs to it.');
 * console.log(tag.type.convert([1, 'two'])); // [ 1, 'two' ]
 * ```
 */
export function anyObject(): ValueType<unknown, unknown> {
  return { typeName: 'System.Management.Automation.PSObject', typeScript: 'unknown', convert: (value) => value };
}

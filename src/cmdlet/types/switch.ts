import { ConversionError, describeValue, type ValueType } from '../value-type.js';

/**
 * A switch: false when left out, true when named; `-Name:$false`, `-Name:$null` and `name: false` are false.
 *
 * @example
 * ```ts
 * import { flag, parameter } from 'az-quantum-api/cmdlet';
 *
 * const passThru = parameter(flag(), 'Writes true when it was sent.').shell('--pass-thru');
 * console.log(passThru.type.convert(null)); // false
 * ```
 */
export function flag(): ValueType<boolean, boolean> {
  return {
    typeName: 'System.Management.Automation.SwitchParameter',
    typeScript: 'boolean',
    isSwitch: true,
    convert(value) {
      if (typeof value === 'boolean') return value;
      if (value === null) return false;
      throw new ConversionError(`Cannot convert ${describeValue(value)} to a switch: use true or false.`);
    },
  };
}

/**
 * A boolean that can be left out: true, false or not said.
 *
 * @example
 * ```ts
 * import { boolean, parameter } from 'az-quantum-api/cmdlet';
 *
 * const open = parameter(boolean(), 'Whether the door is open.').shell('--open');
 * console.log(open.type.convert(1)); // true
 * ```
 */
export function boolean(): ValueType<boolean, boolean> {
  return { typeName: 'System.Boolean', typeScript: 'boolean', convert: convertToBoolean };
}

export const nullableBooleanName = 'System.Nullable[System.Boolean]';

/**
 * A boolean where null is a value of its own: neither true nor false. The body receives it as not given.
 *
 * @example
 * ```ts
 * import { nullableBoolean, parameter } from 'az-quantum-api/cmdlet';
 *
 * const open = parameter(nullableBoolean(), 'Whether the door is open.').shell('--open');
 * console.log(open.type.convert(false)); // false
 * ```
 */
export function nullableBoolean(): ValueType<boolean | null, boolean> {
  return {
    typeName: nullableBooleanName,
    typeScript: 'boolean | null',
    convert: (value) => (value === null ? null : convertToBoolean(value)) as boolean,
  };
}

/** PowerShell binds booleans from booleans and numbers, never from strings: `'false'` would otherwise be true. */
function convertToBoolean(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number' || typeof value === 'bigint') return Number(value) !== 0;
  throw new ConversionError(
    `Cannot convert ${describeValue(value)} to a boolean: use true or false ($true, $false, 1 or 0 in PowerShell).`,
  );
}

import { ConversionError, describeValue, type ValueType } from '../value-type.js';

/**
 * A string. Numbers, booleans and dates are accepted in their PowerShell spelling (`True`), arrays and objects are not.
 *
 * @param problem - Says what is wrong with a text, as the end of "The value is not valid: ...".
 */
export function text(problem?: (value: string) => string | undefined): ValueType<string, string> {
  return {
    typeName: 'System.String',
    typeScript: 'string',
    convert: convertToText,
    ...(problem && { validate: problem }),
  };
}

/** PowerShell's conversion to `[string]`, for the values that JSON and a shell can carry. */
export function convertToText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (value instanceof Date) return value.toISOString();
  throw new ConversionError(`Cannot convert ${describeValue(value)} to a string.`);
}

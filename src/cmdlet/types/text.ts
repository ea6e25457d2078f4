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
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'number') return numberText(value);
  if (value instanceof Date) return dateText(value);
  throw new ConversionError(`Cannot convert ${describeValue(value)} to a string.`);
}

/** An integer has all its digits, another number at most 15, in the invariant culture: `1E-05`, `1.5`. */
function numberText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 2 ** 63) return String(BigInt(value));
  const [digits, exponent] = Number(value.toPrecision(15)).toExponential().split('e');
  const power = Number(exponent);
  if (Number.isNaN(power) || (power >= -4 && power < 15)) return String(Number(value.toPrecision(15)));
  return `${digits}E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}

/** Month first and without fractions, in UTC: the invariant culture of .NET. */
function dateText(value: Date): string {
  const [year, month, day, time] = value.toISOString().split(/[-T.]/);
  return `${month}/${day}/${year} ${time}`;
}

import { dotnetTypeName } from '../dotnet-type-name.js';
import { ConversionError, describeValue, type ValueType } from '../value-type.js';

/**
 * A string. Whatever PowerShell turns into one is taken in its spelling (`True`); an array is not.
 *
 * @param problem - Says what is wrong with a text, as the end of "The value is not valid: ...". Default: nothing is.
 * @example
 * ```ts
 * import { parameter, text } from 'az-quantum-api/cmdlet';
 *
 * const name = parameter(text(), 'Whom to greet.');
 * console.log(name.type.convert(true)); // True
 * ```
 */
export function text(problem?: (value: string) => string | undefined): ValueType<string, string> {
  return {
    typeName: 'System.String',
    typeScript: 'string',
    convert: convertToText,
    convertItem: convertItemToText,
    ...(problem && { validate: problem }),
  };
}

/**
 * PowerShell's conversion to `[string]` of an argument: a list is refused, an object is taken by its properties.
 *
 * @throws {@link ConversionError}
 */
export function convertToText(value: unknown): string {
  if (Array.isArray(value)) throw new ConversionError(`Cannot convert ${describeValue(value)} to a string.`);
  return textOf(value);
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'number') return numberText(value);
  if (value instanceof Date && !Number.isNaN(value.getTime())) return dateText(value);
  const name = dotnetTypeName(value);
  if (name === undefined || value instanceof Date || isOfAnotherClass(value)) {
    throw new ConversionError(`Cannot convert ${describeValue(value)} to a string.`);
  }
  return textOfObject(value, name);
}

/** Of such an object the properties say nothing: a URL, a stream. */
function isOfAnotherClass(value: unknown): boolean {
  if (dotnetTypeName(value) !== 'System.Management.Automation.PSCustomObject') return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype !== Object.prototype && prototype !== null;
}

function textOfObject(value: object, name: string): string {
  if (name !== 'System.Management.Automation.PSCustomObject') return name;
  const properties = Object.entries(value).map(([key, item]) => `${key}=${isPropertyObject(item) ? '' : textOf(item)}`);
  return properties.length > 0 ? `@{${properties.join('; ')}}` : '';
}

/** An object within an object shows as nothing. */
function isPropertyObject(value: unknown): boolean {
  return dotnetTypeName(value) === 'System.Management.Automation.PSCustomObject';
}

/** The same for an item of a list, where a list is taken too: its items with blanks between them. */
function convertItemToText(value: unknown): string {
  return Array.isArray(value) ? value.map(textOf).join(' ') : textOf(value);
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

import { ConversionError, describeValue, type ValueType } from '../value-type.js';

const INT32_MIN = -(2 ** 31);
const INT32_MAX = 2 ** 31 - 1;

/**
 * A 32-bit integer. Fractions are rounded half to even, as .NET's `Convert.ToInt32` does.
 *
 * @example
 * ```ts
 * import { integer, parameter } from 'az-quantum-api/cmdlet';
 *
 * const size = parameter(integer(), 'How many bytes.');
 * console.log(size.type.convert('4kb'), size.type.convert(2.5)); // 4096 2
 * ```
 */
export function integer(): ValueType<number, number> {
  return {
    typeName: 'System.Int32',
    typeScript: 'number',
    convert(value) {
      const rounded = roundHalfToEven(convertToNumber(value));
      if (!(rounded >= INT32_MIN && rounded <= INT32_MAX)) {
        throw new ConversionError(`Cannot convert ${describeValue(value)} to a 32-bit integer.`);
      }
      return rounded;
    },
  };
}

function convertToNumber(value: unknown): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint' || typeof value === 'boolean') return Number(value);
  if (value === null || value === undefined) return 0;
  const parsed = typeof value === 'string' ? parseNumber(value.trim()) : undefined;
  if (parsed === undefined) throw new ConversionError(`Cannot convert ${describeValue(value)} to a number.`);
  return parsed;
}

const bytes = { k: 2 ** 10, m: 2 ** 20, g: 2 ** 30, t: 2 ** 40, p: 2 ** 50 } as const;

const literal =
  /^(?<sign>[+-]?)(?:(?<radix>0x[\da-f]+|0b[01]+)|(?<decimal>(?:\d[\d,]*\.?\d*|\.\d+)(?:e[+-]?\d+)?))(?:(?<unit>[kmgtp])b)?$/i;

/**
 * A number as PowerShell's parser writes it: `1,000`, `0x10`, `0b11`, `1e3`, `64kb`; '' is 0.
 *
 * @see https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_numeric_literals
 */
function parseNumber(text: string): number | undefined {
  if (text === '') return 0;
  const { sign, radix, decimal, unit } = literal.exec(text)?.groups ?? {};
  const digits = radix ?? decimal?.replaceAll(',', '');
  if (digits === undefined) return undefined;
  // A hexadecimal literal of 32 bits fills the sign bit: 0xFFFFFFFF is -1.
  const magnitude = /^0x[\da-f]{8}$/i.test(digits) ? Number(digits) | 0 : Number(digits);
  const factor = unit ? bytes[unit.toLowerCase() as keyof typeof bytes] : 1;
  return (sign === '-' ? -magnitude : magnitude) * factor;
}

function roundHalfToEven(value: number): number {
  const floor = Math.floor(value);
  if (value - floor !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}

import { ConversionError, describeValue, type ValueType } from '../value-type.js';

const INT32_MIN = -(2 ** 31);
const INT32_MAX = 2 ** 31 - 1;

/** A 32-bit integer. Fractions are rounded half to even, as .NET's `Convert.ToInt32` does. */
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
  if (typeof value === 'string') {
    const trimmed = value.trim();
    const parsed = trimmed === '' ? 0 : Number(trimmed);
    if (!Number.isNaN(parsed)) return parsed;
  }
  throw new ConversionError(`Cannot convert ${describeValue(value)} to a number.`);
}

function roundHalfToEven(value: number): number {
  const floor = Math.floor(value);
  if (value - floor !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}

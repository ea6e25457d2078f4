import { ConversionError, describeValue, type ValueType } from '../value-type.js';

/**
 * A point in time. A text is ISO 8601 (`2026-01-02`, `2026-01-02T03:04:05Z`) or a date of the invariant culture
 * (`1/2/2026 5:06 PM`); without a zone it is local time. An integer counts ticks of 100 ns from the year 1, as it does
 * in PowerShell; a fraction of a millisecond is lost.
 *
 * @example
 * ```ts
 * import { dateTime, parameter } from 'az-quantum-api/cmdlet';
 *
 * const from = parameter(dateTime(), 'From when on.');
 * console.log(from.type.convert('2026-01-02T03:04:05+01:00').toISOString()); // 2026-01-02T02:04:05.000Z
 * ```
 */
export function dateTime(): ValueType<Date | string, Date> {
  return { typeName: 'System.DateTime', typeScript: 'Date | string', convert: convertToDate };
}

function convertToDate(value: unknown): Date {
  if (value instanceof Date && !Number.isNaN(value.getTime())) return value;
  const date = typeof value === 'string' ? parseDate(value.trim()) : isTicks(value) ? dateOfTicks(value) : undefined;
  if (date) return date;
  throw new ConversionError(`Cannot convert ${describeValue(value)} to a date: write it as 2026-01-31T12:00:00Z.`);
}

const iso =
  /^(?<year>\d{4})-(?<month>\d{1,2})(?:-(?<day>\d{1,2})(?:(?:T(?=\d{2}:)| )(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.(?<fraction>\d{1,7}))?)?(?<zone>Z|[+-](?:0\d|1[0-3]):?[0-5]\d|[+-]14:?00)?)?)?$/i;

const invariant =
  /^(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4})(?: (?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2}))?(?: ?(?<half>[AP]M))?)?$/i;

function parseDate(text: string): Date | undefined {
  const parts = (iso.exec(text) ?? invariant.exec(text))?.groups;
  if (!parts) return undefined;
  const { year, month, day = '1', hour = '0', minute = '0', second = '0', fraction = '', zone, half } = parts;
  const hours = hourOfDay(Number(hour), half?.toUpperCase());
  const milliseconds = Math.floor(Number(fraction.padEnd(7, '0')) / 10_000);
  const fields = [Number(year), Number(month) - 1, Number(day), hours, Number(minute), Number(second)] as const;
  const wall = utc(...fields, milliseconds);
  const isReal = [
    wall.getUTCFullYear(),
    wall.getUTCMonth(),
    wall.getUTCDate(),
    wall.getUTCHours(),
    wall.getUTCMinutes(),
    wall.getUTCSeconds(),
  ].every((field, index) => field === fields[index]);
  if (!isReal || Number(year) < 1) return undefined;
  return zone ? new Date(wall.getTime() - offsetOf(zone)) : local(wall);
}

/** As .NET, takes 13 PM for 13. */
function hourOfDay(hour: number, half: string | undefined): number {
  if (half === 'AM' && hour > 12) return Number.NaN;
  if (half === 'AM') return hour % 12;
  return half === 'PM' && hour < 12 ? hour + 12 : hour;
}

/** Unlike the constructor, takes the years before 100 as they are. */
function utc(year: number, month: number, day: number, hour: number, minute: number, second: number, ms: number): Date {
  const date = new Date(Date.UTC(2000, month, 1, hour, minute, second, ms));
  date.setUTCFullYear(year, month, day);
  return date;
}

/** The point in time at which a local clock shows what this one shows in UTC. */
function local(wall: Date): Date {
  const date = new Date(2000, 0, 1);
  date.setFullYear(wall.getUTCFullYear(), wall.getUTCMonth(), wall.getUTCDate());
  date.setHours(wall.getUTCHours(), wall.getUTCMinutes(), wall.getUTCSeconds(), wall.getUTCMilliseconds());
  return date;
}

/** In milliseconds. */
function offsetOf(zone: string): number {
  if (/^z$/i.test(zone)) return 0;
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

/** The first moment of .NET's calendar, the default value of its type. */
export const yearOne = new Date(-62_135_596_800_000);

/** The last moment of the year 9999. */
const maximumTicks = 3_155_378_975_999_999_999n;

function isTicks(value: unknown): value is number | bigint {
  if (typeof value !== 'bigint' && !Number.isInteger(value)) return false;
  return BigInt(value as number) >= 0n && BigInt(value as number) <= maximumTicks;
}

function dateOfTicks(ticks: number | bigint): Date {
  return local(new Date(Number(BigInt(ticks) / 10_000n) + yearOne.getTime()));
}

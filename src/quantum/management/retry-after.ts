import type { HttpHeaders } from '@azure/core-rest-pipeline';

/**
 * How long an answer asks to wait, in milliseconds: `retry-after-ms` and `x-ms-retry-after-ms` (milliseconds), else
 * `Retry-After` (seconds or an HTTP date). Undefined when it does not say.
 */
export function retryAfterInMs(headers: HttpHeaders): number | undefined {
  return (
    number(headers.get('retry-after-ms')) ??
    number(headers.get('x-ms-retry-after-ms')) ??
    secondsOrDate(headers.get('retry-after'))
  );
}

function secondsOrDate(value: string | undefined): number | undefined {
  const seconds = number(value);
  if (seconds !== undefined) return seconds * 1000;
  // Date.parse alone would take "-1" for a year.
  const date = value !== undefined && /^[A-Z][a-z]/.test(value) ? Date.parse(value) : NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}

function number(value: string | undefined): number | undefined {
  return value !== undefined && /^\d+(\.\d+)?$/.test(value) ? Number(value) : undefined;
}

/**
 * A moment in ISO 8601 with microseconds, as the service writes it: `2023-11-13T23:06:09.147165Z`.
 *
 * @param now - Milliseconds since 1970, fractions included.
 */
export function timestamp(now: number): string {
  const microseconds = Math.floor((now % 1) * 1000);
  return new Date(now).toISOString().replace('Z', `${String(microseconds).padStart(3, '0')}Z`);
}

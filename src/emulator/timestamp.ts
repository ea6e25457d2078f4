/**
 * This moment in ISO 8601 with microseconds, as the service writes it: `2023-11-13T23:06:09.147165Z`. Later calls never
 * give an earlier moment, so that of two keys the younger can be told.
 */
export function timestamp(): string {
  const now = performance.timeOrigin + performance.now();
  const microseconds = Math.floor((now % 1) * 1000);
  return new Date(now).toISOString().replace('Z', `${String(microseconds).padStart(3, '0')}Z`);
}

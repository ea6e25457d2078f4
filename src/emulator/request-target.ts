/**
 * The path and the query of a request line's target, the path as it came: neither decoded nor normalized, so that the
 * log shows what the client sent and `..` means nothing.
 */
export function splitTarget(target: string): { path: string; query: URLSearchParams } {
  // A proxy's client sends the absolute form, which every server has to take (RFC 9112, 3.2.2).
  const origin = target.replace(/^https?:\/\/[^/?]*/i, '');
  const mark = origin.indexOf('?');
  return mark < 0
    ? { path: origin, query: new URLSearchParams() }
    : { path: origin.slice(0, mark), query: new URLSearchParams(origin.slice(mark + 1)) };
}

/** Columns of a line of TypeScript. */
export const lineWidth = 120;

/** `before<A, B>after`, on one line if that is wide enough, else with one type argument a line. */
export function typeArguments(before: string, types: readonly string[], after: string): string {
  const line = `${before}<${types.join(', ')}>${after}`;
  if (line.length <= lineWidth) return line;
  const indent = /^ */.exec(before)?.[0] ?? '';
  return `${before}<\n${types.map((type) => `${indent}  ${type}`).join(',\n')}\n${indent}>${after}`;
}

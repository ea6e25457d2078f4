/** Whether a text is one of these names, in any case; in a name `*` stands for any text and `?` for any character. */
export function matchesAny(names: readonly string[] | undefined, text: string): boolean {
  return names === undefined || names.some((name) => expressionOf(name).test(text));
}

function expressionOf(name: string): RegExp {
  const pattern = name
    .replace(/[\\^$.|+()[\]{}]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${pattern}$`, 'is');
}

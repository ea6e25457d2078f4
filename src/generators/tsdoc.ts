/** A TSDoc comment of these lines, with the indent before each; one line where there is one. */
export function tsdoc(indent: string, ...lines: readonly string[]): string {
  const texts = lines.flatMap((line) => line.split('\n'));
  if (texts.length === 1) return `${indent}/** ${texts[0]} */\n`;
  const body = texts.map((text) => `${indent} * ${text}`.trimEnd() + '\n').join('');
  return `${indent}/**\n${body}${indent} */\n`;
}

/** Plain text in which TSDoc finds no tags and no end of the comment. */
export function escapeTsdoc(text: string): string {
  return text.replace(/[\\`@{}<>]/g, '\\$&').replaceAll('*/', '*\\/');
}

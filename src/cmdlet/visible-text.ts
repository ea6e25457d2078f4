/** The text with its invisible characters (controls, line ends, marks of direction) as `\u{...}`, to go into a message. */
export function visibleText(text: string): string {
  return text.replace(/\p{C}/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}

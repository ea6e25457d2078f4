/** A word as a person has typed it so far. */
export interface TypedWord {
  /** What the program would get. */
  readonly text: string;
  /** The quote that is still open; '' for none. */
  readonly quote: '' | '"' | "'";
}

/** What bash makes of a word. Nothing is expanded. */
export function dequoted(word: string): TypedWord {
  let text = '';
  let quote: TypedWord['quote'] = '';
  for (let at = 0; at < word.length; at++) {
    const letter = word.charAt(at);
    const next = word.charAt(at + 1);
    if (quote === letter) quote = '';
    else if (quote === '' && (letter === '"' || letter === "'")) quote = letter;
    else if (letter === '\\' && quote !== "'" && next !== '' && (quote === '' || '"\\$`'.includes(next))) {
      text += next;
      at++;
    } else text += letter;
  }
  return { text, quote };
}

/** A value as bash has to find it on the command line, in the quote that is open. */
export function quotedForBash(value: string, quote: TypedWord['quote']): string {
  if (quote === '"') return value.replace(/["\\$`]/g, '\\$&');
  if (quote === "'") return value.replaceAll("'", "'\\''");
  return value.replace(/[^\p{L}\p{N}\p{M}_./:=@%+,-]/gu, '\\$&');
}

/** A value as PowerShell has to find it. */
export function quotedForPowerShell(value: string): string {
  return /^[\w./:=+-]+$/.test(value) ? value : `'${value.replaceAll(/['\u2018-\u201b]/g, '$&$&')}'`;
}

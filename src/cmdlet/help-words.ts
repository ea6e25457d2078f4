/** How a caller that is not PowerShell calls what help texts name in PowerShell's words; undefined for what it has not. */
export interface HelpWords {
  /** @param value - For a switch that is said to have one, as in `-Force:$false`. */
  parameter(name: string, value: string | undefined): string | undefined;
  cmdlet(name: string): string | undefined;
}

/** A help text in a caller's own words. What it has no words for stays as it is. */
export function inWordsOf(text: string, words: HelpWords): string {
  return text
    .replace(parameterWord, (word, name: string, value?: string) => words.parameter(name, value) ?? word)
    .replace(cmdletWord, (word) => words.cmdlet(word) ?? word);
}

/** `-NoWait`, or `-ApiKeyEnabled:$false`. */
const parameterWord = /(?<![\w-])-([A-Z][A-Za-z]*)(?::\$(true|false))?/g;
const cmdletWord = /\b[A-Z][a-z]+-[A-Z][A-Za-z0-9]+/g;

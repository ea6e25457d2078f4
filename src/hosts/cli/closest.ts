import { bareName } from './shell-command.js';

/**
 * The candidate that was most likely meant: one that the word begins, or one with few letters wrong.
 *
 * @returns Undefined when none is close.
 */
export function closest(word: string, candidates: readonly string[]): string | undefined {
  const typed = lettersOf(word);
  const begun = candidates.filter((each) => typed.length > 2 && lettersOf(each).startsWith(typed));
  if (begun.length === 1) return begun[0];
  let best: string | undefined;
  let fewest = typed.length < 3 ? 1 : Math.ceil(typed.length / 3) + 1;
  for (const candidate of candidates) {
    const distance = levenshtein(typed, lettersOf(candidate));
    if (distance >= fewest) continue;
    best = candidate;
    fewest = distance;
  }
  return best;
}

/** The end of a message about an unknown word; empty when nothing is close. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const meant = closest(word, candidates);
  return meant === undefined ? '' : ` Did you mean '${meant}'?`;
}

/** Case and the dashes of an option do not count. */
function lettersOf(word: string): string {
  return bareName(word).toLowerCase();
}

/** How many letters must be added, removed or replaced to make one word of the other. */
function levenshtein(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    for (let j = 1; j <= right.length; j++) {
      const replaced = row[j - 1]! + (left[i - 1] === right[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[right.length]!;
}

/** Whether a text is one of these names, in any case; in a name `*` stands for any text and `?` for any character. */
export function matchesAny(names: readonly string[] | undefined, text: string): boolean {
  return names === undefined || names.some((name) => matches([...name.toLowerCase()], [...text.toLowerCase()]));
}

/** A regular expression of many `.*` would try them all against each other: for hours, where this is done at once. */
function matches(name: readonly string[], text: readonly string[]): boolean {
  let reached = 0;
  let star = -1;
  let afterStar = 0;
  for (let at = 0; at < text.length;) {
    if (name[reached] === '*') {
      star = reached++;
      afterStar = at;
    } else if (name[reached] === '?' || (reached < name.length && name[reached] === text[at])) {
      reached++;
      at++;
    } else if (star >= 0) {
      // The last star takes one character more, and all after it begins again.
      reached = star + 1;
      at = ++afterStar;
    } else return false;
  }
  return name.slice(reached).every((each) => each === '*');
}

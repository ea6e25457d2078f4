import { convertToText } from '../cmdlet/types/text.js';

/** Tags as the service takes them: every value a text, as PowerShell spells it. */
export function tagsOf(tags: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, convertToText(value)]));
}

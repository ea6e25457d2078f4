/** Prose in which platyPS and Markdown find no markup; code goes into fences, where nothing is escaped. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`<>[\]]/g, '\\$&');
}

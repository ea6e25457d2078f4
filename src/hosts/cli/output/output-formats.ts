/** What --output can be, the default first. */
export const outputFormats: readonly string[] = ['json', 'jsonc', 'yaml', 'table', 'tsv', 'none'];

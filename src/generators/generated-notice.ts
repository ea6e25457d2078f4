/** What each generated file says first, as the text of a comment. */
export const generatedText = 'Generated from the declarations. Do not edit: change the declaration and build again.';

/** First lines of each generated PowerShell file. */
export const generatedNotice = `# ${generatedText}`;

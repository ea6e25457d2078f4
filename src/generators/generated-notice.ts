/** First lines of each generated PowerShell file. */
export const generatedNotice = `# Generated from the declarations in src by build.ts. Do not edit: change the declaration and build again.`;

/**
 * Says what is wrong with the layout of a help page, without platyPS: section by section, in order and to the byte. The
 * rules are those of the tools' writers; whether the texts are right is for others to say.
 *
 * @returns Problems, each a sentence.
 */
export function layoutProblems(page: string, rules: LayoutRules): string[] {
  const problems: string[] = [];
  const [head = '', ...sections] = page.split(/^(?=## )/m);
  if (!rules.head.test(head)) problems.push(`The front matter or the title is not as it should be:\n${head}`);
  const headings = sections.map((section) => section.split('\n', 1)[0]?.slice(3));
  const expected = Object.keys(rules.sections);
  if (headings.join() !== expected.join()) return [...problems, `The sections are ${headings.join(', ')}.`];
  sections.forEach((section, index) => {
    const body = section.slice(section.indexOf('\n') + 1) + (index === sections.length - 1 ? '\n' : '');
    if (!rules.sections[expected[index] ?? '']?.test(body)) {
      problems.push(`The section ${expected[index]} is not as it should be:\n${body}`);
    }
  });
  const names = [...page.matchAll(/^### -(\w+)$/gm)].map(([, name = '']) => name);
  const ordered = rules.inOrder(names);
  if (names.join() !== ordered.join()) problems.push(`The parameters are in the order ${names.join(', ')}.`);
  const syntax = new Set([...(sections[1] ?? '').matchAll(/[ [(]-(\w+)/g)].map(([, name = '']) => name));
  for (const name of new Set([...names, ...syntax])) {
    if (!names.includes(name) || !syntax.has(name)) problems.push(`-${name} is only in the syntax, or only below it.`);
  }
  if (/\{\{|^### -ProgressAction/m.test(page)) problems.push('A placeholder, or -ProgressAction, is left.');
  const wide = (sections[1] ?? '').split('\n').filter((line) => line.length > rules.syntaxWidth);
  if (wide.length > 0) problems.push(`The syntax is wider than ${rules.syntaxWidth} columns: ${wide.join()}`);
  return problems;
}

export interface LayoutRules {
  readonly head: RegExp;
  /** What stands below each heading `## ...`, in order, with an empty line at the end. */
  readonly sections: Readonly<Record<string, RegExp>>;
  readonly syntaxWidth: number;
  inOrder(names: readonly string[]): string[];
}

/** Lines that are neither headings nor fences, and no empty line. */
const lines = '(?:(?!#|```).+\\n)+';
/** Lines of code: a backtick at the end of one goes on with the next. */
const code = '(?:(?!```)[^])+?';
const prose = `(?:${lines}\\n)`;
const cmdlet = '[A-Z]\\w+-[A-Z]\\w+';
const syntaxLine = `${cmdlet}(?: .+\\n)(?: .+\\n)*`;
const link = '\\[[^\\]]+\\]\\(https://\\S+\\)';
const typeName = '[A-Z]\\w*(?:\\.\\w+)*(?:\\[System\\.\\w+\\])?(?:\\[\\])?';
const pipeline = 'False|True \\((?:ByPropertyName|ByValue|ByPropertyName, ByValue)\\)';
const yaml2 =
  `\`\`\`yaml\\nType: ${typeName}\\nParameter Sets: (?:\\(All\\)|\\w+(?:, \\w+)*)\\nAliases:(?: \\w+(?:, \\w+)*)?\\n\\n` +
  `Required: (?:True|False)\\nPosition: (?:Named|\\d+)\\nDefault value: \\S.*\\nAccept pipeline input: (?:${pipeline})\\n` +
  'Accept wildcard characters: (?:True|False)\\n```\\n\\n';

/** Schema 2.0.0, of platyPS 0.14 and Az. */
export const schema2: LayoutRules = {
  head: new RegExp(
    `^---\\nexternal help file: [\\w.]+-help\\.xml\\nModule Name: [\\w.]+\\nonline version: https://\\S+/(${cmdlet})\\.md\\nschema: 2\\.0\\.0\\n---\\n\\n# \\1\\n\\n$`,
  ),
  sections: {
    SYNOPSIS: new RegExp(`^${prose}$`),
    SYNTAX: new RegExp(
      `^\\n(?:\`\`\`\\n${syntaxLine}\`\`\`\\n\\n|(?:### \\w+(?: \\(Default\\))?\\n\`\`\`\\n${syntaxLine}\`\`\`\\n\\n){2,})$`,
    ),
    DESCRIPTION: new RegExp(`^${prose}$`),
    EXAMPLES: new RegExp(
      `^\\n(?:### Example \\d+: .+\\n\`\`\`powershell\\n${code}\\n\`\`\`\\n\\n(?:\`\`\`output\\n${code}\\n\`\`\`\\n\\n)?${prose})*$`,
    ),
    PARAMETERS: new RegExp(`^\\n(?:### -\\w+\\n${prose}(?:${yaml2})+)*### CommonParameters\\n${prose}$`),
    INPUTS: new RegExp(`^\\n(?:### ${typeName}\\n\\n)*$`),
    OUTPUTS: new RegExp(`^\\n(?:### ${typeName}\\n(?:${lines})?\\n)+$`),
    NOTES: new RegExp(`^\\n${prose}*$`),
    'RELATED LINKS': new RegExp(`^\\n(?:${link}\\n\\n)+$`),
  },
  syntaxWidth: 110,
  inOrder: (names) => {
    const added = ['Confirm', 'WhatIf'].filter((name) => names.includes(name));
    return [...names.filter((name) => !added.includes(name)).sort(inAnyCase), ...added];
  },
};

const yamlList = '(?: \\[\\]|(?:\\n- .+)+)';
const yaml2024 =
  `\`\`\`yaml\\nType: ${typeName}\\nDefaultValue: \\S.*\\nSupportsWildcards: (?:true|false)\\nAliases:${yamlList}\\nParameterSets:\\n` +
  '(?:- Name: (?:\\(All\\)|\\w+)\\n {2}Position: (?:Named|\\d+)\\n {2}IsRequired: (?:true|false)\\n {2}ValueFromPipeline: (?:true|false)\\n' +
  ' {2}ValueFromPipelineByPropertyName: (?:true|false)\\n {2}ValueFromRemainingArguments: false\\n)+' +
  `DontShow: false\\nAcceptedValues:${yamlList}\\nHelpMessage: ''\\n\`\`\`\\n\\n`;

/** Schema 2024-05-01, of Microsoft.PowerShell.PlatyPS 1.x. */
export const schema2024: LayoutRules = {
  head: new RegExp(
    `^---\\ndocument type: cmdlet\\nexternal help file: [\\w.]+-help\\.xml\\nHelpUri: https://\\S+/(${cmdlet})\\.md\\nLocale: en-US\\n` +
      'Module Name: [\\w.]+\\nms\\.date: \\d\\d/\\d\\d/\\d{4}\\nPlatyPS schema version: 2024-05-01\\ntitle: \\1\\n---\\n\\n# \\1\\n\\n$',
  ),
  sections: {
    SYNOPSIS: new RegExp(`^\\n${prose}$`),
    SYNTAX: new RegExp(`^\\n(?:### \\w+(?: \\(Default\\))?\\n\\n\`\`\`\\n${syntaxLine}\`\`\`\\n\\n)+$`),
    ALIASES: /^\n$/,
    DESCRIPTION: new RegExp(`^\\n${prose}$`),
    EXAMPLES: new RegExp(
      `^\\n(?:### Example \\d+: .+\\n\\n\`\`\`powershell\\n${code}\\n\`\`\`\\n\\n(?:\`\`\`output\\n${code}\\n\`\`\`\\n\\n)?${prose})*$`,
    ),
    PARAMETERS: new RegExp(`^\\n(?:### -\\w+\\n\\n${prose}${yaml2024})*### CommonParameters\\n\\n${prose}$`),
    INPUTS: new RegExp(`^\\n(?:### ${typeName}\\n\\n)*$`),
    OUTPUTS: new RegExp(`^\\n(?:### ${typeName}\\n\\n${prose}?)+$`),
    NOTES: new RegExp(`^\\n${prose}*$`),
    'RELATED LINKS': new RegExp(`^\\n(?:- ${link}\\n)+\\n$`),
  },
  syntaxWidth: 100,
  inOrder: (names) => [...names].sort(inAnyCase),
};

function inAnyCase(one: string, other: string): number {
  const [first, second] = [one.toLowerCase(), other.toLowerCase()];
  return first < second ? -1 : first > second ? 1 : 0;
}

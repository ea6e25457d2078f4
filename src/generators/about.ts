import { shellNames, type Cmdlet } from '../cmdlet/cmdlet.js';
import type { CmdletModule } from '../cmdlet/module.js';
import { byName } from './shown-parameters.js';

/** Columns of the narrowest terminal that people have; Get-Help shows the file as it is. */
// A line as wide as the console makes an empty one after it in some.
const width = 79;

/** The name of the topic, and of its file without `.help.txt`. */
export function aboutTopic(module: CmdletModule): string {
  return `about_${module.name}`;
}

/**
 * What `Get-Help about_<module>` shows, `en-US/about_<module>.help.txt`.
 *
 * @see https://learn.microsoft.com/powershell/scripting/developer/help/writing-windows-powershell-help-topics
 */
export function generateAbout(module: CmdletModule): string {
  const sections = [
    ['TOPIC', indented(aboutTopic(module), 1)],
    ['SHORT DESCRIPTION', indented(module.description, 1)],
    ...(module.about ?? []).map(({ heading, text }) => [heading, indented(text, 1)]),
    ['COMMANDS', commandList(module)],
    ['SEE ALSO', `    ${module.helpUri}/${module.name}.md\n    ${module.projectUri}`],
  ];
  return `${sections.map(([heading, text]) => `${heading}\n${text}\n`).join('\n')}`;
}

/** Each cmdlet with what it does and its names in Node and the shell. */
function commandList(module: CmdletModule): string {
  const entries = Object.entries(module.cmdlets).sort(([, one], [, other]) => byName(one.name, other.name));
  return entries.map(([key, cmdlet]) => commandEntry(module, key, cmdlet)).join('\n\n');
}

function commandEntry({ shellName }: CmdletModule, key: string, cmdlet: Cmdlet): string {
  const commands = shellNames(cmdlet).map(({ name }) => `${shellName} ${name}`);
  return [
    indented(cmdlet.name, 1),
    indented(cmdlet.synopsis, 2),
    indented(`In Node: ${key}. In the shell: ${commands.join(', ')}.`, 2),
  ].join('\n');
}

/** Wrapped at spaces; a paragraph whose lines begin with blanks keeps its lines, and only moves to the right. */
function indented(text: string, levels: number): string {
  const indent = ' '.repeat(4 * levels);
  return text
    .split(/\n{2,}/)
    .map((paragraph) =>
      /^ /.test(paragraph)
        ? paragraph.replace(/^/gm, indent)
        : wrapped(paragraph.trimEnd().split(/\s+/), width - indent.length)
            .map((line) => indent + line)
            .join('\n'),
    )
    .join('\n\n');
}

function wrapped(words: readonly string[], columns: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= columns) lines.push(`${lines.pop()} ${word}`);
    else lines.push(word);
  }
  return lines;
}

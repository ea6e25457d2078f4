import { shellNames, type Cmdlet } from '../../src/cmdlet/cmdlet.js';
import { quantumModule } from '../../src/quantum-module.js';
import type { Document, Section } from './document.js';
import { documents } from './documents.js';
import { commandRow, coverageRows, documentRow, hosts } from './rows.js';

/**
 * docs/coverage.md: what is promised, and beside it the test that ticks it.
 *
 * @param naming - Test files by the id of the row that they name.
 */
export function coveragePage(naming: ReadonlyMap<string, readonly string[]>): string {
  const rows = new Map(coverageRows().map((row) => [row.id, row]));
  const tick = (id: string): string => {
    const tests = naming.get(id);
    if (tests) return `✓ ${tests.map(link).join(', ')}`;
    const impossible = rows.get(id)?.impossible;
    return impossible ? `— ${impossible}` : '**no test**';
  };
  const impossible = [...rows.values()].filter((row) => row.impossible).length;
  return `# Coverage

What can be done, and the test that does it: each command in each of its parameter sets from each host, and each thing
that the four documents about access keys show. ${rows.size - impossible} rows, each ticked by a test that names it; ${impossible} more cannot be.

The page is written by \`npm run coverage:page\` and held fresh by a test, which also fails when a row has no test. A row
comes from a declaration or from \`test/coverage/documents\`; a test names it with \`covers\` (\`test/coverage/covers.ts\`).

## Commands

${Object.values<Cmdlet>(quantumModule.cmdlets)
  .map((cmdlet) => commandTable(cmdlet, tick))
  .join('\n\n')}

## Documents

${documents.map((document) => documentTables(document, tick)).join('\n\n')}
`;
}

type Tick = (id: string) => string;

function commandTable(cmdlet: Cmdlet, tick: Tick): string {
  const { name, parameterSets } = cmdlet;
  const commands = shellNames(cmdlet).map((each) => `\`${quantumModule.shellName} ${each.name}\``);
  return `### ${name}, ${commands.join(', ')}

${table(
  ['parameter set', ...hosts],
  parameterSets.map((set) => [set, ...hosts.map((host) => tick(commandRow(name, set, host)))]),
)}`;
}

function documentTables({ id, title, sections }: Document, tick: Tick): string {
  return `### ${title}

${sections.map((section) => sectionTable(id, section, tick)).join('\n\n')}`;
}

function sectionTable(document: string, { title, things }: Section, tick: Tick): string {
  return `#### ${title}

${table(
  ['it shows', 'here', 'test'],
  things.map(({ id, quote, here }) => [quoted(quote), here, tick(documentRow(document, id))]),
)}`;
}

function table(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...lines.map(line)].join('\n');
}

function quoted(text: string): string {
  return `“${text.replaceAll('<', '&lt;').replaceAll('*', '\\*').replaceAll('$', '\\$')}”`;
}

function link(path: string): string {
  return `[${path.slice(path.lastIndexOf('/') + 1).replace('.test.ts', '')}](../${path})`;
}

import { readFile, writeFile } from 'node:fs/promises';

const page = new URL('../../docs/simulation.md', import.meta.url);

/** Puts text into docs/simulation.md, in place of what is between two comments. */
export async function writeFigures(begin: string, end: string, text: string): Promise<void> {
  const [opening, closing] = [`<!-- ${begin} -->`, `<!-- ${end} -->`];
  const content = await readFile(page, 'utf8');
  const [from, to] = [content.indexOf(opening), content.indexOf(closing)];
  if (from < 0 || to < from) throw new Error(`${page.pathname} has no place for the ${begin}.`);
  await writeFile(page, `${content.slice(0, from + opening.length)}\n\n${text}\n\n${content.slice(to)}`);
}

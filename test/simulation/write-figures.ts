import { readFile, writeFile } from 'node:fs/promises';

/** Puts text into a page of docs, in place of what is between two comments. */
export async function writeFigures(begin: string, end: string, text: string, name = 'simulation.md'): Promise<void> {
  const page = new URL(`../../docs/${name}`, import.meta.url);
  const [opening, closing] = [`<!-- ${begin} -->`, `<!-- ${end} -->`];
  const content = await readFile(page, 'utf8');
  const [from, to] = [content.indexOf(opening), content.indexOf(closing)];
  if (from < 0 || to < from) throw new Error(`${page.pathname} has no place for the ${begin}.`);
  await writeFile(page, `${content.slice(0, from + opening.length)}\n\n${text}\n\n${content.slice(to)}`);
}

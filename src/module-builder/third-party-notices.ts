import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The licenses of the packages that files are of, which must go wherever the files go; undefined for none. Our own is
 * not among them: whoever has the file has the package's license from there.
 *
 * @param files - Paths, with slashes.
 */
export function thirdPartyNotices(files: readonly string[]): string | undefined {
  const folders = new Set(files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0] ?? []));
  const packages = [...folders]
    .filter((folder) => existsSync(join(folder, 'package.json')))
    .map(readPackage)
    .filter(({ name }) => name !== 'az-quantum-api');
  const byTitle = new Map(packages.map((each) => [`${each.name} ${each.version} (${each.license})`, each.text]));
  if (byTitle.size === 0) return undefined;
  const parts = [...byTitle]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([title, text]) => `${line}\n${title}\n${line}\n\n${text}\n`);
  return `The programs in this folder hold parts of these packages.\n\n${parts.join('\n')}`;
}

const line = '-'.repeat(80);

function readPackage(folder: string) {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<
    'name' | 'version' | 'license',
    string
  >;
  const file = readdirSync(folder).find((name) => /^licen[cs]e(?:\.\w+)?$/i.test(name));
  const text =
    file === undefined
      ? 'It has no file with its license, which its package.json names.'
      : readFileSync(join(folder, file), 'utf8');
  return { ...manifest, text: text.replaceAll('\r\n', '\n').trim() };
}

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes the files, by path, whose text is another. */
export function writeFresh(files: ReadonlyMap<string, string>): void {
  for (const path of staleFiles(files)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, files.get(path) ?? '');
  }
}

/** The paths of the files whose text is another, or that are not there. */
export function staleFiles(files: ReadonlyMap<string, string>): string[] {
  return [...files].flatMap(([path, text]) => (readIfThere(path) === text ? [] : [path]));
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

const roots = ['hosts/node/cmdlet-function', 'hosts/node/cmdlet-error', 'cmdlet/secure-string'];

/** The declarations that generated interfaces import, with all that those import, by path. */
export function kitTypes(folder: string): Map<string, string> {
  const files = new Map<string, string>();
  const add = (name: string): void => {
    const path = join(folder, `${name}.d.mts`);
    if (files.has(path)) return;
    const text = readFileSync(join(import.meta.dirname, '..', `${name}.d.ts`), 'utf8');
    files.set(path, typesOfModules(withoutExamples(text)));
    for (const [, imported = ''] of text.matchAll(relativeImport)) add(posix.join(posix.dirname(name), imported));
  };
  roots.forEach(add);
  return files;
}

/** Types that import one another as `.mjs`, so that they are those of ES modules in a package of any kind. */
export function typesOfModules(text: string): string {
  return text.replace(relativeImport, (found) => found.replace(/\.js'$/, ".mjs'"));
}

const relativeImport = /(?<=from ')(\.[^']+)\.js'/g;

/** Examples of another module would only confuse. */
function withoutExamples(text: string): string {
  return text.replace(/\n *\*(?:\n *\*)? @example\n[^]*?(?=\n *\*\/|\n *\* @)/g, '');
}

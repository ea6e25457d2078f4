import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { root } from './files.js';

/** What typedoc's JSON has of a declaration, a signature or a parameter. */
export interface Reflection {
  readonly id: number;
  readonly name: string;
  readonly kind: number;
  readonly comment?: {
    readonly summary: readonly { readonly text: string }[];
    readonly blockTags?: readonly { readonly tag: string }[];
  };
  readonly inheritedFrom?: unknown;
  readonly children?: readonly Reflection[];
  readonly signatures?: readonly Reflection[];
  readonly parameters?: readonly Reflection[];
}

/** typedoc's numbers for kinds of declarations; a reference stands for one that another module exports too. */
export const kinds = { module: 2, function: 64, class: 128, reference: 4_194_304 };

const typedoc = join(dirname(createRequire(import.meta.url).resolve('typedoc')), '..', 'bin', 'typedoc');

/** The tags in the comments of a declaration and of its signatures. */
export function tagsOf({ comment, signatures = [] }: Reflection): string[] {
  const comments = [comment, ...signatures.map((each) => each.comment)];
  return comments.flatMap((each) => each?.blockTags?.map(({ tag }) => tag) ?? []);
}

/** The declarations that a comment links to, by their ids. */
export function linksOf({ comment }: Reflection): number[] {
  return [...JSON.stringify(comment ?? {}).matchAll(/"tag":"@link","text":"[^"]*","target":(\d+)/g)].map(([, id]) =>
    Number(id),
  );
}

/** Those of the declarations that one of these is made of: what its members, parameters and results refer to, and theirs. */
export function madeOf(from: readonly Reflection[], all: readonly Reflection[]): Set<Reflection> {
  const reached = new Set(from);
  for (const each of reached) {
    const targets = [...JSON.stringify(each).matchAll(/"type":"reference","target":(\d+)/g)].map(([, id]) =>
      Number(id),
    );
    for (const other of all) if (targets.includes(other.id)) reached.add(other);
  }
  return reached;
}

/** Builds the site and its JSON in a folder. Rejects when typedoc has anything to complain of. */
export async function buildSite(folder: string): Promise<void> {
  // As --out, since typedoc empties the folder that its configuration names when the site goes elsewhere by --html.
  const outputs = ['--out', join(folder, 'site'), '--json', join(folder, 'api.json')];
  // What typedoc runs is not what the coverage of tests is about.
  const env = { ...process.env, NODE_V8_COVERAGE: '' };
  const { stderr } = await promisify(execFile)(process.execPath, [typedoc, ...outputs], { cwd: root, env });
  if (stderr !== '') throw new Error(stderr);
}

/** The hash of each file in a folder. */
export function hashes(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const entries = files.map((entry): [string, string] => {
    const path = join(entry.parentPath, entry.name);
    return [path.slice(folder.length), createHash('sha256').update(readFileSync(path)).digest('hex')];
  });
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

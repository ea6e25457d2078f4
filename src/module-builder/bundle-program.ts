import { writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import util from 'node:util';
import type * as Rolldown from 'rolldown';
import type { Plugin } from 'rolldown';
import { thirdPartyNotices } from './third-party-notices.js';

/** What a bundle starts from: a file, or source text that imports as a file of a folder would. */
export type BundleEntry = string | { readonly contents: string; readonly folder: string };

/**
 * Bundles a program: a file, another with all that it starts with, and more that it imports only when it needs them. A
 * program of many files spends most of its start looking for them. Beside it goes `ThirdPartyNotices.txt`, with the
 * licenses of the packages in it.
 *
 * @param name - File name without extension.
 * @param external - Packages that stay outside: those that are installed with the program and seldom needed.
 * @throws Error when rolldown, an optional peer, is not installed.
 */
export async function bundleProgram(
  entry: BundleEntry,
  folder: string,
  name: string,
  extension: '.js' | '.mjs',
  external: readonly string[] = [],
): Promise<void> {
  const { build } = await rolldown();
  const { output } = await build({
    input: { [name]: typeof entry === 'string' ? entry : sourceId },
    platform: 'node',
    transform: { target: 'node20.19' },
    // What one module imports when it needs it, another may need from its beginning.
    checks: { ineffectiveDynamicImport: false },
    external: (id) => external.some((each) => id === each || id.startsWith(`${each}/`)),
    plugins: [requiredBuiltins, plainStringWidth, ...(typeof entry === 'string' ? [] : [sourceText(entry)])],
    output: {
      dir: folder,
      format: 'esm',
      entryFileNames: `[name]${extension}`,
      chunkFileNames: `${name}-[hash]${extension}`,
      minify: true,
      comments: false,
      codeSplitting: {
        groups: [
          {
            // The entry stays out, as it waits for what is imported later, and that waits for this file.
            name: (id, context) => (context.getModuleInfo(id)?.isEntry === true ? null : 'start'),
            debugName: 'start',
            tags: ['$initial'],
          },
        ],
      },
    },
  });
  const files = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
  const notices = thirdPartyNotices(files.map((file) => file.replaceAll('\\', '/')));
  if (notices) writeFileSync(join(folder, 'ThirdPartyNotices.txt'), notices);
}

async function rolldown(): Promise<typeof Rolldown> {
  try {
    return await import('rolldown');
  } catch (cause) {
    throw new Error('Bundling needs rolldown, which is not installed here: npm install --save-dev rolldown', { cause });
  }
}

/**
 * Node's own modules by require. An import reads every export of theirs at once, and so loads what Node would load only
 * when it is used: of `node:http` all of fetch and WebSocket, which takes 40 ms.
 */
const requiredBuiltins: Plugin = {
  name: 'required-builtins',
  resolveId(source, importer, { kind }) {
    // What requires is itself made with an import.
    const isOwn = importer?.startsWith('\0rolldown/') === true;
    return kind === 'import-statement' && isBuiltin(source) && !isOwn
      ? { id: `${builtin}${source}`, moduleSideEffects: false }
      : undefined;
  },
  load(id) {
    if (!id.startsWith(builtin)) return undefined;
    const source = id.slice(builtin.length);
    return { code: /^(node:)?util$/.test(source) ? utilCode : requiring(source), moduleType: 'js' };
  },
};

function requiring(source: string): string {
  return `module.exports = require(${JSON.stringify(source)});`;
}

/**
 * Node makes the exports of `node:util` when somebody looks at them, be it only at their descriptors as a bundle does, and
 * makes worker threads for one of them: so only those that are used are touched, each by its name.
 */
const utilCode = `const util = require('node:util');
export default util;
${Object.keys(util)
  .filter((name) => name !== 'default')
  .map((name) => `export const ${name} = /* @__PURE__ */ (() => util.${name})();`)
  .join('\n')}`;

/** Ids that begin with NUL are of no file, as plugins of Rollup have it. */
const builtin = '\0builtin:';

/**
 * Stands in for the package string-width, which yargs lays help out with: that one prepares for every script and emoji
 * as it loads, which takes 30 ms of each start. Help is plain text.
 */
const plainStringWidth: Plugin = {
  name: 'plain-string-width',
  resolveId: (source) => (source === 'string-width' ? '\0string-width' : undefined),
  load(id) {
    if (id !== '\0string-width') return undefined;
    return 'export default function stringWidth(text) { return [...text].length; }';
  },
};

const sourceId = '\0source-text';

function sourceText({ contents, folder }: Exclude<BundleEntry, string>): Plugin {
  return {
    name: 'source-text',
    resolveId(source, importer) {
      if (source === sourceId) return sourceId;
      return importer === sourceId ? this.resolve(source, join(folder, 'source-text.js')) : undefined;
    },
    load: (id) => (id === sourceId ? contents : undefined),
  };
}

import type * as Esbuild from 'esbuild';
import type { Plugin } from 'esbuild';
import { writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { thirdPartyNotices } from './third-party-notices.js';

/** What a bundle starts from: a file, or source text that imports as a file of a folder would. */
export type BundleEntry = string | { readonly contents: string; readonly folder: string };

/**
 * Bundles a program: one file, and chunks that it imports only when it needs them. A program of many files spends most
 * of its start looking for them. Beside it goes `ThirdPartyNotices.txt`, with the licenses of the packages in it.
 *
 * @param name - File name without extension.
 * @param external - Packages that stay outside: those that are installed with the program and seldom needed.
 * @throws Error when esbuild, an optional peer, is not installed.
 */
export async function bundleProgram(
  entry: BundleEntry,
  folder: string,
  name: string,
  extension: '.js' | '.mjs',
  external: readonly string[] = [],
): Promise<void> {
  const { build } = await esbuild();
  const { metafile } = await build({
    metafile: true,
    entryPoints: [{ in: typeof entry === 'string' ? entry : sourceName, out: name }],
    outdir: folder,
    outExtension: { '.js': extension },
    chunkNames: `${name}-[hash]`,
    bundle: true,
    splitting: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    legalComments: 'none',
    logLevel: 'warning',
    external: [...external],
    plugins: [requiredBuiltins, plainStringWidth, ...(typeof entry === 'string' ? [] : [sourceText(entry)])],
    // Dependencies that are CommonJS ask for Node's own modules with require.
    banner: {
      js: "import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);",
    },
  });
  const notices = thirdPartyNotices(Object.keys(metafile.inputs));
  if (notices) writeFileSync(join(folder, 'ThirdPartyNotices.txt'), notices);
}

async function esbuild(): Promise<typeof Esbuild> {
  try {
    return await import('esbuild');
  } catch (cause) {
    throw new Error('Bundling needs esbuild, which is not installed here: npm install --save-dev esbuild', { cause });
  }
}

/**
 * Node's own modules by require. An import reads every export of theirs at once, and so loads what Node would load only
 * when it is used: of `node:http` all of fetch and WebSocket, which takes 40 ms.
 */
const requiredBuiltins: Plugin = {
  name: 'required-builtins',
  setup(builder) {
    builder.onResolve({ filter: /./ }, ({ path, kind }) =>
      kind === 'import-statement' && isBuiltin(path) ? { path, namespace: 'builtin', sideEffects: false } : undefined,
    );
    builder.onLoad({ filter: /./, namespace: 'builtin' }, ({ path }) => ({
      contents: `module.exports = require(${JSON.stringify(path)});`,
    }));
  },
};

/**
 * Stands in for the package string-width, which yargs lays help out with: that one prepares for every script and emoji
 * as it loads, which takes 30 ms of each start. Help is plain text.
 */
const plainStringWidth: Plugin = {
  name: 'plain-string-width',
  setup(builder) {
    builder.onResolve({ filter: /^string-width$/ }, ({ path }) => ({ path, namespace: 'plain' }));
    builder.onLoad({ filter: /./, namespace: 'plain' }, () => ({
      contents: 'export default function stringWidth(text) { return [...text].length; }',
    }));
  },
};

const sourceName = 'source-text';

function sourceText({ contents, folder }: Exclude<BundleEntry, string>): Plugin {
  return {
    name: sourceName,
    setup(builder) {
      builder.onResolve({ filter: new RegExp(`^${sourceName}$`) }, ({ path }) => ({ path, namespace: sourceName }));
      builder.onLoad({ filter: /./, namespace: sourceName }, () => ({ contents, resolveDir: folder, loader: 'js' }));
    },
  };
}

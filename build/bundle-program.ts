import { build, type Plugin } from 'esbuild';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';

/**
 * Bundles a program: one file, and chunks that it imports only when it needs them. A program of many files spends most
 * of its start looking for them.
 *
 * @param name - File name without extension.
 * @param external - Packages that stay outside of it.
 */
export async function bundleProgram(
  entryPoint: string,
  folder: string,
  name: string,
  extension: '.js' | '.mjs',
  external: string[] = [],
): Promise<void> {
  await build({
    entryPoints: [{ in: entryPoint, out: name }],
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
    external,
    plugins: [requiredBuiltins],
    alias: { 'string-width': join(import.meta.dirname, 'string-width.ts') },
    // Dependencies that are CommonJS ask for Node's own modules with require.
    banner: {
      js: "import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);",
    },
  });
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

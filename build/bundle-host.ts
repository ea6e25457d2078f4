import { rmSync } from 'node:fs';
import { build } from 'esbuild';

/**
 * Bundles the program that a PowerShell module starts: one file, and chunks that it imports only when a call needs them.
 *
 * @param name - File name without extension.
 */
export async function bundleHost(entryPoint: string, folder: string, name: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  await build({
    entryPoints: [{ in: entryPoint, out: name }],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'chunk-[hash]',
    bundle: true,
    splitting: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    legalComments: 'none',
    // Dependencies that are CommonJS ask for Node's own modules with require.
    banner: {
      js: "import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);",
    },
  });
}

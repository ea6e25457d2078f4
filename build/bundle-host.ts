import { rmSync } from 'node:fs';
import { bundleProgram } from './bundle-program.js';

/** Bundles the program that a PowerShell module starts, as the only thing in its folder. */
export async function bundleHost(entryPoint: string, folder: string, name: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  await bundleProgram(entryPoint, folder, name, '.mjs');
}

import { rmSync } from 'node:fs';
import { bundleProgram, type BundleEntry } from './bundle-program.js';

/** Bundles the program that a PowerShell module starts, as the only thing in its folder. */
export async function bundleHost(entry: BundleEntry, folder: string, name: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  await bundleProgram(entry, folder, name, '.mjs');
}

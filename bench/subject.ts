import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apiVersion, startEmulatorProcess, workspace, workspacePath } from './emulator.js';

const root = join(import.meta.dirname, '..');

/** The built program `azq`. */
export const azq = join(root, 'dist', 'bin.js');
/** The built PowerShell module, and the program it starts. */
export const modulePath = join(root, 'module', 'Az.QuantumApi', 'Az.QuantumApi.psd1');
export const hostPath = join(root, 'module', 'Az.QuantumApi', 'host', 'Az.QuantumApi.Host.mjs');

/** What all measurements work with. */
export interface Subject extends AsyncDisposable {
  /** The Node that is measured. */
  readonly node: string;
  /** How thoroughly: 1 is the whole benchmark, less is quicker. */
  readonly effort: number;
  readonly endpoint: string;
  /** An emulator whose answers take 20 ms. */
  readonly slowEndpoint: string;
  /** An empty script module. */
  readonly emptyModulePath: string;
}

export async function prepareSubject(node: string, effort: number): Promise<Subject> {
  const folder = mkdtempSync(join(tmpdir(), 'azq-bench-'));
  const emptyModulePath = join(folder, 'Empty.psm1');
  writeFileSync(emptyModulePath, '');
  const emulators = await Promise.all([startEmulatorProcess(), startEmulatorProcess(20)]);
  const [fast, slow] = emulators;
  return {
    node,
    effort,
    endpoint: fast.endpoint,
    slowEndpoint: slow.endpoint,
    emptyModulePath,
    async [Symbol.asyncDispose]() {
      await Promise.all(emulators.map((each) => each[Symbol.asyncDispose]()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** At least 3, or a small number would be no median. */
export function rounds({ effort }: Subject, atFullEffort: number): number {
  return Math.max(3, Math.round(atFullEffort * effort));
}

/** What the scripts of PowerShell find in their environment. */
export function environmentOf({ node, emptyModulePath }: Subject, endpoint: string): Record<string, string> {
  return {
    AZURE_QUANTUM_NODE: node,
    AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT: endpoint,
    BENCH_SUBSCRIPTION: workspace.subscriptionId,
    BENCH_NODE: node,
    BENCH_MODULE: modulePath,
    BENCH_EMPTY_MODULE: emptyModulePath,
    BENCH_URI: `${endpoint}${workspacePath}/regenerateKey?api-version=${apiVersion}`,
  };
}

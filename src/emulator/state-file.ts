import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { AsyncOperation } from './async-operation.js';
import type { Certificates } from './certificate.js';
import type { Workspace } from './workspace.js';

/** What of an emulator survives a restart. */
export interface State {
  readonly version: 1;
  readonly workspaces: readonly Workspace[];
  readonly operations: readonly AsyncOperation[];
  /** What its tokens are signed with, base64. */
  readonly signingKey: string;
  readonly certificates?: Certificates;
}

/** The state in a file; undefined when there is no file. @throws Error naming the file, when it holds anything else. */
export function readState(file: string): State | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Error(`The emulator can't read its state from '${file}': ${(error as Error).message}`, { cause: error });
  }
  try {
    const state = JSON.parse(text) as State | null;
    if (state?.version === 1 && Array.isArray(state.workspaces) && Array.isArray(state.operations)) return state;
  } catch {
    // The parser's own message quotes the file, which holds keys.
  }
  throw new Error(
    `'${file}' holds no state of an emulator, or that of another version. Choose another file, or remove it.`,
  );
}

/**
 * Puts the state in a file that only its owner may read, since it holds keys. Whoever reads that file, at any moment and
 * after any failure, finds the state of before or that of after.
 */
export function writeState(file: string, state: State): void {
  const next = `${file}.${process.pid}.tmp`;
  try {
    rmSync(next, { force: true });
    const descriptor = openSync(next, 'wx', 0o600);
    try {
      writeFileSync(descriptor, JSON.stringify(state));
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(next, file);
  } catch (error) {
    rmSync(next, { force: true });
    throw new Error(`The emulator can't write its state to '${file}': ${(error as Error).message}`, { cause: error });
  }
}

import type { WorkspaceIdParts } from '../../../src/quantum/resource-id.js';

/** What the simulation asks of its emulator. */
export type ToEmulator =
  | { readonly ask: 'make'; readonly workspaces: readonly WorkspaceIdParts[]; readonly latency: number }
  /** The requests to regenerate a key since the last time, by the ARM id of the workspace in lower case. */
  | { readonly ask: 'regenerations' };

/** What it answers. */
export type FromEmulator =
  /** By ARM id, the connection string with the primary key. */
  | { readonly endpoint: string; readonly published: Readonly<Record<string, string>> }
  | { readonly regenerations: Readonly<Record<string, number>> };

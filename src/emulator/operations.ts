import type { Operation } from './operation.js';
import { keyOperations } from './operations/keys.js';
import { providerStatusOperations } from './operations/provider-status.js';
import { workspaceOperations } from './operations/workspaces.js';

/** Everything that the emulator can do. */
export const operations: readonly Operation[] = [...workspaceOperations, ...keyOperations, ...providerStatusOperations];

import type { Operation } from './operation.js';
import { checkNameOperations } from './operations/check-name.js';
import { keyOperations } from './operations/keys.js';
import { loginOperations } from './operations/login.js';
import { offeringOperations } from './operations/offerings.js';
import { operationStatusOperations } from './operations/operation-statuses.js';
import { providerStatusOperations } from './operations/provider-status.js';
import { workspaceListOperations } from './operations/workspace-lists.js';
import { workspaceOperations } from './operations/workspaces.js';

/** Everything that the emulator can do. */
export const operations: readonly Operation[] = [
  ...workspaceOperations,
  ...workspaceListOperations,
  ...keyOperations,
  ...operationStatusOperations,
  ...checkNameOperations,
  ...offeringOperations,
  ...providerStatusOperations,
  ...loginOperations,
];

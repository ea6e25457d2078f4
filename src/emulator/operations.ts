import type { Operation } from './operation.js';
import { checkNameOperations } from './operations/check-name.js';
import { dataPlaneOperations } from './operations/data-plane.js';
import { keyOperations } from './operations/keys.js';
import { loginOperations } from './operations/login.js';
import { metadataOperations } from './operations/metadata.js';
import { offeringOperations } from './operations/offerings.js';
import { operationStatusOperations } from './operations/operation-statuses.js';
import { providerOperations } from './operations/provider.js';
import { resourceManagerOperations } from './operations/resource-manager.js';
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
  ...providerOperations,
  ...dataPlaneOperations,
  ...resourceManagerOperations,
  ...metadataOperations,
  ...loginOperations,
];

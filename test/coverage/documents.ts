import { accessKeys } from './documents/access-keys.js';
import { connectToWorkspace } from './documents/connect-to-workspace.js';
import { newWorkspaceKey } from './documents/new-workspace-key.js';
import { restListKeys } from './documents/rest-list-keys.js';
import type { Document } from './document.js';

/** The documents that define what a user can do. */
export const documents: readonly Document[] = [accessKeys, connectToWorkspace, newWorkspaceKey, restListKeys];

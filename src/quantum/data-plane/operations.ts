import type { CompositeMapper } from '@azure/core-client';
import { operation, type Operation } from '../management/operation.js';
import type { OperationKind } from '../management/operation-kinds.js';
import { listingProviderStatus, listingQuotas } from './operation-kinds.js';

// core-client passes on what no mapper names, and there are no dates.
const page: CompositeMapper = { type: { name: 'Composite', className: 'Page', modelProperties: {} } };

/** What the providers of a workspace offer, and whether it is available. */
export const listProviderStatus = listing(listingProviderStatus, 'providerStatus');

/** What a workspace may use, and has used. */
export const listQuotas = listing(listingQuotas, 'quotas');

function listing(kind: OperationKind, name: string): Operation {
  const workspace =
    '/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Quantum/workspaces/{workspaceName}';
  return operation(kind, 'GET', `${workspace}/${name}`, { result: page });
}

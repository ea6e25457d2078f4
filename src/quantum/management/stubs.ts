// Not in the final tree: the interface ahead of its implementation.
import type {
  OfferingsOperations,
  ResourceProviderOperations,
  SuiteOffersOperations,
  WorkspaceOperations,
  WorkspacesOperations,
} from './quantum-management-client.js';

const stub = (): never => {
  throw new Error('Not there yet.');
};
export const workspace: Pick<WorkspaceOperations, 'checkNameAvailability'> = { checkNameAvailability: stub };
export const workspaces: Pick<
  WorkspacesOperations,
  'beginCreateOrUpdate' | 'beginCreateOrUpdateAndWait' | 'beginDelete' | 'beginDeleteAndWait' | 'updateTags'
> = {
  beginCreateOrUpdate: stub,
  beginCreateOrUpdateAndWait: stub,
  beginDelete: stub,
  beginDeleteAndWait: stub,
  updateTags: stub,
};
export const offeringsOperations = (_: unknown): OfferingsOperations => ({ list: stub });
export const suiteOffersOperations = (_: unknown): SuiteOffersOperations => ({ list: stub });
export const resourceProviderOperations = (_: unknown): ResourceProviderOperations => ({ list: stub });

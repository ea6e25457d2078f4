/** What an operation is, apart from how it is sent: enough to tell what its failure means. */
export interface OperationKind {
  /** Its operationId in the service's specification. */
  readonly name: string;
  /**
   * Whether carrying it out twice may differ from once: such a request is never sent again once it may have arrived. A
   * PUT is one too (a second may undo what somebody else has done since the first), and so is a DELETE (of what was made
   * anew since).
   */
  readonly change: boolean;
  /** The HTTP statuses of its success. */
  readonly success: readonly number[];
}

export const checkingName = read('Workspaces_CheckNameAvailability');
export const listingKeys = read('Workspaces_ListKeys');
export const regeneratingKeys = change('Workspaces_RegenerateKeys', 204);

export const gettingWorkspace = read('Workspaces_Get');
export const listingByResourceGroup = read('Workspaces_ListByResourceGroup');
export const listingBySubscription = read('Workspaces_ListBySubscription');
export const creatingOrUpdating = change('Workspaces_CreateOrUpdate', 200, 201, 202);
export const deletingWorkspace = change('Workspaces_Delete', 200, 202, 204);
export const updatingTags = change('Workspaces_UpdateTags', 200);

export const listingOfferings = read('Offerings_List');
export const listingSuiteOffers = read('SuiteOffers_ListBySubscription');
export const listingOperations = read('Operations_List');

function read(name: string): OperationKind {
  return { name, change: false, success: [200] };
}

function change(name: string, ...success: number[]): OperationKind {
  return { name, change: true, success };
}

/** What an operation is, apart from how it is sent: enough to tell what its failure means. */
export interface OperationKind {
  /** Its operationId in the service's specification. */
  readonly name: string;
  /** Whether carrying it out twice differs from once: such a request is never sent again once it may have arrived. */
  readonly change: boolean;
  /** The HTTP status of its success. */
  readonly success: number;
}

export const listingKeys: OperationKind = { name: 'Workspaces_ListKeys', change: false, success: 200 };

export const regeneratingKeys: OperationKind = { name: 'Workspaces_RegenerateKeys', change: true, success: 204 };

export const gettingWorkspace: OperationKind = { name: 'Workspaces_Get', change: false, success: 200 };

export const listingByResourceGroup: OperationKind = {
  name: 'Workspaces_ListByResourceGroup',
  change: false,
  success: 200,
};

export const listingBySubscription: OperationKind = {
  name: 'Workspaces_ListBySubscription',
  change: false,
  success: 200,
};

export const creatingWorkspace: OperationKind = { name: 'Workspaces_CreateOrUpdate', change: true, success: 200 };

export const deletingWorkspace: OperationKind = { name: 'Workspaces_Delete', change: true, success: 204 };

export const updatingTags: OperationKind = { name: 'Workspaces_UpdateTags', change: true, success: 200 };

export const checkingName: OperationKind = { name: 'Workspaces_CheckNameAvailability', change: false, success: 200 };

export const listingOfferings: OperationKind = { name: 'Offerings_List', change: false, success: 200 };

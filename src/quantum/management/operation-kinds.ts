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

// The models that all resource providers have in common, as @azure/arm-quantum has them.

/** Who made and last changed a resource, and when. */
export interface SystemData {
  createdBy?: string;
  createdByType?: string;
  createdAt?: Date;
  lastModifiedBy?: string;
  lastModifiedByType?: string;
  lastModifiedAt?: Date;
}

/** Something that a role can allow, such as `Microsoft.Quantum/Workspaces/read`. */
export interface ResourceProviderOperation {
  name?: string;
  isDataAction?: boolean;
  display?: OperationDisplay;
}

/** An operation in words. */
export interface OperationDisplay {
  provider?: string;
  resource?: string;
  operation?: string;
  description?: string;
}

// The models that all resource providers have in common, as @azure/arm-quantum has them.

/** Who made and last changed a resource, and when. */
export interface SystemData {
  /** Who made it. */
  createdBy?: string;
  /** `User`, `Application`, `ManagedIdentity` or `Key`. */
  createdByType?: string;
  /** When it was made. */
  createdAt?: Date;
  /** Who changed it last. */
  lastModifiedBy?: string;
  /** As {@link createdByType}. */
  lastModifiedByType?: string;
  /** When it was changed last. */
  lastModifiedAt?: Date;
}

/** Something that a role can allow, such as `Microsoft.Quantum/Workspaces/read`. */
export interface ResourceProviderOperation {
  /** As roles name it. */
  name?: string;
  /** Whether it belongs to the data plane. */
  isDataAction?: boolean;
  /** The same in words. */
  display?: OperationDisplay;
}

/** An operation in words. */
export interface OperationDisplay {
  /** The provider's name for people. */
  provider?: string;
  /** What it is done to. */
  resource?: string;
  /** What is done. */
  operation?: string;
  /** The same in a sentence. */
  description?: string;
}

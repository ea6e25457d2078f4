/** A provider of a workspace, and what its targets can do now. */
export interface ProviderStatus {
  readonly id?: string;
  /** `Available`, `Degraded` or `Unavailable`. */
  readonly currentAvailability?: string;
  readonly targets?: readonly TargetStatus[];
}

/** A target: a quantum computer or a simulator that takes jobs. */
export interface TargetStatus {
  readonly id?: string;
  /** `Available`, `Degraded` or `Unavailable`. */
  readonly currentAvailability?: string;
  /** In seconds. */
  readonly averageQueueTime?: number;
  readonly statusPage?: string | null;
  readonly numQubits?: number | null;
  /** QIR profile that it takes, such as `Base` or `Adaptive_RI`. */
  readonly targetProfile?: string | null;
  readonly metadata?: unknown;
}

/** What a workspace may use of a provider, and has used. */
export interface Quota {
  readonly dimension?: string;
  /** `Workspace` or `Subscription`. */
  readonly scope?: string;
  readonly providerId?: string;
  readonly utilization?: number;
  readonly holds?: number;
  readonly limit?: number;
  /** `None` or `Monthly`. */
  readonly period?: string;
}

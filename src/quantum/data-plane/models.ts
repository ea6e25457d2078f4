/** A provider of a workspace, and what its targets can do now. */
export interface ProviderStatus {
  /** The provider's id, such as `ionq`. */
  readonly id?: string;
  /** `Available`, `Degraded` or `Unavailable`. */
  readonly currentAvailability?: string;
  /** Its targets. */
  readonly targets?: readonly TargetStatus[];
}

/** A target: a quantum computer or a simulator that takes jobs. */
export interface TargetStatus {
  /** The target's id, such as `ionq.simulator`. */
  readonly id?: string;
  /** `Available`, `Degraded` or `Unavailable`. */
  readonly currentAvailability?: string;
  /** In seconds. */
  readonly averageQueueTime?: number;
  /** Address of a page that says more. */
  readonly statusPage?: string | null;
  /** How many qubits it has. */
  readonly numQubits?: number | null;
  /** QIR profile that it takes, such as `Base` or `Adaptive_RI`. */
  readonly targetProfile?: string | null;
  /** What else the provider says of it. */
  readonly metadata?: unknown;
}

/** What a workspace may use of a provider, and has used. */
export interface Quota {
  /** What is counted, such as `qgs`. */
  readonly dimension?: string;
  /** `Workspace` or `Subscription`. */
  readonly scope?: string;
  /** The provider's id. */
  readonly providerId?: string;
  /** How much is used up, in the unit of the dimension. */
  readonly utilization?: number;
  /** How much is reserved for jobs that run, in the same unit. */
  readonly holds?: number;
  /** How much there is, in the same unit. */
  readonly limit?: number;
  /** `None` or `Monthly`. */
  readonly period?: string;
}

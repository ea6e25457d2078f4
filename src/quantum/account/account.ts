import type { TokenCredential } from '@azure/core-auth';

/** Who calls Azure, and what goes with it. Everything here comes from one source. */
export interface Account {
  /** Where it comes from, to follow "from": `Az.Accounts`, `connect()`, `DefaultAzureCredential`. */
  readonly source: string;
  /** The account's name, where the source tells. */
  readonly name?: string;
  readonly credential: TokenCredential;
  /** The Resource Manager that the source belongs to, where it says. */
  readonly endpoint?: string;
  /**
   * The subscription that goes with the account.
   *
   * @throws RecordError when there is none.
   */
  subscription(): Promise<Subscription>;
}

export interface Subscription {
  readonly id: string;
  /** To follow "from": `-SubscriptionId`, `the Az context`, `AZURE_SUBSCRIPTION_ID`, `az account show`. */
  readonly source: string;
}

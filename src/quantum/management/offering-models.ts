// What providers offer in a region: the models of @azure/arm-quantum, with what api-versions up to 2026-06-15-preview add.

/** A provider and what it offers in a region. */
export interface ProviderDescription {
  /** The provider's id, such as `ionq`. */
  id?: string;
  /** Its name for people. */
  readonly name?: string;
  /** What it offers. */
  properties?: ProviderProperties;
}

/** What a provider offers. */
export interface ProviderProperties {
  /** What it is, in words. */
  readonly description?: string;
  /** `qe` (quantum hardware) or `qio` (optimization). */
  readonly providerType?: string;
  /** The company behind it. */
  readonly company?: string;
  /** Its own address. */
  readonly defaultEndpoint?: string;
  /** Its application in Entra ID. */
  aad?: ProviderPropertiesAad;
  /** Its offer in the marketplace. */
  managedApplication?: ProviderPropertiesManagedApplication;
  /** What jobs run on. */
  targets?: TargetDescription[];
  /** Its plans. */
  skus?: SkuDescription[];
  /** What there is a limited amount of. */
  quotaDimensions?: QuotaDimension[];
  /** What is paid for. */
  pricingDimensions?: PricingDimension[];
}

/** The provider's application in Entra ID. */
export interface ProviderPropertiesAad {
  /** The application's id, a UUID. */
  readonly applicationId?: string;
  /** Id of its tenant, a UUID. */
  readonly tenantId?: string;
}

/** The provider's offer in the marketplace; `N/A` for Microsoft's own. */
export interface ProviderPropertiesManagedApplication {
  /** The publisher's id. */
  readonly publisherId?: string;
  /** The offer's id. */
  readonly offerId?: string;
}

/** What jobs run on. */
export interface TargetDescription {
  /** The target's id, such as `ionq.simulator`. */
  id?: string;
  /** Its name for people. */
  name?: string;
  /** What it is, in words. */
  description?: string;
  /** Formats of jobs, such as `ionq.circuit.v1`. */
  acceptedDataFormats?: string[];
  /** Encodings of jobs, such as `identity` or `gzip`. */
  acceptedContentEncodings?: string[];
  /** Since 2025-11-01-preview, as the two below. */
  readonly numQubits?: number;
  /** The QIR profile. */
  readonly targetProfile?: string;
  /** What else the provider says of it. */
  readonly metadata?: { [name: string]: unknown };
}

/** A plan that a workspace can have of a provider. */
export interface SkuDescription {
  /** The plan's id, such as `pay-as-you-go-cred`. */
  id?: string;
  /** Its name for people. */
  name?: string;
  /** Its version. */
  version?: string;
  /** What it is, in words. */
  description?: string;
  /** Where to apply for it, when it is not for everyone. */
  restrictedAccessUri?: string;
  /** Whether a new workspace gets it unasked. */
  autoAdd?: boolean;
  /** Ids of the targets it is for. */
  targets?: string[];
  /** What it limits. */
  quotaDimensions?: QuotaDimension[];
  /** What it costs. */
  pricingDetails?: PricingDetail[];
}

/** Something there is a limited amount of. */
export interface QuotaDimension {
  /** Its id, such as `qgs`. */
  id?: string;
  /** `Workspace` or `Subscription`. */
  scope?: string;
  /** How often the amount is reset, such as `Monthly`. */
  period?: string;
  /** The amount, in {@link unit}. */
  quota?: number;
  /** Its name for people. */
  name?: string;
  /** What it is, in words. */
  description?: string;
  /** The unit of {@link quota}, one of it. */
  unit?: string;
  /** The same unit, several of it. */
  unitPlural?: string;
}

/** What one thing costs. */
export interface PricingDetail {
  /** Id of the {@link PricingDimension}. */
  id?: string;
  /** The price in words. */
  value?: string;
}

/** Something that is paid for. */
export interface PricingDimension {
  /** Its id. */
  id?: string;
  /** Its name for people. */
  name?: string;
}

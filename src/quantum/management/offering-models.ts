// What providers offer in a region: the models of @azure/arm-quantum, with what api-versions up to 2026-06-15-preview add.

/** A provider and what it offers in a region. */
export interface ProviderDescription {
  /** The provider's id, such as `ionq`. */
  id?: string;
  /** Its name for people. */
  readonly name?: string;
  properties?: ProviderProperties;
}

/** What a provider offers. */
export interface ProviderProperties {
  readonly description?: string;
  /** `qe` (quantum hardware) or `qio` (optimization). */
  readonly providerType?: string;
  readonly company?: string;
  readonly defaultEndpoint?: string;
  aad?: ProviderPropertiesAad;
  managedApplication?: ProviderPropertiesManagedApplication;
  targets?: TargetDescription[];
  skus?: SkuDescription[];
  quotaDimensions?: QuotaDimension[];
  pricingDimensions?: PricingDimension[];
}

/** The provider's application in Entra ID. */
export interface ProviderPropertiesAad {
  readonly applicationId?: string;
  readonly tenantId?: string;
}

/** The provider's offer in the marketplace; `N/A` for Microsoft's own. */
export interface ProviderPropertiesManagedApplication {
  readonly publisherId?: string;
  readonly offerId?: string;
}

/** What jobs run on. */
export interface TargetDescription {
  id?: string;
  name?: string;
  description?: string;
  acceptedDataFormats?: string[];
  acceptedContentEncodings?: string[];
  /** Since 2025-11-01-preview, as the two below. */
  readonly numQubits?: number;
  /** The QIR profile. */
  readonly targetProfile?: string;
  readonly metadata?: { [name: string]: unknown };
}

/** A plan that a workspace can have of a provider. */
export interface SkuDescription {
  id?: string;
  name?: string;
  version?: string;
  description?: string;
  /** Where to apply for it, when it is not for everyone. */
  restrictedAccessUri?: string;
  /** Whether a new workspace gets it unasked. */
  autoAdd?: boolean;
  /** Ids of the targets it is for. */
  targets?: string[];
  quotaDimensions?: QuotaDimension[];
  pricingDetails?: PricingDetail[];
}

/** Something there is a limited amount of. */
export interface QuotaDimension {
  id?: string;
  /** `Workspace` or `Subscription`. */
  scope?: string;
  /** How often the amount is reset, such as `Monthly`. */
  period?: string;
  /** The amount, in {@link unit}. */
  quota?: number;
  name?: string;
  description?: string;
  unit?: string;
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
  id?: string;
  name?: string;
}

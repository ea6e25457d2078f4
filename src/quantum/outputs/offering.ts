import type { OutputType } from '../../cmdlet/output-type.js';
import type { ProviderDescription } from '../management/offering-models.js';
import { apiModels } from '../parameters.js';

const targetOutput: OutputType = {
  typeName: `${apiModels}.ITargetDescription`,
  typeScript: 'OfferedTarget',
  properties: [
    { name: 'Id', type: 'string', help: 'The target, such as ionq.simulator.', inTable: true },
    { name: 'Name', type: 'string', help: 'Its name for people.', inTable: true },
    { name: 'Description', type: 'string', help: 'What it is.' },
    {
      name: 'AcceptedDataFormat',
      type: 'string',
      inShell: 'acceptedDataFormats',
      list: true,
      help: 'The formats of programs it takes.',
    },
    {
      name: 'AcceptedContentEncoding',
      type: 'string',
      inShell: 'acceptedContentEncodings',
      list: true,
      help: 'The encodings it takes.',
    },
    { name: 'NumQubits', type: 'number', help: 'How many qubits it has.', inTable: true },
    { name: 'TargetProfile', type: 'string', help: 'The profile of programs it runs.', inTable: true },
  ],
};

const quotaDimensionOutput: OutputType = {
  typeName: `${apiModels}.IQuotaDimension`,
  typeScript: 'OfferedQuotaDimension',
  properties: [
    { name: 'Id', type: 'string', help: 'What is limited.', inTable: true },
    { name: 'Scope', type: 'string', help: 'Whose use counts: Workspace or Subscription.', inTable: true },
    { name: 'Period', type: 'string', help: 'The time after which it begins anew.', inTable: true },
    { name: 'Quota', type: 'number', help: 'How much there is.', inTable: true },
    { name: 'Name', type: 'string', help: 'Its name for people.' },
    { name: 'Description', type: 'string', help: 'What it is.' },
    { name: 'Unit', type: 'string', help: 'The unit, for one.' },
    { name: 'UnitPlural', type: 'string', help: 'The unit, for several.' },
  ],
};

const pricingDetailOutput: OutputType = {
  typeName: `${apiModels}.IPricingDetail`,
  typeScript: 'OfferedPricingDetail',
  properties: [
    { name: 'Id', type: 'string', help: 'The pricing dimension.', inTable: true },
    { name: 'Value', type: 'string', help: 'What it costs, in words.', inTable: true },
  ],
};

const pricingDimensionOutput: OutputType = {
  typeName: `${apiModels}.IPricingDimension`,
  typeScript: 'OfferedPricingDimension',
  properties: [
    { name: 'Id', type: 'string', help: 'The dimension.', inTable: true },
    { name: 'Name', type: 'string', help: 'Its name for people.', inTable: true },
  ],
};

const skuOutput: OutputType = {
  typeName: `${apiModels}.ISkuDescription`,
  typeScript: 'OfferedSku',
  properties: [
    { name: 'Id', type: 'string', help: 'The plan, which is what a workspace names.', inTable: true },
    { name: 'Name', type: 'string', help: 'Its name for people.', inTable: true },
    { name: 'Version', type: 'string', help: 'Its version.', inTable: true },
    { name: 'Description', type: 'string', help: 'What it is.' },
    { name: 'RestrictedAccessUri', type: 'string', help: 'Where to ask for access, if it is restricted.' },
    { name: 'AutoAdd', type: 'boolean', help: 'Whether new workspaces get it by themselves.', inTable: true },
    { name: 'Target', type: 'string', inShell: 'targets', list: true, help: 'The targets that it opens.' },
    {
      name: 'QuotaDimension',
      type: 'object',
      inShell: 'quotaDimensions',
      list: true,
      of: quotaDimensionOutput,
      help: 'What it limits.',
    },
    {
      name: 'PricingDetail',
      type: 'object',
      inShell: 'pricingDetails',
      list: true,
      of: pricingDetailOutput,
      help: 'What it costs.',
    },
  ],
};

/** A provider on offer, in one level, as the generated module has it. */
export const offeringOutput: OutputType = {
  typeName: `${apiModels}.IProviderDescription`,
  typeScript: 'Offering',
  properties: [
    { name: 'Id', type: 'string', help: 'The provider, such as ionq.', inTable: true },
    { name: 'Name', type: 'string', help: 'Its name for people.', inTable: true },
    { name: 'Company', type: 'string', inShell: 'properties.company', help: 'The company.', inTable: true },
    {
      name: 'ProviderType',
      type: 'string',
      inShell: 'properties.providerType',
      help: 'What it provides, such as qe.',
      inTable: true,
    },
    { name: 'Description', type: 'string', inShell: 'properties.description', help: 'What it is.' },
    { name: 'DefaultEndpoint', type: 'string', inShell: 'properties.defaultEndpoint', help: 'Its own address.' },
    {
      name: 'AadApplicationId',
      type: 'string',
      inShell: 'properties.aad.applicationId',
      help: 'Its application in the directory.',
    },
    {
      name: 'AadTenantId',
      type: 'string',
      inShell: 'properties.aad.tenantId',
      help: 'The tenant of that application.',
    },
    {
      name: 'ManagedApplicationPublisherId',
      type: 'string',
      inShell: 'properties.managedApplication.publisherId',
      help: 'The publisher in the marketplace.',
    },
    {
      name: 'ManagedApplicationOfferId',
      type: 'string',
      inShell: 'properties.managedApplication.offerId',
      help: 'The offer in the marketplace.',
    },
    {
      name: 'Target',
      type: 'object',
      inShell: 'properties.targets',
      list: true,
      of: targetOutput,
      help: 'What programs run on.',
    },
    { name: 'Sku', type: 'object', inShell: 'properties.skus', list: true, of: skuOutput, help: 'The plans.' },
    {
      name: 'QuotaDimension',
      type: 'object',
      inShell: 'properties.quotaDimensions',
      list: true,
      of: quotaDimensionOutput,
      help: 'What is limited.',
    },
    {
      name: 'PricingDimension',
      type: 'object',
      inShell: 'properties.pricingDimensions',
      list: true,
      of: pricingDimensionOutput,
      help: 'What is charged for.',
    },
  ],
};

/** The provider as {@link offeringOutput} declares it. */
export function flattenedOffering({ id, name, properties }: ProviderDescription): Record<string, unknown> {
  const { aad, managedApplication, targets, skus, quotaDimensions, pricingDimensions, ...rest } = properties ?? {};
  return {
    id,
    name,
    ...rest,
    aadApplicationId: aad?.applicationId,
    aadTenantId: aad?.tenantId,
    managedApplicationPublisherId: managedApplication?.publisherId,
    managedApplicationOfferId: managedApplication?.offerId,
    target: targets?.map(({ acceptedDataFormats, acceptedContentEncodings, ...target }) => ({
      ...target,
      acceptedDataFormat: acceptedDataFormats,
      acceptedContentEncoding: acceptedContentEncodings,
    })),
    sku: skus?.map(({ targets: opened, quotaDimensions: limits, pricingDetails, ...sku }) => ({
      ...sku,
      target: opened,
      quotaDimension: limits,
      pricingDetail: pricingDetails,
    })),
    quotaDimension: quotaDimensions,
    pricingDimension: pricingDimensions,
  };
}

import { catalogue, type CatalogueProvider } from '../catalogue.js';
import type { JsonObject } from '../json-content.js';
import { defaultTenantId } from '../login/tenant.js';
import { managementOperation, providerPath } from '../operation.js';
import { page } from '../page.js';

/** What a workspace could be given: the same in every location. */
export const offeringOperations = [
  // 2025-12-15-preview has a query parameter `filter`, whose grammar is written down nowhere: it is not looked at.
  managementOperation('GET', `${providerPath}/locations/{locationName}/offerings`, (request, service) =>
    page(
      request,
      service,
      catalogue.map((provider, place) => ({ place, item: offering(provider, request.apiVersion) })),
    ),
  ),
];

function offering(
  { id, name, description, company, offerId, targets, skus }: CatalogueProvider,
  apiVersion: string,
): JsonObject {
  return {
    id,
    name,
    properties: {
      description,
      providerType: 'qe',
      company,
      defaultEndpoint: `https://${id}.example`,
      aad: { applicationId: '00000000-0000-0000-0000-000000000000', tenantId: defaultTenantId },
      managedApplication: offerId ? { publisherId: `${id}-aq`, offerId } : { publisherId: 'N/A', offerId: 'N/A' },
      targets: targets.map(({ id, name, description, numQubits, targetProfile }) => ({
        id,
        name,
        description,
        acceptedDataFormats: ['qir.v1'],
        acceptedContentEncodings: ['identity'],
        ...(apiVersion >= '2025-11-01' && { numQubits, targetProfile, metadata: {} }),
      })),
      skus: skus.map(({ id, name, description, autoAdd, price }) => ({
        id,
        name,
        version: '1.0',
        description,
        autoAdd,
        targets: targets.map((each) => each.id),
        quotaDimensions: [{ id: 'job-minutes', scope: 'Workspace', period: 'Monthly', quota: 600 }],
        pricingDetails: [{ id: 'price', value: price }],
      })),
      quotaDimensions: [
        {
          id: 'job-minutes',
          scope: 'Workspace',
          period: 'Monthly',
          quota: 600,
          name: 'Job minutes',
          description: 'The minutes of computer time that you may use in a month.',
          unit: 'minute',
          unitPlural: 'minutes',
        },
      ],
      pricingDimensions: [{ id: 'price', name: 'Price' }],
    },
  };
}

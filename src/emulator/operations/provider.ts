import { json } from '../answer.js';
import { catalogue } from '../catalogue.js';
import type { JsonObject } from '../json-content.js';
import { managementOperation, providerPath } from '../operation.js';
import { page } from '../page.js';

/** What there is to know of the resource provider itself. */
export const providerOperations = [
  managementOperation('GET', '/providers/Microsoft.Quantum/operations', () => json(200, { value: actions })),

  managementOperation(
    'GET',
    `${providerPath}/suiteOffers`,
    (request, service) =>
      page(
        request,
        service,
        catalogue.map((provider, place) => ({
          place,
          item: suiteOffer(provider, request.parameters.subscriptionId, request.apiVersion),
        })),
      ),
    '2025-08-11-preview',
  ),
];

const actions = [
  action('Workspaces/Read', 'Workspaces', 'Read quantum workspace'),
  action('Workspaces/Write', 'Workspaces', 'Create or update quantum workspace'),
  action('Workspaces/Delete', 'Workspaces', 'Delete quantum workspace'),
  action('Workspaces/listKeys/action', 'Workspaces', "List quantum workspace's access keys"),
  action('Workspaces/regenerateKey/action', 'Workspaces', "Regenerate quantum workspace's access keys"),
  action('Locations/CheckNameAvailability/Action', 'Locations', 'Check the availability of a name'),
  action('Locations/Offerings/Read', 'Locations', "Read quantum workspace's available providers"),
  action('Operations/Read', 'Operations', 'Read the operations of the resource provider'),
];

function action(name: string, resource: string, operation: string): JsonObject {
  const display = { provider: 'Microsoft.Quantum', resource, operation, description: `${operation}.` };
  return { name: `Microsoft.Quantum/${name}`, isDataAction: false, display };
}

function suiteOffer(provider: (typeof catalogue)[number], subscriptionId: string, apiVersion: string): JsonObject {
  const { id, name, company, description, targets } = provider;
  const quota = { standardMinutesLifetime: 600, highMinutesLifetime: 60 };
  return {
    id: `/subscriptions/${subscriptionId}/providers/Microsoft.Quantum/suiteOffers/${id}`,
    name: id,
    type: 'Microsoft.Quantum/suiteOffers',
    properties: {
      providerId: id,
      providerName: name,
      description,
      companyName: company,
      location: 'West US',
      quotas: quota,
      ...(apiVersion >= '2026-06-15' && { targetQuotas: targets.map((target) => ({ targetId: target.id, ...quota })) }),
    },
  };
}

import { json } from '../answer.js';
import { bearerClaims } from '../login/bearer.js';
import { defaultTenantId } from '../login/tenant.js';
import { resourceManagerOperation as operation, type OperationRequest } from '../operation.js';
import { page } from '../page.js';
import { managementVersions } from '../api-versions.js';
import { matchesFilter } from '../resource-filter.js';
import { resourceOf } from '../resource.js';
import type { Service } from '../service.js';
import { regionOf } from '../workspace-content.js';

/** As much of Azure Resource Manager itself as a client asks for on its way to a workspace: who am I, what is there. */
export const resourceManagerOperations = [
  operation('GET', '/tenants', (request, service) => {
    const tenantId = tenantOf(request, service);
    const names = { displayName: 'Azure Quantum emulator', defaultDomain: 'emulator.example' };
    return json(200, { value: [{ id: `/tenants/${tenantId}`, tenantId, tenantCategory: 'Home', ...names }] });
  }),

  operation('GET', '/subscriptions', (request, service) =>
    json(200, { value: subscriptionsOf(service).map((id) => subscription(id, tenantOf(request, service))) }),
  ),

  operation('GET', '/subscriptions/{subscriptionId}', (request, service) =>
    json(200, subscription(request.parameters.subscriptionId, tenantOf(request, service))),
  ),

  operation('GET', '/subscriptions/{subscriptionId}/locations', ({ parameters }) =>
    json(200, { value: regions.map((region) => location(region, parameters.subscriptionId)) }),
  ),

  operation(
    'GET',
    '/subscriptions/{subscriptionId}/resourceGroups',
    ({ parameters: { subscriptionId } }, { store }) => {
      const groups = new Map(
        store
          .list(subscriptionId)
          .map((each) => [
            each.resourceGroupName.toLowerCase(),
            resourceGroup(subscriptionId, each.resourceGroupName, regionOf(each.location)),
          ]),
      );
      return json(200, { value: [...groups.values()] });
    },
  ),

  // Every group is taken for an existing one, as it is when a workspace is put into it.
  operation('GET', '/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}', ({ parameters }) =>
    json(200, resourceGroup(parameters.subscriptionId, parameters.resourceGroupName, 'westus')),
  ),

  operation('GET', '/subscriptions/{subscriptionId}/resources', (request, service) => {
    const { parameters, query } = request;
    const filter = query.get('$filter') ?? '';
    const resources = service.store.list(parameters.subscriptionId).filter((each) => matchesFilter(each, filter));
    return page(
      request,
      service,
      resources.map((each) => {
        const { id, name, type, location, tags, identity } = resourceOf(each, service, '9999');
        return { place: each.place, item: { id, name, type, location, tags, identity } };
      }),
    );
  }),

  operation('GET', '/subscriptions/{subscriptionId}/providers/Microsoft.Quantum', ({ parameters }) =>
    json(200, {
      id: `/subscriptions/${parameters.subscriptionId}/providers/Microsoft.Quantum`,
      namespace: 'Microsoft.Quantum',
      registrationState: 'Registered',
      registrationPolicy: 'RegistrationRequired',
      resourceTypes: ['Workspaces', 'Locations/Offerings', 'Locations/CheckNameAvailability', 'Operations'].map(
        (resourceType) => ({
          resourceType,
          locations: regions.map(([, name]) => name),
          apiVersions: managementVersions,
        }),
      ),
    }),
  ),
];

/** Where Azure Quantum is said to be. A workspace may be put anywhere else, too. */
const regions = [
  ['eastus', 'East US'],
  ['westus', 'West US'],
  ['westus2', 'West US 2'],
  ['northeurope', 'North Europe'],
  ['westeurope', 'West Europe'],
  ['uksouth', 'UK South'],
  ['japaneast', 'Japan East'],
] as const;

function location([name, displayName]: (typeof regions)[number], subscriptionId: string) {
  const id = `/subscriptions/${subscriptionId}/locations/${name}`;
  return {
    id,
    name,
    type: 'Region',
    displayName,
    regionalDisplayName: displayName,
    metadata: { regionType: 'Physical' },
  };
}

/** Those that the emulator was told of; else those with workspaces; else one, so that a login finds any. */
function subscriptionsOf({ settings, store }: Service): readonly string[] {
  if (settings.subscriptions) return settings.subscriptions;
  const used = new Set(store.list().map((workspace) => workspace.subscriptionId.toLowerCase()));
  return used.size > 0 ? [...used] : ['00000000-1111-2222-3333-444444444444'];
}

function subscription(subscriptionId: string, tenantId: string) {
  return {
    id: `/subscriptions/${subscriptionId}`,
    authorizationSource: 'RoleBased',
    managedByTenants: [],
    subscriptionId,
    tenantId,
    displayName: `Emulated subscription ${subscriptionId.slice(0, 8)}`,
    state: 'Enabled',
    subscriptionPolicies: {
      locationPlacementId: 'Public_2014-09-01',
      quotaId: 'PayAsYouGo_2014-09-01',
      spendingLimit: 'Off',
    },
  };
}

function resourceGroup(subscriptionId: string, name: string, location: string) {
  const id = `/subscriptions/${subscriptionId}/resourceGroups/${name}`;
  const properties = { provisioningState: 'Succeeded' };
  return { id, name, type: 'Microsoft.Resources/resourceGroups', location, properties };
}

/** The tenant that the caller's token is of. */
function tenantOf({ headers }: OperationRequest, service: Service): string {
  return bearerClaims(headers, service)?.tid ?? defaultTenantId;
}

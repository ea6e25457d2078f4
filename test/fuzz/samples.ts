import type { Place } from '../coverage/covered-call.js';

const names = {
  subscriptionId: '00000000-1111-2222-3333-444444444444',
  resourceGroupName: 'marker-group',
  workspaceName: 'marker-workspace',
};
const key = 'bWFya2VyIGtleQ==';

/** Where a call of the table does its work, at the endpoint. */
export function placeAt(endpoint: string): Place {
  const { subscriptionId, resourceGroupName, workspaceName } = names;
  return {
    ...names,
    id: `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroupName}/providers/Microsoft.Quantum/workspaces/${workspaceName}`,
    location: 'westus',
    endpoint,
    key,
    connectionString: `SubscriptionId=${subscriptionId};ResourceGroupName=${resourceGroupName};WorkspaceName=${workspaceName};ApiKey=${key};QuantumEndpoint=${endpoint}/;`,
  };
}

/** A right text, where not every text is one; by the name of the parameter or field, in camel case. */
export function sampleText(name: string, place: Place): string | undefined {
  const texts: Readonly<Record<string, string>> = {
    ...place,
    locationName: place.location,
    proxy: place.endpoint,
    grace: '1h',
  };
  return Object.hasOwn(texts, name) ? texts[name] : undefined;
}

/** Right objects of a type, which together have all its fields; undefined where each field may have any right text. */
export function sampleObjects(
  typeName: string,
  command: string,
  place: Place,
): readonly Readonly<Record<string, unknown>>[] | undefined {
  const { id, location, endpoint } = place;
  switch (typeName.slice(typeName.lastIndexOf('.') + 1)) {
    case 'IQuantumApiIdentity':
      return command === 'Test-AzQuantumApiWorkspaceNameAvailability'
        ? [
            { id: `/subscriptions/${names.subscriptionId}/providers/Microsoft.Quantum/locations/${location}` },
            { subscriptionId: names.subscriptionId, location },
          ]
        : [{ id }, names];
    case 'WorkspaceConnection':
      return [
        { id, key },
        { ...names, location, endpoint, key },
      ];
    case 'IApiKeys':
      return [{ key: ['Primary'] }];
    case 'IProvider':
      return [
        {
          ...{ id: 'markerId', sku: 'markerSku', applicationName: 'markerApplication' },
          ...{ instanceUri: 'markerUri', resourceUsageId: 'markerUsage' },
        },
      ];
    case 'ICheckNameAvailabilityRequest':
      return [{ name: names.workspaceName, type: 'markerType' }];
    default:
      return undefined;
  }
}

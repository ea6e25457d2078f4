import type { Provider, QuantumWorkspace, QuantumWorkspaceIdentity } from './management/models.js';

/**
 * A workspace that was read, as it can be sent back with a PUT: all of it but what only the service writes, so that
 * nothing is lost, known to this version or not.
 */
export function replaceable(workspace: QuantumWorkspace): QuantumWorkspace {
  const rest = without(workspace, ['id', 'name', 'type', 'systemData', 'etag']);
  const { properties, identity } = rest;
  return {
    ...rest,
    ...(identity && { identity: replaceableIdentity(identity) }),
    ...(properties && {
      properties: {
        ...without(properties, [
          ...['provisioningState', 'usable', 'endpointUri'],
          ...['managedStorageAccount', 'managedOnBehalfOfConfiguration'],
        ]),
        ...(properties.providers && { providers: properties.providers.map(replaceableProvider) }),
      },
    }),
  };
}

function replaceableProvider(provider: Provider): Provider {
  return without(provider, ['provisioningState']);
}

function replaceableIdentity(identity: QuantumWorkspaceIdentity): QuantumWorkspaceIdentity {
  const { userAssignedIdentities } = identity;
  return {
    ...without(identity, ['principalId', 'tenantId']),
    ...(userAssignedIdentities && {
      userAssignedIdentities: Object.fromEntries(Object.keys(userAssignedIdentities).map((id) => [id, {}])),
    }),
  };
}

function without<Value extends object>(value: Value, names: readonly string[]): Value {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name))) as Value;
}

import type {
  QuantumWorkspace,
  QuantumWorkspaceIdentity,
  UserAssignedIdentity,
  WorkspaceResourceProperties,
} from './models.js';

/** The workspace without what is read-only, so that one that was read can be changed and sent back. */
export function writableWorkspace(workspace: QuantumWorkspace): QuantumWorkspace {
  const { id: _id, name: _name, type: _type, systemData: _systemData, properties, identity, ...writable } = workspace;
  return {
    ...writable,
    ...(properties && { properties: writableProperties(properties) }),
    ...(identity && { identity: writableIdentity(identity) }),
  };
}

function writableProperties(properties: WorkspaceResourceProperties): WorkspaceResourceProperties {
  const {
    usable: _usable,
    provisioningState: _provisioningState,
    endpointUri: _endpointUri,
    managedStorageAccount: _managedStorageAccount,
    managedOnBehalfOfConfiguration: _managedOnBehalfOfConfiguration,
    ...writable
  } = properties;
  return writable;
}

function writableIdentity(identity: QuantumWorkspaceIdentity): QuantumWorkspaceIdentity {
  const { principalId: _principalId, tenantId: _tenantId, userAssignedIdentities, ...writable } = identity;
  if (!userAssignedIdentities) return writable;
  const named = Object.entries(userAssignedIdentities).map(([id, identity]) => [id, withoutIds(identity)]);
  return { ...writable, userAssignedIdentities: Object.fromEntries(named) };
}

function withoutIds({ principalId: _principalId, clientId: _clientId, ...writable }: UserAssignedIdentity): object {
  return writable;
}

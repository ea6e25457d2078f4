import type { QuantumWorkspace, QuantumWorkspaceIdentity, WorkspaceResourceProperties } from './models.js';

/** The workspace without what is read-only, so that one that was read can be changed and sent back. */
export function writableWorkspace(workspace: QuantumWorkspace): QuantumWorkspace {
  const { properties, identity, ...rest } = without(workspace, 'id', 'name', 'type', 'systemData');
  return {
    ...rest,
    ...(properties && { properties: writableProperties(properties) }),
    ...(identity && { identity: writableIdentity(identity) }),
  };
}

function writableProperties(properties: WorkspaceResourceProperties): WorkspaceResourceProperties {
  const ofStorage = ['managedStorageAccount', 'managedOnBehalfOfConfiguration'] as const;
  return without(properties, 'usable', 'provisioningState', 'endpointUri', ...ofStorage);
}

function writableIdentity(identity: QuantumWorkspaceIdentity): QuantumWorkspaceIdentity {
  const { userAssignedIdentities, ...rest } = without(identity, 'principalId', 'tenantId');
  if (!userAssignedIdentities) return rest;
  const named = Object.entries(userAssignedIdentities).map(
    ([id, identity]) => [id, identity && without(identity, 'principalId', 'clientId')] as const,
  );
  return { ...rest, userAssignedIdentities: Object.fromEntries(named) };
}

function without<T extends object, Name extends keyof T & string>(value: T, ...names: Name[]): Omit<T, Name> {
  const kept = Object.entries(value).filter(([name]) => !(names as string[]).includes(name));
  return Object.fromEntries(kept) as Omit<T, Name>;
}

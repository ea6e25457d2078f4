import type { CompositeMapper, Mapper } from '@azure/core-client';

// core-client passes on what no mapper names, so these name only what JSON cannot say: where the dates are.

const date: Mapper = { type: { name: 'DateTime' } };
const text: Mapper = { type: { name: 'String' } };

const apiKey = composite('ApiKey', { createdAt: date });
const systemData = composite('SystemData', { createdAt: date, lastModifiedAt: date });

/** Body of a listKeys response. */
export const listKeysResult = composite('ListKeysResult', { primaryKey: apiKey, secondaryKey: apiKey });

/** Body of a workspace. */
export const quantumWorkspace = composite('QuantumWorkspace', { systemData });

/** Body of a page of workspaces. */
export const workspaceListResult = composite('WorkspaceListResult', { value: listOf(quantumWorkspace) });

/** Body of a regenerateKey request. It is required, if only as `{}`: without one nothing is sent. */
export const apiKeys: CompositeMapper = { ...composite('APIKeys', { keys: listOf(text) }), required: true };

function composite(className: string, properties: Readonly<Record<string, Mapper>>): CompositeMapper {
  const modelProperties = Object.fromEntries(
    Object.entries(properties).map(([name, mapper]) => [name, { ...mapper, serializedName: name }]),
  );
  return { type: { name: 'Composite', className, modelProperties } };
}

function listOf(element: Mapper): Mapper {
  return { type: { name: 'Sequence', element } };
}

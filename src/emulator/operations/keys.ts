import { regenerateKeys, type KeyName } from '../access-keys.js';
import { json } from '../answer.js';
import { ArmError } from '../arm-error.js';
import { connectionString } from '../connection-string.js';
import { invalidContent, requireJsonObject, type JsonObject } from '../json-content.js';
import { managementOperation, workspacePath } from '../operation.js';
import { requireChangeable, requireWorkspace } from '../service.js';

/** The api-version in which they came. */
const keysCame = '2023-11-13-preview';

/** Listing and regenerating a workspace's access keys. */
export const keyOperations = [
  // Keys stay listed while they are disabled, as a recording of the real service lets one conclude.
  managementOperation(
    'POST',
    `${workspacePath}/listKeys`,
    ({ parameters }, service) => {
      const workspace = requireWorkspace(service, parameters);
      const { primary, secondary } = workspace.keys;
      return json(200, {
        apiKeyEnabled: workspace.apiKeyEnabled,
        primaryKey: primary,
        secondaryKey: secondary,
        primaryConnectionString: connectionString(workspace, primary, service),
        secondaryConnectionString: connectionString(workspace, secondary, service),
      });
    },
    keysCame,
  ),

  managementOperation(
    'POST',
    `${workspacePath}/regenerateKey`,
    ({ parameters, headers, content }, service) => {
      const names = keyNames(requireJsonObject(headers, content));
      const workspace = requireChangeable(service, parameters);
      if (!workspace.apiKeyEnabled) {
        // That keys have to be enabled is documented; how the real service says so is not known.
        throw new ArmError(
          409,
          'ApiKeysDisabled',
          `The access keys of the workspace '${workspace.workspaceName}' are disabled. Enable them (properties.apiKeyEnabled) before regenerating one.`,
        );
      }
      service.store.save({ ...workspace, keys: regenerateKeys(workspace.keys, names, service.clock.now()) });
      // The real service names a content type for the body that isn't there.
      return { status: 204, headers: { 'content-type': 'application/json' } };
    },
    keysCame,
  ),
];

/** The keys to regenerate: none where the body names none, as its one member is optional. */
function keyNames({ keys }: JsonObject): readonly KeyName[] {
  if (keys == null) return [];
  if (!Array.isArray(keys)) throw invalidContent("'keys' has to be an array");
  return keys.map(keyName);
}

function keyName(value: unknown): KeyName {
  const name = typeof value === 'string' ? value.toLowerCase() : undefined;
  if (name === 'primary' || name === 'secondary') return name;
  throw invalidContent("each of 'keys' has to be 'Primary' or 'Secondary'");
}

import { ArmError } from './arm-error.js';
import { invalidContent, requireObject, type JsonObject } from './json-content.js';

/** What a client says of a workspace. */
export interface WorkspaceContent {
  readonly location: string;
  readonly tags: Tags | undefined;
  readonly identity: JsonObject | undefined;
  readonly apiKeyEnabled: boolean;
  readonly workspaceKind: 'V1' | 'V2';
  /** The service keeps the workspace's data in a storage account of its own. */
  readonly managedStorage: boolean;
  readonly providers: readonly JsonObject[];
  /** The properties as sent, but for those that an older api-version doesn't have. What the service itself decides is overwritten when they are shown. */
  readonly properties: JsonObject;
}

export type Tags = Readonly<Record<string, string>>;

/**
 * Reads the body of a PUT. Members it doesn't know are kept (in the properties) or ignored (beside them).
 *
 * @param present - The workspace that it replaces, whose kind stays when the body doesn't say another.
 */
export function workspaceContent(body: JsonObject, apiVersion: string, present?: WorkspaceContent): WorkspaceContent {
  const sent = requireObject(body['properties'] ?? {}, "'properties'");
  const { workspaceKind, ...properties } = sent;
  return {
    location: locationOf(body['location']),
    tags: tagsOf(body['tags']),
    identity: identityOf(body['identity'], apiVersion),
    apiKeyEnabled: apiKeyEnabledOf(properties['apiKeyEnabled']),
    workspaceKind:
      apiVersion >= '2025-11-01' ? workspaceKindOf(workspaceKind, present) : (present?.workspaceKind ?? 'V1'),
    managedStorage: apiVersion >= '2025-01-01' && !hasStorageAccount(properties),
    providers: providersOf(properties['providers'], apiVersion),
    properties,
  };
}

/** A region's programmatic name: "West US" is "westus". */
export function regionOf(location: string): string {
  return location.replaceAll(' ', '').toLowerCase();
}

/** The tags of a body; undefined when it has none. */
export function tagsOf(tags: unknown): Tags | undefined {
  if (tags == null) return undefined;
  const object = requireObject(tags, "'tags'");
  if (Object.values(object).every((value) => typeof value === 'string')) return object as Tags;
  throw invalidContent("the values of 'tags' have to be strings");
}

/** A region's name, as ARM takes it. */
export function isRegion(location: string): boolean {
  return /^[a-z][a-z0-9]{0,89}$/.test(regionOf(location));
}

function locationOf(location: unknown): string {
  if (location == null || location === '') {
    throw new ArmError(400, 'LocationRequired', 'The location property is required for this definition.');
  }
  if (typeof location !== 'string') throw invalidContent("'location' has to be a string");
  if (isRegion(location)) return location;
  throw new ArmError(
    400,
    'LocationNotAvailableForResourceType',
    `The provided location '${location}' is not available for resource type 'Microsoft.Quantum/workspaces'.`,
  );
}

function identityOf(identity: unknown, apiVersion: string): JsonObject | undefined {
  if (identity == null) return undefined;
  const object = requireObject(identity, "'identity'");
  const types =
    apiVersion < '2025-01-01'
      ? ['None', 'SystemAssigned']
      : ['None', 'SystemAssigned', 'UserAssigned', 'SystemAssigned,UserAssigned', 'SystemAssigned, UserAssigned'];
  const { type } = object;
  if (type == null || (typeof type === 'string' && types.includes(type))) return object;
  throw invalidContent(`'identity.type' has to be one of ${types.join('; ')}`);
}

// Keys are enabled unless a PUT says otherwise, also for a workspace that has them disabled: a PUT replaces. What the
// real service makes of an update without the property isn't known.
function apiKeyEnabledOf(enabled: unknown): boolean {
  if (enabled == null) return true;
  if (typeof enabled === 'boolean') return enabled;
  throw invalidContent("'properties.apiKeyEnabled' has to be a boolean");
}

function hasStorageAccount({ storageAccount }: JsonObject): boolean {
  if (storageAccount == null) return false;
  if (typeof storageAccount === 'string') return true;
  throw invalidContent("'properties.storageAccount' has to be a string");
}

function workspaceKindOf(kind: unknown, present: WorkspaceContent | undefined): 'V1' | 'V2' {
  if (kind == null) return present?.workspaceKind ?? 'V1';
  if (kind === 'V1' || kind === 'V2') return kind;
  throw invalidContent("'properties.workspaceKind' has to be 'V1' or 'V2'");
}

function providersOf(providers: unknown, apiVersion: string): readonly JsonObject[] {
  if (providers == null) return [];
  if (!Array.isArray(providers)) throw invalidContent("'properties.providers' has to be an array");
  return providers.map((each) => {
    const { quotas, targetQuotas, ...provider } = requireObject(each, "each of 'properties.providers'");
    return {
      ...provider,
      ...(apiVersion >= '2025-12-15' && { quotas: quotasOf(quotas) }),
      ...(apiVersion >= '2026-06-15' && { targetQuotas }),
    };
  });
}

function quotasOf(quotas: unknown): JsonObject | undefined {
  if (quotas == null) return undefined;
  const object = requireObject(quotas, "'quotas' of a provider");
  const { standardMinutesLifetime: minutes } = object;
  if (typeof minutes === 'number' && minutes >= 0) return object;
  throw invalidContent("'quotas.standardMinutesLifetime' of a provider has to be a number, 0 or more");
}

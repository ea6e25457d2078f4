import { ArmError } from './arm-error.js';
import { invalidContent, requireObject, type JsonObject } from './json-content.js';

/** What a client says of a workspace. */
export interface WorkspaceContent {
  readonly location: string;
  readonly tags: Readonly<Record<string, string>> | undefined;
  readonly identity: JsonObject | undefined;
  readonly apiKeyEnabled: boolean;
  readonly providers: readonly JsonObject[];
  /** The properties as sent. What the service itself decides is overwritten when they are shown. */
  readonly properties: JsonObject;
}

/** Reads the body of a PUT. Members it doesn't know are kept (in the properties) or ignored (beside them). */
export function workspaceContent(body: JsonObject): WorkspaceContent {
  const properties = requireObject(body['properties'] ?? {}, "'properties'");
  return {
    location: locationOf(body['location']),
    tags: tagsOf(body['tags']),
    identity: body['identity'] == null ? undefined : requireObject(body['identity'], "'identity'"),
    apiKeyEnabled: apiKeyEnabledOf(properties['apiKeyEnabled']),
    providers: providersOf(properties['providers']),
    properties,
  };
}

/** A region's programmatic name: "West US" is "westus". */
export function regionOf(location: string): string {
  return location.replaceAll(' ', '').toLowerCase();
}

function locationOf(location: unknown): string {
  if (location == null || location === '') {
    throw new ArmError(400, 'LocationRequired', 'The location property is required for this definition.');
  }
  if (typeof location !== 'string') throw invalidContent("'location' has to be a string");
  if (/^[a-z][a-z0-9]{0,89}$/.test(regionOf(location))) return location;
  throw new ArmError(
    400,
    'LocationNotAvailableForResourceType',
    `The provided location '${location}' is not available for resource type 'Microsoft.Quantum/workspaces'.`,
  );
}

function tagsOf(tags: unknown): Readonly<Record<string, string>> | undefined {
  if (tags == null) return undefined;
  const object = requireObject(tags, "'tags'");
  if (Object.values(object).every((value) => typeof value === 'string')) return object as Record<string, string>;
  throw invalidContent("the values of 'tags' have to be strings");
}

// Keys are enabled unless a PUT says otherwise, also for a workspace that has them disabled: a PUT replaces. What the
// real service makes of an update without the property isn't known.
function apiKeyEnabledOf(enabled: unknown): boolean {
  if (enabled == null) return true;
  if (typeof enabled === 'boolean') return enabled;
  throw invalidContent("'properties.apiKeyEnabled' has to be a boolean");
}

function providersOf(providers: unknown): readonly JsonObject[] {
  if (providers == null) return [];
  if (!Array.isArray(providers)) throw invalidContent("'properties.providers' has to be an array");
  return providers.map((provider) => requireObject(provider, "each of 'properties.providers'"));
}

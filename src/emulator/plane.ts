import {
  dataApiVersions,
  managementApiVersions,
  resourceManagerApiVersions,
  type ApiVersions,
  type ManagementVersion,
} from './api-versions.js';

/** What the operations of one kind of endpoint ask of every request. */
export interface Plane {
  /** Undefined: an api-version is not asked for. */
  readonly apiVersions?: ApiVersions;
  /** Whether Azure Resource Manager is in front: it checks subscriptions and tokens, and counts requests. */
  readonly resourceManager: boolean;
}

export function managementPlane(since?: ManagementVersion): Plane {
  return { apiVersions: managementApiVersions(since), resourceManager: true };
}

export const resourceManagerPlane: Plane = { apiVersions: resourceManagerApiVersions, resourceManager: true };

/** Its operations check keys and tokens themselves. */
export const dataPlane: Plane = { apiVersions: dataApiVersions, resourceManager: false };

export const loginPlane: Plane = { resourceManager: false };

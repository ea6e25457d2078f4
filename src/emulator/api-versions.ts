import { ArmError } from './arm-error.js';

/** The api-versions that an operation knows. */
export interface ApiVersions {
  has(version: string): boolean;
  /** How an error message names them. */
  readonly listed: string;
}

/** The api-versions of the management API that have the key operations. */
export const managementVersions = [
  '2023-11-13-preview',
  '2025-01-01-preview',
  '2025-08-11-preview',
  '2025-11-01-preview',
  '2025-12-15-preview',
  '2026-06-15-preview',
] as const;

export type ManagementVersion = (typeof managementVersions)[number];

/** The api-versions of the management API, from the one in which the operation came. */
export function managementApiVersions(since: ManagementVersion = '2023-11-13-preview'): ApiVersions {
  const known: readonly string[] = managementVersions.filter((version) => version >= since);
  return { has: (version) => known.includes(version), listed: known.join(',') };
}

/** Any preview: which ones the data plane has is not written down anywhere. Clients of 2026 use 2026-01-15-preview. */
export const dataApiVersions: ApiVersions = {
  has: (version) => /^\d{4}-\d{2}-\d{2}-preview$/.test(version),
  listed: 'YYYY-MM-DD-preview',
};

/** Any date: each client of Azure Resource Manager's own operations has another. */
export const resourceManagerApiVersions: ApiVersions = {
  has: (version) => /^\d{4}-\d{2}-\d{2}(-[a-z]+)?$/.test(version),
  listed: 'YYYY-MM-DD',
};

/** The api-version of a request, as sent. ARM asks for it before it looks at anything else. */
export function requireApiVersion(query: URLSearchParams): string {
  const [, version] = [...query].find(([name]) => name.toLowerCase() === 'api-version') ?? [];
  if (version) return version;
  throw new ArmError(
    400,
    'MissingApiVersionParameter',
    'The api-version query parameter (?api-version=) is required for all requests.',
  );
}

/** Refuses an api-version that the operation doesn't know. */
export function checkApiVersion(version: string, known: ApiVersions): void {
  if (known.has(version.toLowerCase())) return;
  throw new ArmError(
    400,
    'InvalidApiVersionParameter',
    `The api-version '${version}' is invalid. The supported versions are '${known.listed}'.`,
  );
}

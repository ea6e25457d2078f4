import { ArmError } from './arm-error.js';

/** The api-versions that an operation knows. */
export interface ApiVersions {
  has(version: string): boolean;
  /** How an error message names them. */
  readonly listed: string;
}

/** The api-versions of the management API that have the key operations. */
const management = [
  '2023-11-13-preview',
  '2025-01-01-preview',
  '2025-08-11-preview',
  '2025-11-01-preview',
  '2025-12-15-preview',
  '2026-06-15-preview',
];

export const managementApiVersions: ApiVersions = {
  has: (version) => management.includes(version.toLowerCase()),
  listed: management.join(','),
};

/** Any preview: which ones the data plane has is not written down anywhere. Clients of 2026 use 2026-01-15-preview. */
export const dataApiVersions: ApiVersions = {
  has: (version) => /^\d{4}-\d{2}-\d{2}-preview$/i.test(version),
  listed: 'YYYY-MM-DD-preview',
};

/** The api-version of a request. ARM asks for it before it looks at anything else. */
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
  if (known.has(version)) return;
  throw new ArmError(
    400,
    'InvalidApiVersionParameter',
    `The api-version '${version}' is invalid. The supported versions are '${known.listed}'.`,
  );
}

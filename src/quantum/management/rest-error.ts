import type { RestError } from '@azure/core-rest-pipeline';

/** The library's own test. Here too, so that what only looks at errors does not load the library. */
export function isRestError(error: unknown): error is RestError {
  return error instanceof Error && error.name === 'RestError';
}

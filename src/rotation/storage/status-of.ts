/** The HTTP status of an error of Azure's storage clients; undefined where there was no answer. */
export function statusOf(error: unknown): number | undefined {
  const { statusCode } = (error ?? {}) as { statusCode?: unknown };
  return typeof statusCode === 'number' ? statusCode : undefined;
}

/** Undefined for what is not there. */
export async function orUndefined<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (statusOf(error) === 404) return undefined;
    throw error;
  }
}

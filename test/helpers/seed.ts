/**
 * The seed of a test that makes its own cases: the one that `seed` names, a new one for a run whose length is given, and
 * else always the same, so that a commit which has passed passes again.
 *
 * @param seed - The name of an environment variable.
 * @param length - Another's.
 */
export function seedFrom(seed: string, length: string): number {
  const { [seed]: given, [length]: long } = process.env;
  if (given !== undefined) return Number(given);
  return long === undefined ? 20261122 : Date.now() % 2 ** 31;
}

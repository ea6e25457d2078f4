/** Something to time: takes no argument and gives its milliseconds. */
export type Timed = () => Promise<number>;

/**
 * Times several things in turn (ABAB...), so that whatever else the machine does meets all of them alike.
 *
 * @returns The median of each, in milliseconds.
 */
export async function interleave<Name extends string>(
  rounds: number,
  timed: Readonly<Record<Name, Timed>>,
): Promise<Record<Name, number>> {
  const entries = Object.entries(timed) as [Name, Timed][];
  const samples = new Map<Name, number[]>(entries.map(([name]) => [name, []]));
  // The first round finds files that no cache holds yet.
  for (const [, time] of entries) await time();
  for (let round = 0; round < rounds; round++) {
    for (const [name, time] of entries) samples.get(name)?.push(await time());
  }
  return Object.fromEntries([...samples].map(([name, values]) => [name, median(values)])) as Record<Name, number>;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = NaN, high = NaN] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}

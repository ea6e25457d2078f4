import { seededRandom } from '../../helpers/random.js';

/** Choices that depend on the seed alone. */
export interface Dice {
  /** True so often: 0 never, 1 always. */
  chance(probability: number): boolean;
  /** A whole number from 0 up to a limit that is not reached. */
  below(limit: number): number;
  pick<T>(choices: readonly T[]): T;
  /** One that is made only if it is chosen. */
  make<T>(...choices: readonly (() => T)[]): T;
  text(length: number, alphabet: string): string;
}

export function createDice(seed: number): Dice {
  const random = seededRandom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = <T>(choices: readonly T[]): T => choices[below(choices.length)] as T;
  return {
    chance: (probability) => random() < probability,
    below,
    pick,
    make: (...choices) => pick(choices)(),
    text: (length, alphabet) => Array.from({ length }, () => pick([...alphabet])).join(''),
  };
}

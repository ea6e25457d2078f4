import type { CoveredCall } from './covered-call.js';
import { keyCalls } from './calls/keys.js';

/** A call of each command in each of its parameter sets. */
export const coveredCalls: readonly CoveredCall[] = [...keyCalls];

import { setMaxListeners } from 'node:events';
import type { AbortSignalLike } from '../../quantum/management/abort.js';
import type { Clock } from '../ports.js';

/**
 * What is left of the writes that Azure Resource Manager lets one caller send in one subscription: 200, and 10 more each
 * second (learn.microsoft.com, request-limits-and-throttling; every POST counts as a write, listKeys too).
 *
 * What an answer says is left corrects what has been counted here, because others of the same account may write too and
 * because a program that starts does not know what was written before.
 */
export interface TokenBucket {
  /** Waits until a write may be sent, first come first served. Each is to be followed by one `answered`. */
  take(signal: AbortSignalLike | undefined): Promise<void>;
  /** Takes note of what came back; undefined where there was no answer. */
  answered(answer: Metered | undefined): void;
  /** How many wait. */
  readonly waiting: number;
  /** How many have been sent and wait for their answer. */
  readonly unanswered: number;
}

/** What an answer says of the bucket. */
export interface Metered {
  /** How many writes are left, where it says so. */
  readonly remaining?: number | undefined;
  /** Milliseconds that nothing may be sent for, where it was refused for being one too many. */
  readonly stopFor?: number | undefined;
}

/** The bucket of one caller in one subscription. */
const writeLimits = { size: 200, perSecond: 10 };

/**
 * A bucket that starts with one token: the answer to the first write tells how many there are. Where it doesn't, they are
 * taken to be all.
 *
 * @param budget - The share of the bucket that may be used, above 0 and at most 1. The rest of its 200 writes is left to
 * others, and of the 10 a second as much of the rest as they use.
 * @param nobodyWaits - Is called when nobody waits any more.
 */
export function createTokenBucket(clock: Clock, budget = 1, nobodyWaits: () => void = () => {}): TokenBucket {
  const size = writeLimits.size * budget;
  const kept = writeLimits.size - size;
  const perMillisecond = (writeLimits.perSecond * budget) / 1000;
  const waiters: (() => void)[] = [];
  let tokens = 1 + margin;
  let at = clock.now();
  let stoppedUntil = 0;
  let unanswered = 0;
  let known = false;
  let pumping = false;

  const refill = () => {
    const now = clock.now();
    tokens = Math.min(size, tokens + (now - at) * perMillisecond);
    at = now;
  };
  const delay = () => {
    refill();
    const missing = 1 + Math.min(margin, size / 10) - tokens;
    return Math.max(stoppedUntil - clock.now(), missing > 0 ? Math.ceil(missing / perMillisecond) : 0);
  };
  const grant = () => {
    tokens--;
    unanswered++;
  };
  const pump = async () => {
    if (pumping) return;
    pumping = true;
    for (let wait = delay(); waiters.length > 0; wait = delay()) {
      if (wait > 0) await clock.sleep(Math.min(wait, longestNap), awake);
      else waiters.shift()?.();
    }
    pumping = false;
    nobodyWaits();
  };

  return {
    take: (signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return void reject(aborted());
        const waiter = () => {
          signal?.removeEventListener('abort', leave);
          grant();
          resolve();
        };
        const leave = () => {
          const place = waiters.indexOf(waiter);
          if (place >= 0) waiters.splice(place, 1);
          reject(aborted());
        };
        signal?.addEventListener('abort', leave);
        waiters.push(waiter);
        void pump();
      }),
    answered(answer) {
      unanswered--;
      if (!answer) return;
      const { remaining, stopFor } = answer;
      refill();
      if (remaining !== undefined) {
        // Those on their way may have been counted already, or not yet.
        tokens = Math.min(Math.max(tokens, remaining - kept - unanswered), remaining);
      } else if (!known && stopFor === undefined) tokens = size - unanswered;
      known = true;
      if (stopFor !== undefined) stoppedUntil = Math.max(stoppedUntil, clock.now() + stopFor);
    },
    get waiting() {
      return waiters.length;
    },
    get unanswered() {
      return unanswered;
    },
  };
}

/** Tokens that are never spent: what is sent in a certain rhythm does not arrive in just that rhythm. */
const margin = 2;

/** Never aborts: whoever waits leaves without the pump. */
const awake = new AbortController().signal;
setMaxListeners(0, awake);

/** So that an answer which says that more are left is not slept through. */
const longestNap = 1000;

function aborted(): Error {
  return Object.assign(new Error('The operation was canceled.'), { name: 'AbortError' });
}

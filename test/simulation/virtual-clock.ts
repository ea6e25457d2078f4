import type { Clock } from '../../src/rotation/ports.js';

/** Time that passes only when everybody waits for it. */
export interface VirtualClock extends Clock {
  /** Calls a function when its time has come. @returns What calls it off. */
  at(milliseconds: number, action: () => void): () => void;
  /**
   * Lets time pass until a promise settles, and settles as it does.
   *
   * @throws Error when nobody waits for anything any more and it has not.
   */
  run<T>(promise: Promise<T>): Promise<T>;
}

/** A clock that starts at this time, milliseconds since 1970. */
export function createVirtualClock(start = Date.UTC(2026, 0, 1)): VirtualClock {
  const events = createHeap();
  let now = start;
  let count = 0;
  const at = (time: number, action: () => void) => {
    const event: Event = { time: Math.max(time, now), order: count++, action };
    events.push(event);
    return () => void (event.action = undefined);
  };
  return {
    now: () => now,
    at,
    sleep: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        const leave = () => {
          callOff();
          reject(signal.reason as Error);
        };
        const callOff = at(now + Math.max(0, milliseconds), () => {
          signal.removeEventListener('abort', leave);
          resolve();
        });
        if (signal.aborted) leave();
        else signal.addEventListener('abort', leave, { once: true });
      }),
    async run(promise) {
      let settled = false;
      const settle = () => void (settled = true);
      promise.then(settle, settle);
      for (await quiet(); !settled; await quiet()) {
        const event = events.pop();
        if (!event) throw new Error('Nobody waits for anything any more, and it is not over.');
        now = event.time;
        event.action?.();
      }
      return promise;
    },
  };
}

/** Resolves when all that can go on without time passing has done so. */
function quiet(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

interface Event {
  readonly time: number;
  /** Of two events at the same time the one goes first that was there first. */
  readonly order: number;
  action: (() => void) | undefined;
}

/** A binary heap, the next event at its top. */
function createHeap() {
  const heap: Event[] = [];
  const before = (left: number, right: number) => {
    const [a, b] = [heap[left], heap[right]] as [Event, Event];
    return a.time < b.time || (a.time === b.time && a.order < b.order);
  };
  const swap = (left: number, right: number) => {
    [heap[left], heap[right]] = [heap[right], heap[left]] as [Event, Event];
  };
  return {
    push(event: Event) {
      let place = heap.push(event) - 1;
      for (let parent = (place - 1) >> 1; place > 0 && before(place, parent); parent = (place - 1) >> 1) {
        swap(place, parent);
        place = parent;
      }
    },
    pop(): Event | undefined {
      const top = heap[0];
      const last = heap.pop();
      if (!top || !last || heap.length === 0) return top;
      heap[0] = last;
      for (let place = 0; ;) {
        const [left, right] = [2 * place + 1, 2 * place + 2];
        let least = place;
        if (left < heap.length && before(left, least)) least = left;
        if (right < heap.length && before(right, least)) least = right;
        if (least === place) return top;
        swap(place, least);
        place = least;
      }
    },
  };
}

import { randomBytes, randomUUID } from 'node:crypto';
import type { Clock } from './clock.js';

/** How a long-running operation ends. */
export type Outcome = 'Succeeded' | 'Failed' | 'Canceled';

/** A long-running operation. Nothing in it changes: how far it is follows from the time. */
export interface AsyncOperation {
  /** A UUID, `*`, and 64 hexadecimal digits, as the real service's ids are. */
  readonly id: string;
  readonly kind: 'provision' | 'delete';
  readonly resourceId: string;
  readonly location: string;
  /** Milliseconds since 1970. */
  readonly startsAt: number;
  readonly endsAt: number;
  readonly outcome: Outcome;
}

/** The long-running operations of one emulator. */
export interface AsyncOperations {
  start(what: Pick<AsyncOperation, 'kind' | 'resourceId' | 'location' | 'outcome'>, duration: number): AsyncOperation;
  find(id: string): AsyncOperation | undefined;
  /** Oldest first. */
  all(): readonly AsyncOperation[];
  /** Forgets them all and knows these instead. */
  replaceAll(operations: readonly AsyncOperation[]): void;
}

/** @param capacity - How many are remembered: the oldest make room. */
export function createAsyncOperations(clock: Clock, capacity = 10_000): AsyncOperations {
  const operations = new Map<string, AsyncOperation>();
  return {
    start(what, duration) {
      const startsAt = clock.now();
      const id = `${randomUUID()}*${randomBytes(32).toString('hex')}`;
      const operation = { id, ...what, startsAt, endsAt: startsAt + duration };
      operations.set(id, operation);
      if (operations.size > capacity) operations.delete(operations.keys().next().value ?? '');
      return operation;
    },
    find: (id) => operations.get(id.toLowerCase()),
    all: () => [...operations.values()],
    replaceAll(replacements) {
      operations.clear();
      for (const operation of replacements) operations.set(operation.id, operation);
    },
  };
}

/** What its status is called. "Accepted" and "Deleting" are what the real service was recorded saying. */
export function statusOf(operation: AsyncOperation, now: number): Outcome | 'Accepted' | 'Deleting' {
  if (now >= operation.endsAt) return operation.outcome;
  return operation.kind === 'delete' ? 'Deleting' : 'Accepted';
}

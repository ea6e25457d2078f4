import type { RotationPorts } from '../../../src/rotation/ports.js';
import type { World } from '../world.js';

/**
 * What may befall a call: the process ends before it, or when it has taken effect and has not answered; the same with the
 * process living on, which gets an error; or its caller stops. `late`: the process ends before, and the request is on its
 * way and carried out half a second after.
 */
export type FaultKind = 'crash' | 'late' | 'error' | 'abort';

/** A process has ended: nothing of it runs on. */
export class Crash extends Error {}

/** A process whose calls are counted, and of which one is struck. */
export class FaultyProcess {
  /** Points passed so far; each call of a port has two. */
  points = 0;
  struck = false;
  readonly ports: RotationPorts;
  readonly signal: AbortSignal;
  readonly #world: World;
  readonly #kind: FaultKind;
  readonly #strikeAt: number;
  readonly #controller = new AbortController();
  #ended = false;

  constructor(world: World, kind: FaultKind = 'crash', strikeAt = Infinity) {
    this.#world = world;
    this.#kind = kind;
    this.#strikeAt = strikeAt;
    this.signal = this.#controller.signal;
    const { keys, tester, publisher, ledger, clock } = world.ports();
    this.ports = {
      keys: {
        look: this.#wrap((...args: Parameters<typeof keys.look>) => keys.look(...args)),
        regenerate: this.#wrap((...args: Parameters<typeof keys.regenerate>) => keys.regenerate(...args)),
      },
      tester: { test: this.#wrap((...args: Parameters<typeof tester.test>) => tester.test(...args)) },
      publisher: {
        describe: (of) => publisher.describe(of),
        read: this.#wrap((...args: Parameters<typeof publisher.read>) => publisher.read(...args)),
        publish: this.#wrap((...args: Parameters<typeof publisher.publish>) => publisher.publish(...args)),
      },
      ledger: {
        append: this.#wrap((...args: Parameters<typeof ledger.append>) => ledger.append(...args)),
        read: this.#wrap((...args: Parameters<typeof ledger.read>) => ledger.read(...args)),
      },
      // A clock does not fail; but a process may end, or be stopped, while it sleeps.
      clock: {
        now: () => clock.now(),
        sleep:
          kind === 'error'
            ? (...args) => clock.sleep(...args)
            : this.#wrap((...args: Parameters<typeof clock.sleep>) => clock.sleep(...args)),
      },
    };
  }

  #wrap<Args extends unknown[], Result>(call: (...args: Args) => Promise<Result>): (...args: Args) => Promise<Result> {
    return async (...args) => {
      if (this.#ended) throw new Crash();
      this.#point(() => void call(...args));
      const result = await call(...args);
      this.#point();
      return result;
    };
  }

  #point(send?: () => void): void {
    if (this.points++ !== this.#strikeAt) return;
    this.struck = true;
    if (this.#kind === 'abort') {
      const reason = new DOMException('Stopped.', 'AbortError');
      this.#controller.abort(reason);
      throw reason;
    }
    if (this.#kind === 'error') throw new Error('Nobody knows what happened.');
    this.#ended = true;
    if (this.#kind === 'late' && send) this.#world.later(500, send);
    throw new Crash();
  }
}

/* eslint-disable @typescript-eslint/require-await -- the ports are asynchronous, and here nothing has to be waited for */
import { randomBytes } from 'node:crypto';
import { SecureString } from '../../src/cmdlet/secure-string.js';
import { QuantumServiceError } from '../../src/quantum/management/errors.js';
import { hashOf } from '../../src/rotation/key-identity.js';
import {
  LedgerConflictError,
  type KeyPair,
  type Publication,
  type Published,
  type RotationPorts,
  type SlotKey,
} from '../../src/rotation/ports.js';
import type { RotationRecord } from '../../src/rotation/record.js';
import type { Slot } from '../../src/rotation/slot.js';

export const workspace = {
  subscriptionId: '00000000-1111-2222-3333-444444444444',
  resourceGroupName: 'quantum-rg',
  workspaceName: 'my-workspace',
};

/** Whether the place where keys are published can tell what it holds. */
export interface WorldOptions {
  readonly readable?: boolean;
  /** The slot whose key is published at first; null: none. */
  readonly published?: Slot | null;
  /** How long consumers use what they have read, in milliseconds, when there is a new one. */
  readonly grace?: number;
}

/**
 * A workspace, its consumers, and time: what is there when all of a process is lost. It notices at once when somebody
 * takes a key away that consumers use.
 */
export class World {
  now = Date.parse('2026-01-02T03:04:05Z');
  enabled = true;
  readonly records: RotationRecord[] = [];
  readonly regenerated: Slot[] = [];
  readonly published: Publication[] = [];
  /** What went wrong for consumers. */
  readonly harm: string[] = [];
  readonly #keys: Record<Slot, SlotKey>;
  readonly #later: { readonly at: number; readonly happen: () => void }[] = [];
  readonly #options: WorldOptions;
  /** The keys that consumers may hold, each until a time. */
  #held: { readonly hash: string; until: number }[];
  #place: Published | undefined;

  constructor(options: WorldOptions = {}) {
    this.#options = options;
    this.#keys = { Primary: this.#newKey(), Secondary: this.#newKey() };
    const { published = 'Primary' } = options;
    if (published) this.#place = { hash: this.#keys[published].hash };
    this.#held = [{ hash: this.#keys[published ?? 'Primary'].hash, until: Infinity }];
  }

  get pair(): KeyPair {
    return { enabled: this.enabled, ...this.#keys };
  }

  /** Hash of the key that consumers find, as they know it. */
  get publishedHash(): string | undefined {
    return this.#held.at(-1)?.hash;
  }

  set place(published: Published | undefined) {
    this.#place = published;
  }

  regenerate(slot: Slot): void {
    const { hash } = this.#keys[slot];
    if (this.#held.some((key) => key.hash === hash && key.until > this.now)) {
      this.harm.push(`the ${slot} key was regenerated while consumers held it`);
    }
    this.regenerated.push(slot);
    this.#keys[slot] = this.#newKey();
  }

  opens(connectionString: SecureString): boolean {
    const keys = Object.values(this.#keys).map((key) => key.connectionString.reveal());
    return this.enabled && keys.includes(connectionString.reveal());
  }

  publish(publication: Publication): void {
    if (!this.opens(publication.connectionString)) this.harm.push('a key was published that does not work');
    this.published.push(publication);
    const { hash } = publication;
    if (hash === this.publishedHash) return;
    const latest = this.#held.at(-1);
    if (latest) latest.until = this.now + (this.#options.grace ?? Infinity);
    this.#held.push({ hash, until: Infinity });
    this.#place = { hash, made: publication.made };
  }

  /** Something that happens only after so many milliseconds. */
  later(milliseconds: number, happen: () => void): void {
    this.#later.push({ at: this.now + milliseconds, happen });
  }

  pass(milliseconds: number): void {
    const end = this.now + milliseconds;
    for (;;) {
      const next = this.#later.findIndex(({ at }) => at <= end);
      if (next < 0) break;
      const [event] = this.#later.splice(next, 1);
      this.now = Math.max(this.now, event?.at ?? 0);
      event?.happen();
    }
    this.now = end;
  }

  /** Everything in order, each call at once. */
  ports(): RotationPorts {
    return {
      keys: {
        look: async () => this.pair,
        regenerate: async (_, slot) => {
          if (!this.enabled) throw new QuantumServiceError('Keys are disabled.', { code: 'ApiKeysDisabled' });
          this.regenerate(slot);
        },
      },
      tester: {
        test: async (connectionString) => {
          if (!this.opens(connectionString)) throw new Error('Unauthorized.');
        },
      },
      publisher: {
        describe: () => 'a place',
        read: async () => (this.#options.readable === false ? undefined : this.#place),
        publish: async (publication) => this.publish(publication),
      },
      ledger: {
        append: async (record) => {
          if (this.records.some(({ sequence }) => sequence === record.sequence)) throw new LedgerConflictError();
          // As a file gives it back.
          this.records.push(JSON.parse(JSON.stringify(record)) as RotationRecord);
        },
        read: async () => [...this.records],
      },
      clock: { now: () => this.now, sleep: async (milliseconds) => this.pass(milliseconds) },
    };
  }

  #newKey(): SlotKey {
    const key = randomBytes(32).toString('base64');
    const connectionString = new SecureString(`ApiKey=${key};`);
    return { hash: hashOf(new SecureString(key)), createdAt: new Date(this.now).toISOString(), connectionString };
  }
}

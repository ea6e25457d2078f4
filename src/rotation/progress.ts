import type { KeyIdentity } from './key-identity.js';
import type { RotationPlan, RotationStep } from './plan.js';
import type { MadeKeys } from './ports.js';
import type { RotationRecord } from './record.js';
import type { Slot } from './slot.js';

/** How far a rotation has come: what its records say, and nothing else, so that a resumed one knows what the first knew. */
export interface Progress {
  readonly rotationId: string;
  /** Other ids under which it was asked for. */
  readonly requestIds: readonly string[];
  readonly plan: RotationPlan;
  /** Index of the step that comes next, or that is being done. */
  readonly step: number;
  /** A regeneration that was begun, and nobody knows how it ended. */
  readonly regenerating?: Regenerating | undefined;
  /** The keys it has made. */
  readonly keys: Readonly<Partial<Record<Slot, KeyIdentity>>>;
  /** The slots in the order in which it has regenerated them. */
  readonly regenerated: readonly Slot[];
  /** What it has published last. */
  readonly published?: { readonly slot: Slot; readonly key: KeyIdentity; readonly at: string } | undefined;
  readonly end?: Extract<RotationRecord, { state: 'Finished' | 'Abandoned' }> | undefined;
}

/** A regeneration of unknown end. */
export interface Regenerating {
  readonly before: KeyIdentity;
  /** When the request may have been sent, ISO 8601. */
  readonly at: string;
  /** Whether the service said that it was carried out. */
  readonly confirmed: boolean;
}

/** How the latest rotation of a workspace stands; undefined when there was none. */
export function latestRotation(records: readonly RotationRecord[]): Progress | undefined {
  return records.reduce<Progress | undefined>(advance, undefined);
}

/** What a record changes. */
export function advance(progress: Progress | undefined, record: RotationRecord): Progress | undefined {
  if (record.state === 'Planned') {
    const { rotationId, plan } = record;
    return { rotationId, plan, requestIds: [], step: 0, keys: {}, regenerated: [] };
  }
  // Its beginning is not in the ledger any more.
  if (!progress) return undefined;
  switch (record.state) {
    case 'Resumed':
      return record.requestId === undefined
        ? progress
        : { ...progress, requestIds: [...progress.requestIds, record.requestId] };
    case 'Regenerating':
      return { ...progress, regenerating: { before: record.before, at: record.at, confirmed: false } };
    case 'NotRegenerated':
      return { ...progress, regenerating: undefined };
    case 'NotListed':
      return { ...progress, regenerating: progress.regenerating && { ...progress.regenerating, confirmed: true } };
    case 'Regenerated': {
      const { slot, key, step } = record;
      const keys = { ...progress.keys, [slot]: key };
      const regenerated = [...progress.regenerated, slot];
      return { ...progress, step: step + 1, regenerating: undefined, keys, regenerated };
    }
    case 'Published': {
      const { slot, key, at, step } = record;
      return { ...progress, step: step + 1, published: { slot, key, at } };
    }
    case 'Waited':
      return { ...progress, step: record.step + 1 };
    case 'Finished':
    case 'Abandoned':
      return { ...progress, end: record };
    case 'Publishing':
    case 'Stopped':
      return progress;
  }
}

/** What comes next; undefined when all is done. */
export function nextStep({ plan, step }: Progress): RotationStep | undefined {
  return plan.steps[step];
}

/** The key that the rotation expects in a slot. */
export function expectedKey({ plan, keys }: Progress, slot: Slot): KeyIdentity {
  return keys[slot] ?? plan.keys[slot];
}

/** The keys that this rotation and earlier ones have made. */
export function madeKeys({ plan, keys }: Progress): MadeKeys {
  const own = Object.entries(keys).map(([slot, key]) => [slot, key.hash]);
  return { ...plan.made, ...Object.fromEntries(own) } as MadeKeys;
}

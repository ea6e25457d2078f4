import type { KeyType } from '../quantum/management/models.js';

/** One of a workspace's two keys: the place, whatever key is in it. */
export type Slot = KeyType;

export const slots: readonly Slot[] = ['Primary', 'Secondary'];

/** The slot that is not this one. */
export function otherSlot(slot: Slot): Slot {
  return slot === 'Primary' ? 'Secondary' : 'Primary';
}

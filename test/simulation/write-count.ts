import type { Answer } from '../../src/emulator/answer.js';
import type { ReceivedRequest } from '../../src/emulator/dispatch.js';
import type { Clock } from '../../src/rotation/ports.js';
import type { Mortal } from './mortal.js';

/**
 * Counts the writes that arrive at the service, and tells which of them a rotation cannot do without: from what has been
 * answered to whom and from what went wrong, knowing nothing of how rotations are done here.
 *
 * A rotation has to look once to know which key to leave alone, to regenerate the other, and to look again for the new
 * one. Whoever gets no answer has to ask again; after a regeneration, to look whether it was carried out, until it can't
 * be any more. Whoever is killed has lost what it has seen, and has to look again.
 */
export interface WriteCount {
  /** Undefined for what is no write. */
  arrival(request: ReceivedRequest, process: Mortal): Write | undefined;
  /** The rotation of a workspace is over: nothing more is needed. */
  over(workspacePath: string): void;
  /** Writes that no rotation could have done without, by subscription. */
  readonly required: ReadonlyMap<string, number>;
  /** All writes that took a token. */
  readonly total: number;
  /** Writes that were refused because there was none. */
  readonly throttled: number;
  /** The fewest that an answer said were left in a subscription. */
  readonly left: number;
  /** Slots of workspaces, one for each time that they were regenerated after the first. */
  readonly regeneratedTwice: readonly string[];
}

/** A write that has arrived. */
export interface Write {
  /** It takes effect. */
  carriedOut(): void;
  /** @returns What to call when the answer has arrived. */
  answered(answer: Answer | 'reset'): () => void;
}

interface Knowledge {
  /** Who knows it. */
  process: Mortal;
  /** Which keys there are. */
  looked: boolean;
  regenerated: number;
  /** Nobody knows whether a regeneration was carried out, or will be until then. */
  uncertainUntil: number | undefined;
  /** The new key. */
  readBack: boolean;
  over: boolean;
}

/** @param settle - Milliseconds after which a regeneration without an answer can't be carried out any more. */
export function createWriteCount(clock: Clock, settle: number): WriteCount {
  const known = new Map<string, Knowledge>();
  const required = new Map<string, number>();
  const slots = new Set<string>();
  const regeneratedTwice: string[] = [];
  let total = 0;
  let throttled = 0;
  let left = Infinity;

  const knowledgeOf = (workspace: string, process: Mortal): Knowledge => {
    const found = known.get(workspace);
    if (!found) {
      const made = { process, looked: false, regenerated: 0, uncertainUntil: undefined, readBack: false, over: false };
      known.set(workspace, made);
      return made;
    }
    if (found.process !== process) Object.assign(found, { process, looked: false, readBack: false });
    return found;
  };

  return {
    arrival({ path, content }, process) {
      const [, workspace = '', action] = /^(.*)\/(listKeys|regenerateKey)$/i.exec(path) ?? [];
      if (!action) return undefined;
      const knowledge = knowledgeOf(workspace, process);
      const { looked, readBack, uncertainUntil, over } = knowledge;
      const look = action.toLowerCase() === 'listkeys';
      const inDoubt = uncertainUntil !== undefined;
      const isRegenerated = knowledge.regenerated > 0;
      const isRequired = look ? (isRegenerated || inDoubt ? !readBack : !looked) : looked && !inDoubt && !isRegenerated;
      const isNew = () => knowledge.regenerated > 0;
      return {
        carriedOut() {
          if (look) return;
          knowledge.regenerated++;
          const slot = `${workspace} ${content.toString()}`;
          if (slots.has(slot)) regeneratedTwice.push(slot);
          slots.add(slot);
        },
        answered(answer) {
          const status = answer === 'reset' ? 0 : answer.status;
          const told = answer !== 'reset' && answer.headers?.['x-ms-ratelimit-remaining-subscription-writes'];
          if (told) left = Math.min(left, Number(told));
          if (status === 429) {
            throttled++;
            return () => undefined;
          }
          total++;
          const subscriptionId = path.split('/')[2] ?? '';
          if (isRequired && !over) required.set(subscriptionId, (required.get(subscriptionId) ?? 0) + 1);
          const succeeded = status >= 200 && status < 300;
          if (!look) knowledge.uncertainUntil = succeeded ? undefined : clock.now() + settle;
          const sawNew = isNew();
          return () => {
            if (!look || !succeeded) return;
            knowledge.looked = true;
            if (sawNew) Object.assign(knowledge, { readBack: true, uncertainUntil: undefined });
            else if (clock.now() >= (knowledge.uncertainUntil ?? 0)) knowledge.uncertainUntil = undefined;
          };
        },
      };
    },
    over(workspace) {
      const knowledge = known.get(workspace);
      if (knowledge) knowledge.over = true;
    },
    required,
    get total() {
      return total;
    },
    get left() {
      return left;
    },
    get throttled() {
      return throttled;
    },
    regeneratedTwice,
  };
}

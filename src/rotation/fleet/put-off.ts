import type { WorkspaceIdParts } from '../../quantum/resource-id.js';
import type { Clock } from '../ports.js';

/** Workspaces whose time is still to come. */
export interface PutOff {
  readonly size: number;
  /** Whether the time of one has come. */
  readonly due: boolean;
  add(workspace: WorkspaceIdParts, at: number): void;
  /** One whose time has come. */
  take(): WorkspaceIdParts | undefined;
}

/** @param woken - Is called when the time of one has come. */
export function createPutOff(clock: Clock, woken: () => void, signal: AbortSignal): PutOff {
  const entries: { readonly workspace: WorkspaceIdParts; readonly at: number }[] = [];
  let alarm = Infinity;
  const isDue = () => (entries[0]?.at ?? Infinity) <= clock.now();
  const wake = async () => {
    const first = entries[0];
    if (!first || first.at >= alarm) return;
    alarm = first.at;
    await clock.sleep(Math.max(0, alarm - clock.now()), signal);
    alarm = Infinity;
    woken();
  };
  // Nobody is to be woken once the signal has aborted.
  const setAlarm = () => void wake().catch(() => undefined);
  return {
    get size() {
      return entries.length;
    },
    get due() {
      return isDue();
    },
    add(workspace, at) {
      entries.splice(entries.findLastIndex((each) => each.at <= at) + 1, 0, { workspace, at });
      setAlarm();
    },
    take() {
      if (!isDue()) return undefined;
      const taken = entries.shift();
      setAlarm();
      return taken?.workspace;
    },
  };
}

import type { ProgressRecord } from '../../cmdlet/command-runtime.js';
import { outcomes, type Tally } from './account.js';

/** How far a run is. */
export interface FleetProgress {
  /** How many workspaces were named, as far as their names were read. */
  readonly workspaces: number;
  /** Whether all names were read. */
  readonly allRead: boolean;
  readonly tally: Tally;
  /** How many were accounted for when this process took the run up. */
  readonly before: number;
  /** Seconds since then. */
  readonly seconds: number;
}

/** What a person is shown of it. */
export function progressRecord(progress: FleetProgress): ProgressRecord {
  const { workspaces, allRead, tally } = progress;
  const done = total(tally);
  const others = outcomes.filter((outcome) => outcome !== 'Rotated' && tally[outcome] > 0);
  const left = allRead ? secondsLeft(progress) : undefined;
  return {
    activity: 'Rotating the keys of workspaces',
    statusDescription: [
      `${done} of ${workspaces}${allRead ? '' : ' or more'}`,
      ...others.map((outcome) => `${tally[outcome]} ${outcome.toLowerCase()}`),
      ...(left === undefined ? [] : [`about ${duration(left)} left`]),
    ].join(', '),
    ...(allRead && workspaces > 0 && { percentComplete: Math.floor((100 * done) / workspaces) }),
  };
}

/** How many workspaces are accounted for. */
export function total(tally: Tally): number {
  return outcomes.reduce((sum, outcome) => sum + tally[outcome], 0);
}

/** As fast as until now. */
function secondsLeft({ workspaces, tally, before, seconds }: FleetProgress): number | undefined {
  const done = total(tally);
  return done > before ? (seconds / (done - before)) * (workspaces - done) : undefined;
}

function duration(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
}

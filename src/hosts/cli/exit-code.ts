import type { ErrorRecord } from '../../cmdlet/error-record.js';

/** What the program's exit code says. */
export const exitCodes = {
  success: 0,
  /** Something failed. */
  failure: 1,
  /** The command line makes no sense, or needs a confirmation that nobody is there to give. */
  usage: 2,
  /** All that failed, failed because something does not exist. */
  notFound: 3,
  /** Ctrl+C: 128 and the number of SIGINT, as shells have it. */
  interrupted: 130,
} as const;

/** What the program's help says of them. */
export const exitCodesText = `Exit codes:
  0    done
  1    something failed
  2    wrong command line, or a confirmation is missing
  3    what it names does not exist
  130  interrupted`;

/** The exit code of a cmdlet that reported these errors. */
export function exitCodeOf(errors: readonly ErrorRecord[]): number {
  if (errors.length === 0) return exitCodes.success;
  return errors.every((each) => each.category === 'ObjectNotFound') ? exitCodes.notFound : exitCodes.failure;
}

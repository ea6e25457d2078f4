import type { ConfirmImpact } from '../../cmdlet/cmdlet.js';
import { ShouldProcess } from '../../cmdlet/should-process.js';
import type { Confirmation } from './confirmation.js';
import type { ShellStreams } from './shell-streams.js';

/** Whether a change may be made, as PowerShell decides it; --yes answers whatever would be asked. */
export type ChangeQuestions = Pick<ShouldProcess, 'shouldProcess' | 'shouldContinue'>;

/**
 * The questions of one command line. They are put one after the other, however many calls have some: so "to all" holds
 * for those that wait.
 *
 * What --what-if says is what was asked for, so it goes to stdout.
 */
export function changeQuestions(
  confirmImpact: ConfirmImpact,
  streams: ShellStreams,
  confirmation: Confirmation,
): ChangeQuestions {
  const { whatIf, confirm } = streams.settings;
  const inner = new ShouldProcess({
    ...{ confirmImpact, confirmPreference: 'High', whatIf, confirm },
    ask: async (question) => (confirm === false ? 'Yes' : streams.undisturbed(() => confirmation.ask(question))),
    writeWhatIf: (line) => streams.data(`${line}\n`),
    writeVerbose: (line) => streams.verbose(line),
  });
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const turn = last.then(act, act);
    last = turn;
    return turn;
  };
  return {
    shouldProcess: (...change) => inTurn(() => inner.shouldProcess(...change)),
    shouldContinue: (query, caption) => inTurn(() => inner.shouldContinue(query, caption)),
  };
}

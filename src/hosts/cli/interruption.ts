import { errorRecordOf, type ErrorRecord } from '../../cmdlet/error-record.js';

/** A change that was allowed. */
export interface Change {
  readonly target: string;
  readonly action: string;
}

/**
 * What to tell of a call that was interrupted while a change was under way.
 *
 * @param thrown - What the body threw when it was interrupted.
 * @returns Undefined when the change was not sent, which an error with facts about the request knows.
 */
export function interruption(thrown: unknown, { action, target }: Change): ErrorRecord | undefined {
  const record = errorRecordOf(thrown);
  if (record.data && record.data['mayHaveBeenCarriedOut'] !== true) return undefined;
  return {
    recommendedAction: 'It may have been carried out all the same: look before you repeat it.',
    ...record,
    message: record.data
      ? record.message
      : `Performing the operation "${action}" on target "${target}" was interrupted.`,
    errorId: 'Interrupted',
    category: 'OperationStopped',
  };
}

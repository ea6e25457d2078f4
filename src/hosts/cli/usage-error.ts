import { TerminatingError } from '../../cmdlet/error-record.js';

/** A command line that cannot be carried out as it was written. Ends the cmdlet at once, wherever it is thrown. */
export class UsageError extends TerminatingError {
  /** The words of the command whose help says more, '' for the program's own; undefined for the running command. */
  readonly command: string | undefined;

  constructor(message: string, command?: string) {
    super({ message, errorId: 'Usage', category: 'InvalidArgument' });
    this.command = command;
  }
}

import type { Interface } from 'node:readline';
import type { ConfirmAnswer, ConfirmQuestion } from '../../cmdlet/should-process.js';
import type { ShellIo } from './shell-command.js';
import { UsageError } from './usage-error.js';
import { writeText } from './write-text.js';

/** PowerShell's own words for the answers. */
const choices: Readonly<
  Record<ConfirmAnswer, { readonly key: string; readonly label: string; readonly help: string }>
> = {
  Yes: { key: 'Y', label: 'Yes', help: 'Continue with only the next step of the operation.' },
  YesToAll: { key: 'A', label: 'Yes to All', help: 'Continue with all the steps of the operation.' },
  No: { key: 'N', label: 'No', help: 'Skip this operation and proceed with the next operation.' },
  NoToAll: { key: 'L', label: 'No to All', help: 'Skip this operation and all subsequent operations.' },
};

/** Puts questions to the person at the terminal, as PowerShell's console does. */
export class Confirmation {
  readonly #io: ShellIo;
  #reader: Interface | undefined;
  #lines: AsyncIterator<string> | undefined;

  constructor(io: ShellIo) {
    this.#io = io;
  }

  /** @throws {@link UsageError} when nobody can answer. */
  async ask(question: ConfirmQuestion): Promise<ConfirmAnswer> {
    this.#io.signal?.throwIfAborted();
    if (!this.#io.isInteractive) throw refusal(question);
    await this.#write(`\n${question.caption}\n${question.message}\n`);
    for (;;) {
      await this.#write(menu(question.answers));
      const line = await this.#readLine();
      if (line === undefined) {
        await this.#write('\n');
        throw refusal(question);
      }
      if (line === '?') await this.#write(helpText(question.answers));
      const answer = chosen(line, question.answers);
      if (answer) return answer;
    }
  }

  /** Lets go of stdin. */
  close(): void {
    this.#reader?.close();
  }

  #write(text: string): Promise<void> {
    return writeText(this.#io.stderr, text);
  }

  /** Undefined at the end of the input. */
  async #readLine(): Promise<string | undefined> {
    const { stdin: input, signal } = this.#io;
    const { createInterface } = await import('node:readline');
    // Not a terminal to readline, so that Ctrl+C stays the signal that it is everywhere else.
    this.#reader ??= createInterface({ input, terminal: false, crlfDelay: Infinity, ...(signal && { signal }) });
    this.#lines ??= this.#reader[Symbol.asyncIterator]();
    const next = await this.#lines.next();
    signal?.throwIfAborted();
    return next.done ? undefined : next.value.trim();
  }
}

function menu(answers: readonly ConfirmAnswer[]): string {
  const offered = answers.map((answer) => `[${choices[answer].key}] ${choices[answer].label}`);
  return `${offered.join('  ')}  [?] Help (default is "Y"): `;
}

function helpText(answers: readonly ConfirmAnswer[]): string {
  return answers.map((answer) => `${choices[answer].key} - ${choices[answer].help}\n`).join('');
}

/** By letter or by word, in any case; Enter alone is the default. */
function chosen(line: string, answers: readonly ConfirmAnswer[]): ConfirmAnswer | undefined {
  const typed = line === '' ? 'y' : line.toLowerCase();
  return answers.find((answer) =>
    [choices[answer].key, choices[answer].label].some((each) => each.toLowerCase() === typed),
  );
}

function refusal({ message }: ConfirmQuestion): UsageError {
  return new UsageError(
    `${message} This needs a confirmation and nobody is there to give it, so it was not done. Run it on a terminal, or with --yes.`,
  );
}

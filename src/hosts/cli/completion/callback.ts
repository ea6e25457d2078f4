import { spawn } from 'node:child_process';
import type { CommandNode } from '../command-tree.js';
import type { ShellIo } from '../shell-command.js';
import { writeText } from '../write-text.js';
import { offer, type Candidate, type Offer } from './candidates.js';
import { dequoted, quotedForBash, quotedForPowerShell } from './quoting.js';

/** The word that asks for candidates in the place of a command; of no use to people, so help does not show it. */
export const callbackWord = '__complete';

/** Milliseconds that a person waits for what has to be asked of a service. */
const patience = 1000;

/** Names other milliseconds: for who would rather wait than press Tab again. */
const patienceVariable = 'SHELL_COMPLETION_PATIENCE';

/** Milliseconds that a process goes on asking which nobody waits for. */
const longPatience = 15_000;

/** Set for that process, which answers nobody and leaves what it finds in the cache. */
const backgroundVariable = 'SHELL_COMPLETION_BACKGROUND';

/** The words, as a list in JSON, of shells that cannot pass on an empty one. */
const wordsVariable = 'SHELL_COMPLETION_WORDS';

/**
 * Answers a completion script: a candidate a line, behind a tab what it is; an empty line for names of files. Says
 * nothing of what goes wrong, and is done after a second, or after as long as the person would wait.
 *
 * @param argv - The shell, then the words after the program's name up to the cursor.
 */
export async function answerCompletion(root: CommandNode, argv: readonly string[], io: ShellIo): Promise<void> {
  const [shell = '', ...typed] = argv;
  const words = wordsOf(shell, typed, io);
  const { text: word, quote } = words.pop() ?? { text: '', quote: '' };
  const inBackground = io.environment[backgroundVariable] !== undefined;
  const stopped = new AbortController();
  io.signal?.addEventListener('abort', () => stopped.abort(), { once: true });
  const work = offer(
    root,
    words.map(({ text }) => text),
    word,
    { ...io, signal: stopped.signal },
  );
  const foregroundPatience = Number(io.environment[patienceVariable]) || patience;
  const found = await within(inBackground ? longPatience : foregroundPatience, work, stopped.signal);
  if (!found) {
    if (!inBackground && !stopped.signal.aborted) goOnInBackground(argv, io);
    stopped.abort();
  }
  if (found && !inBackground) await writeText(io.stdout, linesOf(shell, found, quote).join(''));
}

function wordsOf(shell: string, typed: readonly string[], { environment }: ShellIo) {
  const json = environment[wordsVariable];
  const words = json === undefined ? typed : (JSON.parse(json) as string[]);
  if (shell === 'bash') return words.map(dequoted);
  return words.map((text) => ({ text, quote: '' as const }));
}

function linesOf(shell: string, { candidates, files }: Offer, quote: '' | '"' | "'"): string[] {
  // A name with a line end or a tab would be taken for several, and one with an escape sequence harm the terminal.
  const lines = candidates.filter(({ value }) => !/\p{Cc}/u.test(value)).map((each) => lineOf(shell, each, quote));
  return files && lines.length === 0 ? ['\n'] : lines;
}

function lineOf(shell: string, { value, about }: Candidate, quote: '' | '"' | "'"): string {
  if (shell === 'bash') return `${quotedForBash(value, quote)}\n`;
  if (shell === 'powershell') return `${quotedForPowerShell(value)}\t${value}\t${about || value}\n`;
  return `${value}\t${about}\n`;
}

/** What the work comes to, or undefined when the time is over or it was stopped. */
async function within<T>(milliseconds: number, work: Promise<T>, stopped: AbortSignal): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds);
    stopped.addEventListener('abort', () => resolve(undefined), { once: true });
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** So that the next time, when the same is asked, the answer is in the cache. */
function goOnInBackground(argv: readonly string[], { program, environment, location }: ShellIo): void {
  const [file, ...first] = program ?? [];
  if (file === undefined) return;
  const options = {
    cwd: location,
    env: { ...environment, [backgroundVariable]: '1' },
    detached: true,
    stdio: 'ignore',
    windowsHide: true,
  } as const;
  spawn(file, [...first, callbackWord, ...argv], options)
    .on('error', () => undefined)
    .unref();
}

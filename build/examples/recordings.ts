import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Example } from '../../src/cmdlet/cmdlet.js';
import type { CmdletModule } from '../../src/cmdlet/module.js';
import type { Language } from './snippet.js';

const file = join(import.meta.dirname, 'recorded.json');

/** A snippet and what it wrote when it was last run. */
export interface RecordedSnippet {
  readonly language: Language;
  readonly code: string;
  readonly output: string;
}

/** What was recorded, by the document that shows it. */
export type Recordings = Readonly<Record<string, readonly RecordedSnippet[]>>;

export function readRecordings(): Recordings {
  return JSON.parse(readFileSync(file, 'utf8')) as Recordings;
}

export function writeRecordings(recordings: Recordings): void {
  writeFileSync(file, `${JSON.stringify(recordings, null, 2)}\n`);
}

/** What a snippet wrote; undefined when it has not been recorded as it is now. */
export function recordedOutput(
  recordings: Recordings,
  document: string,
  { language, code }: Pick<RecordedSnippet, 'language' | 'code'>,
): string | undefined {
  return recordings[document]?.find((recorded) => recorded.language === language && recorded.code === code)?.output;
}

/** The module with what came of its examples. */
export function withOutputs(module: CmdletModule, recordings: Recordings): CmdletModule {
  const cmdlets = Object.entries(module.cmdlets).map(([key, cmdlet]) => {
    const examples = cmdlet.examples.map((example): Example => {
      const [output, nodeOutput] = (['pwsh', 'node'] as const).map((language) =>
        recordedOutput(recordings, cmdlet.name, { language, code: example[language] ?? '' }),
      );
      return { ...example, ...(output && { output }), ...(nodeOutput && { nodeOutput }) };
    });
    return [key, { ...cmdlet, examples }];
  });
  return { ...module, cmdlets: Object.fromEntries(cmdlets) as CmdletModule['cmdlets'] };
}

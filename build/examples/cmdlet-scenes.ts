import type { CmdletModule } from '../../src/cmdlet/module.js';
import type { Language, Scene } from './snippet.js';

const languages: readonly Language[] = ['pwsh', 'node', 'shell'];

/** The examples of a module's cmdlets: each in each language in a world of its own. */
export function cmdletScenes(module: CmdletModule): Scene[] {
  return Object.values(module.cmdlets).flatMap(({ name, examples }) =>
    examples.flatMap((example) =>
      languages.flatMap((language) => {
        const code = example[language];
        return code === undefined ? [] : [{ document: name, snippets: [{ language, code }] }];
      }),
    ),
  );
}

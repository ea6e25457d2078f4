import { spawnSync } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { NodeRunner } from './node-runner.js';
import { normalise } from './normalise.js';
import { PwshRunner } from './pwsh-runner.js';
import type { RecordedSnippet } from './recordings.js';
import { ShellRunner } from './shell-runner.js';
import type { Language, Scene } from './snippet.js';
import { ExampleWorld } from './world.js';

/** A snippet that was run, with the document that shows it. */
export interface RunSnippet extends RecordedSnippet {
  readonly document: string;
  /** Set when it failed and should not, or the other way round. */
  readonly problem?: string;
}

/**
 * Runs scenes, each in a world that nobody has touched: those of PowerShell, those of the shell, and the others side by
 * side. Answers in the order of the scenes.
 */
export async function runScenes(scenes: readonly Scene[]): Promise<RunSnippet[]> {
  const isOnly = ({ snippets }: Scene, language: Language) => snippets.every((each) => each.language === language);
  const lanes = [
    scenes.filter((scene) => isOnly(scene, 'pwsh')),
    scenes.filter((scene) => isOnly(scene, 'shell')),
    scenes.filter((scene) => !isOnly(scene, 'pwsh') && !isOnly(scene, 'shell')),
  ];
  const results = new Map<Scene, RunSnippet[]>(scenes.map((scene) => [scene, []]));
  await Promise.all(
    lanes.map(async (lane) => {
      for await (const [scene, run] of runLane(lane)) results.get(scene)?.push(run);
    }),
  );
  return [...results.values()].flat();
}

async function* runLane(scenes: readonly Scene[]): AsyncGenerator<[Scene, RunSnippet]> {
  await using world = await ExampleWorld.start();
  await world.reset();
  const isUsed = scenes.some(({ snippets }) => snippets.some(({ language }) => language === 'pwsh'));
  await using pwsh = isUsed ? new PwshRunner(world) : undefined;
  const node = new NodeRunner(world);
  for (const scene of scenes) {
    const { document, snippets } = scene;
    await world.reset();
    if (snippets.some(({ language }) => language === 'pwsh')) pwsh?.begin();
    await using shell = new ShellRunner(world);
    const ports = await freePorts(snippets.map(({ code }) => code).join('\n'));
    for (const snippet of snippets) {
      const { language, code, fails = false } = snippet;
      const runner = { pwsh: pwsh ?? node, node, shell }[language];
      const { output, failed } = await runner.run({ ...snippet, code: exchanged(code, ports) });
      const back = new Map([...ports].map(([named, free]) => [free, named]));
      const recorded = { document, language, code, output: normalise(exchanged(output, back)) };
      const problem = failed ? 'It fails.' : 'It is marked as one that fails, and does not.';
      yield [scene, failed === fails ? recorded : { ...recorded, problem }];
    }
  }
}

/** The languages that this machine can run. */
export function languagesHere(): Set<Language> {
  const has = (program: string) => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
  const languages: Language[] = ['node'];
  if (has('pwsh')) languages.push('pwsh');
  if (has('bash') && has('jq')) languages.push('shell');
  return new Set(languages);
}

/** A free port for each that the code lets something listen on. */
async function freePorts(code: string): Promise<Map<string, string>> {
  const ports = new Map<string, string>();
  for (const [, named = ''] of code.matchAll(/--port (\d+)/g)) {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    ports.set(named, String((server.address() as AddressInfo).port));
    server.close();
    await once(server, 'close');
  }
  return ports;
}

function exchanged(text: string, ports: ReadonlyMap<string, string>): string {
  return [...ports].reduce((done, [from, to]) => done.replaceAll(new RegExp(`\\b${from}\\b`, 'g'), to), text);
}

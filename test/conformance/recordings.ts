import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CmdletModule } from '../../src/cmdlet/module.js';
import { quantumModule } from '../../src/quantum-module.js';
import { gardenModule } from '../fixtures/garden-module.js';
import { museumModule } from '../fixtures/museum-module.js';
import { orchardModule } from '../fixtures/orchard-module.js';
import { invocationOf } from './arbitraries/invocation.js';
import { confirmationCases } from './cases/confirmation-cases.js';
import { gardenCases } from './cases/garden-cases.js';
import { knownDifferences } from './cases/known-differences.js';
import { museumCases } from './cases/museum-cases.js';
import { orchardCases } from './cases/orchard-cases.js';
import { quantumCases } from './cases/quantum-cases.js';
import { askEngine } from './engine.js';
import type { Invocation } from './invocation.js';

/** A data file: what a real PowerShell decided, and its version. */
export interface Recording<Case> {
  readonly powershell: string;
  readonly cases: readonly Case[];
}

export const dataFolder = join(import.meta.dirname, 'data');

export const reportFile = join(import.meta.dirname, '..', '..', 'docs', 'conformance.md');

export const modules: readonly CmdletModule[] = [gardenModule, museumModule, orchardModule, quantumModule];

/** What is bound, by the name of the data file. */
export const bindingFiles: Readonly<Record<string, { module: CmdletModule; invocations: readonly Invocation[] }>> = {
  'binding-garden': { module: gardenModule, invocations: withRandom(gardenModule, gardenCases) },
  'binding-museum': { module: museumModule, invocations: withRandom(museumModule, museumCases) },
  'binding-orchard': { module: orchardModule, invocations: withRandom(orchardModule, orchardCases) },
  'binding-quantum': { module: quantumModule, invocations: withRandom(quantumModule, quantumCases) },
};

/** Besides those that were thought of, some that nobody would think of; the same ones each time. */
function withRandom(module: CmdletModule, invocations: readonly Invocation[]): Invocation[] {
  const random = Object.values(module.cmdlets).flatMap((cmdlet) =>
    fc.sample(invocationOf(cmdlet), { seed: 20261121, numRuns: 40 }),
  );
  return withoutDuplicates([...invocations, ...random]);
}

/** @typeParam Case - What the file's cases are. */
export function readRecording<Case>(file: string): Recording<Case> {
  return JSON.parse(readFileSync(join(dataFolder, `${file}.json`), 'utf8')) as Recording<Case>;
}

/** The text of every data file, by name, as a real PowerShell decides now. */
export async function recordAll(): Promise<Map<string, string>> {
  const answers = await askEngine({
    binding: [...Object.values(bindingFiles), ...knownDifferences],
    confirmation: { module: orchardModule, cases: confirmationCases },
    syntax: modules,
  });
  const [files, differences] = [Object.keys(bindingFiles), answers.binding.slice(Object.keys(bindingFiles).length)];
  const cases = new Map<string, readonly unknown[]>([
    ...files.map((file, index) => [file, answers.binding[index] ?? []] as const),
    [
      'known-differences',
      knownDifferences.flatMap(({ reason }, index) => withReason(reason, differences[index] ?? [])),
    ],
    ['should-process', answers.confirmation],
    ['syntax', answers.syntax],
  ]);
  return new Map([...cases].map(([file, list]) => [file, toText(answers.powershell, list)]));
}

function withReason(reason: string, cases: readonly object[]): object[] {
  return cases.map((each) => ({ reason, ...each }));
}

/** One case a line, sorted, so that a change reads well. */
function toText(powershell: string, cases: readonly unknown[]): string {
  const lines = cases.map((each) => JSON.stringify(each)).sort();
  return `{\n"powershell": ${JSON.stringify(powershell)},\n"cases": [\n${lines.join(',\n')}\n]\n}\n`;
}

function withoutDuplicates(invocations: readonly Invocation[]): Invocation[] {
  return [...new Map(invocations.map((each) => [JSON.stringify(each), each])).values()];
}

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { moduleFiles } from '../../src/module-builder/generated-files.js';
import type { CmdletModule } from '../../src/cmdlet/module.js';
import { decodeRecord } from '../../src/protocol/values.js';
import { runPwsh } from '../helpers/pwsh.js';
import type { ConfirmationCase, ConfirmationEvent, RecordedConfirmation } from './confirmation.js';
import { toData, type Binding, type Invocation, type Outcome, type RecordedInvocation } from './invocation.js';

export interface Questions {
  readonly binding: readonly { readonly module: CmdletModule; readonly invocations: readonly Invocation[] }[];
  readonly confirmation: { readonly module: CmdletModule; readonly cases: readonly ConfirmationCase[] };
  readonly syntax: readonly CmdletModule[];
}

export interface RecordedSyntax {
  readonly cmdlet: string;
  /** What `Get-Command -Syntax` prints, with LF line ends. */
  readonly syntax: string;
}

export interface Answers {
  /** PowerShell's version. */
  readonly powershell: string;
  /** A list for each list of questions. */
  readonly binding: readonly (readonly RecordedInvocation[])[];
  readonly confirmation: readonly RecordedConfirmation[];
  readonly syntax: readonly RecordedSyntax[];
}

/** Puts all questions to one real PowerShell. What the modules' functions do is replaced by probes: no host runs. */
export async function askEngine({ binding, confirmation, syntax }: Questions): Promise<Answers> {
  const folder = mkdtempSync(join(tmpdir(), 'azq-conformance-'));
  try {
    const binders = binding.map(({ module, invocations }, index) =>
      exchange(folder, `binding-${index}`, module, invocations),
    );
    const asker = exchange(folder, 'confirmation', confirmation.module, confirmation.cases);
    const named = syntax.map((module) => writeModule(folder, module));
    const { results, stderr } = await runPwsh(
      script(),
      { binding: binders, shouldProcess: [asker], syntax: named },
      inUtc,
    );
    const [version, ...texts] = results as [string, ...RecordedSyntax[]];
    if (stderr !== '' || version === undefined) throw new Error(`The recording failed: ${stderr}`);
    const events = readLines(asker.outcomes) as ConfirmationEvent[][];
    return {
      powershell: version,
      binding: binders.map(({ outcomes }, index) => withOutcomes(binding[index]?.invocations ?? [], outcomes)),
      confirmation: confirmation.cases.map((call, index) => ({ call, events: events[index] ?? [] })),
      syntax: texts.map((each) => ({ ...each, syntax: each.syntax.replaceAll('\r\n', '\n') })),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A date without a zone is local time; the recordings are the same everywhere. */
const inUtc = { env: { TZ: 'UTC' } };

function script(): string {
  const parts = ['binding', 'should-process', 'syntax'].map((name) =>
    readFileSync(join(import.meta.dirname, 'engine', `${name}.ps1`), 'utf8'),
  );
  return ["$ErrorActionPreference = 'Stop'", 'Out-Result ([string] $PSVersionTable.PSVersion)', ...parts].join('\n');
}

/** Files, because the cases are too many for an environment variable; the script gets their paths. */
export function exchange(folder: string, name: string, module: CmdletModule, cases: readonly unknown[]) {
  mkdirSync(folder, { recursive: true });
  const at = join(folder, name);
  writeFileSync(`${at}.cases`, cases.map((each) => JSON.stringify(each)).join('\n'));
  return { ...writeModule(folder, module), cases: `${at}.cases`, outcomes: `${at}.outcomes` };
}

function writeModule(folder: string, module: CmdletModule): { readonly name: string; readonly path: string } {
  const moduleFolder = join(folder, module.name);
  for (const [path, text] of moduleFiles(module, moduleFolder)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return { name: module.name, path: join(moduleFolder, `${module.name}.psd1`) };
}

export function withOutcomes(invocations: readonly Invocation[], file: string): RecordedInvocation[] {
  const outcomes = readLines(file).map(toOutcome);
  if (outcomes.length !== invocations.length) throw new Error('The recording has not one outcome a case.');
  return invocations.map((invocation, index) => ({ invocation, outcome: outcomes[index] as Outcome }));
}

function readLines(path: string): unknown[] {
  const lines = readFileSync(path, 'utf8').split(/\r?\n/).slice(0, -1);
  return lines.map((line) => JSON.parse(line) as unknown);
}

/** Values come in the form in which the host receives them. */
function toOutcome(line: unknown): Outcome {
  const { records } = line as { records?: unknown[] };
  return records ? { records: records.map(toBinding) } : toBinding(line);
}

function toBinding(value: unknown): Binding {
  const decoded = toData(decodeRecord(value)) as Record<string, unknown>;
  return decoded as unknown as Binding;
}

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kioskModule } from '../fixtures/kiosk-module.js';
import { buildModule } from '../helpers/build-module.js';
import { buildGarden } from '../helpers/garden.js';
import { runPwsh } from '../helpers/pwsh.js';

interface Script {
  readonly module: 'Garden' | 'Kiosk';
  readonly script: string;
  /** What a person answers to its question. */
  readonly answer?: string;
}

/** By name: what a person types. */
const scripts: Readonly<Record<string, Script>> = {
  'one-call': garden("Get-Plant -BedName 'n\u00f6rd' -Count 2 -Season Spring"),
  pipeline: garden("'north', 'south' | Invoke-Sowing -Kind carrot, pea -PassThru -Verbose"),
  'should-process-yes': garden('Invoke-Sowing -InputObject north -Kind carrot -Confirm', 'Y'),
  'should-process-no': garden('Invoke-Sowing -InputObject north -Kind carrot -Confirm', 'N'),
  'error-record': garden("'empty', 'north' | Get-Plant"),
  'terminating-error': garden("Invoke-Sowing -InputObject north -Body @{ Kind = 'pea'; Colour = 'green' }"),
  cancelled: garden("'north' | Invoke-Sowing -Kind carrot -PassThru | Select-Object -First 1"),
  environment: garden("Get-Plant -BedName a; Get-Plant -BedName b; $env:GARDEN_OWNER = 'bob'; Get-Plant -BedName c"),
  streams: kiosk(
    "$DebugPreference = 'Continue'; Show-Kiosk -Verbose -When 2026-01-02T03:04:05Z -Code ('sesame' | ConvertTo-SecureString -AsPlainText -Force) -Stock @{ '\u00e9clair' = 0.5, $null, '1' }",
  ),
  'should-continue': kiosk('Clear-Kiosk', 'Y'),
  'what-if': garden('Invoke-Sowing -InputObject north -Kind carrot -WhatIf'),
  // The half second would not do for the start of a host that is recorded.
  completed: kiosk(
    "Clear-Kiosk -WhatIf; $null = TabExpansion2 -inputScript 'Show-Kiosk -When 1 -Flavour va' -cursorColumn 30",
  ),
  asked: kiosk('Read-Kiosk -Question weather'),
  unanswered: kiosk('Read-Kiosk -Question nobody'),
};

function garden(script: string, answer?: string): Script {
  return { module: 'Garden', script, ...(answer && { answer }) };
}

function kiosk(script: string, answer?: string): Script {
  return { module: 'Kiosk', script, ...(answer && { answer }) };
}

export const sessionsFolder = join(import.meta.dirname, 'sessions');

/** A line: `> ` from PowerShell to the host, `< ` from the host to PowerShell. */
export interface Line {
  readonly direction: '>' | '<';
  readonly text: string;
}

/** The recorded sessions, by name. */
export function recordedSessions(): Map<string, Line[]> {
  const files = readdirSync(sessionsFolder).filter((file) => file.endsWith('.txt'));
  return new Map(files.map((file) => [file.slice(0, -4), linesOf(readFileSync(join(sessionsFolder, file), 'utf8'))]));
}

function linesOf(text: string): Line[] {
  const lines = text.split('\n').filter((line) => /^[<>] /.test(line));
  return lines.map((line) => ({ direction: line[0] as Line['direction'], text: line.slice(2) }));
}

/** Has a real PowerShell run each script, with a host of its own; gives the text of each session by name. */
export async function recordAll(): Promise<Map<string, string>> {
  const modules = {
    Garden: await buildGarden(),
    Kiosk: await buildModule(kioskModule, 'kiosk-module.ts', 'kioskModule'),
  };
  const folder = mkdtempSync(join(tmpdir(), 'azq-sessions-'));
  try {
    const tap = join(folder, 'node');
    const command = [process.execPath, '--import', import.meta.resolve('tsx'), join(import.meta.dirname, 'tap.ts')];
    writeFileSync(tap, `#!/bin/sh\nexec ${command.map((word) => `'${word}'`).join(' ')} "$@"\n`, { mode: 0o755 });
    const sessions = Object.entries(scripts).map(([name, { module, script }]) => {
      return { file: join(folder, name), module: `Contoso.${module}`, modulePath: modules[module].modulePath, script };
    });
    const answers = Object.values(scripts).flatMap(({ answer }) => (answer ? [`${answer}\n`] : []));
    const { stderr } = await runPwsh(
      `foreach ($session in $data.sessions) {
        $env:SESSION_TAP = $session.file
        $env:GARDEN_OWNER = 'ann'
        Import-Module $session.modulePath
        if ($session.script -match 'TabExpansion2') {
          # What is typed has its answer however long that takes here: by a watch that stands.
          & (Get-Module $session.module) {
            Import-HostBridge
            $script:Complete = \${function:Complete-HostParameter}
            function script:Complete-HostParameter {
              param($Cmdlet, $Arguments, $Watch)
              & $script:Complete -Cmdlet $Cmdlet -Arguments $Arguments -Watch ([Diagnostics.Stopwatch]::new())
            }
          }
        }
        try { & ([scriptblock]::Create($session.script)) *>&1 | Out-Null } catch { Write-Debug "$_" }
        Remove-Module $session.module
      }`,
      { sessions },
      { input: answers.join(''), env: { GARDEN_NODE: tap, KIOSK_NODE: tap } },
    );
    if (stderr !== '') throw new Error(stderr);
    return new Map(Object.entries(scripts).map(([name, script]) => [name, sessionText(name, script)]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
    for (const module of Object.values(modules)) module.remove();
  }

  function sessionText(name: string, { script, answer }: Script): string {
    const lines = linesOf(readFileSync(join(folder, name), 'utf8'));
    const head = `# ${script}${answer ? `, answered ${answer}` : ''}`;
    return [head, ...lines.map((line) => `${line.direction} ${normalise(line.text)}`), ''].join('\n');
  }
}

/** The same whoever recorded it, where and when: what differs is replaced. */
const replaced: Readonly<Record<string, string>> = {
  location: '/',
  powerShellVersion: '7.4.0',
  nodeVersion: 'v20.19.0',
};

/** A line without what differs from run to run; the hashtables that PowerShell writes out have no order. */
export function normalise(line: string): string {
  const text = line.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'session');
  const message = JSON.parse(text, (key, value: unknown) => replaced[key] ?? value) as Record<string, unknown>;
  const order = ['jsonrpc', 'id', 'method', 'params', 'result', 'error'];
  const members = order.filter((name) => name in message).map((name): [string, unknown] => [name, message[name]]);
  const { method, params, error } = message;
  if (params && method !== 'invoke') members.push(['params', sorted(params)]);
  // PowerShell's own: it has not answered a question.
  if (text.includes('"code":-31001')) members.push(['error', inDepth(error)]);
  return JSON.stringify(Object.fromEntries(members));
}

function inDepth(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_, item: unknown) => sorted(item));
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const { $entries } = value as { readonly $entries?: readonly (readonly [string, unknown])[] };
  if ($entries) return { $entries: inOrder($entries) };
  return Object.fromEntries(inOrder(Object.entries(value)));
}

function inOrder<Entry extends readonly [string, unknown]>(entries: readonly Entry[]): Entry[] {
  return entries.toSorted(([a], [b]) => (a < b ? -1 : 1));
}

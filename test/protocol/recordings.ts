import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildGarden } from '../helpers/garden.js';
import { runPwsh } from '../helpers/pwsh.js';

/** By name: what a person types, and what they answer to its question. */
const scripts: Readonly<Record<string, readonly [script: string, answer?: string]>> = {
  'one-call': ["Get-Plant -BedName 'n\u00f6rd' -Count 2 -Season Spring"],
  pipeline: ["'north', 'south' | Invoke-Sowing -Kind carrot, pea -PassThru -Verbose"],
  'should-process-yes': ['Invoke-Sowing -InputObject north -Kind carrot -Confirm', 'Y'],
  'should-process-no': ['Invoke-Sowing -InputObject north -Kind carrot -Confirm', 'N'],
  'error-record': ["'empty', 'north' | Get-Plant"],
  'terminating-error': ["Invoke-Sowing -InputObject north -Body @{ Kind = 'pea'; Colour = 'green' }"],
  cancelled: ["'north' | Invoke-Sowing -Kind carrot -PassThru | Select-Object -First 1"],
};

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
  const garden = await buildGarden();
  const folder = mkdtempSync(join(tmpdir(), 'azq-sessions-'));
  try {
    const tap = join(folder, 'node');
    const command = [process.execPath, '--import', import.meta.resolve('tsx'), join(import.meta.dirname, 'tap.ts')];
    writeFileSync(tap, `#!/bin/sh\nexec ${command.map((word) => `'${word}'`).join(' ')} "$@"\n`, { mode: 0o755 });
    const sessions = Object.entries(scripts).map(([name, [script]]) => ({ file: join(folder, name), script }));
    const answers = Object.values(scripts).flatMap(([, answer]) => (answer ? [`${answer}\n`] : []));
    const { stderr } = await runPwsh(
      `foreach ($session in $data.sessions) {
        $env:GARDEN_TAP = $session.file
        Import-Module $data.modulePath
        try { & ([scriptblock]::Create($session.script)) *>&1 | Out-Null } catch { Write-Debug "$_" }
        Remove-Module Contoso.Garden
      }`,
      { sessions, modulePath: garden.modulePath },
      { input: answers.join(''), env: { GARDEN_NODE: tap, GARDEN_OWNER: 'ann' } },
    );
    if (stderr !== '') throw new Error(stderr);
    return new Map(
      Object.entries(scripts).map(([name, [script, answer]]) => [name, sessionText(name, script, answer)]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
    garden.remove();
  }

  function sessionText(name: string, script: string, answer?: string): string {
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
  const params = message['params'];
  const order = ['jsonrpc', 'id', 'method', 'params', 'result', 'error'];
  const members = order.filter((name) => name in message).map((name) => [name, message[name]] as const);
  const ordered = message['method'] === 'invoke' || !params ? {} : { params: sorted(params) };
  return JSON.stringify({ ...Object.fromEntries(members), ...ordered });
}

function sorted(value: object): object {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { CmdletModule } from '../../src/cmdlet/module.js';
import { startPwsh, withPrelude } from '../helpers/pwsh.js';
import { exchange, withOutcomes } from './engine.js';
import type { Invocation, RecordedInvocation } from './invocation.js';

export interface SessionAnswer {
  readonly recorded: readonly RecordedInvocation[];
  /** With LF line ends. */
  readonly syntax: string;
}

/** A real PowerShell that binds whatever module it is given, one after the other, until it is stopped. */
export class EngineSession {
  readonly #folder = mkdtempSync(join(tmpdir(), 'azq-session-'));
  readonly #pwsh: ReturnType<typeof startPwsh>;
  readonly #lines: AsyncIterator<string>;
  #count = 0;
  #errors = '';

  constructor() {
    const file = join(this.#folder, 'session.ps1');
    writeFileSync(file, withPrelude(script()));
    this.#pwsh = startPwsh(file, null, { env: { TZ: 'UTC' } });
    this.#pwsh.stderr.on('data', (chunk: Buffer) => (this.#errors += chunk.toString()));
    this.#lines = createInterface({ input: this.#pwsh.stdout })[Symbol.asyncIterator]();
  }

  /** How the engine binds these calls, and what it prints as the syntax of the module's one cmdlet. */
  async ask(module: CmdletModule, invocations: readonly Invocation[]): Promise<SessionAnswer> {
    const folder = join(this.#folder, String(this.#count++));
    const request = exchange(folder, 'binding', module, invocations);
    this.#pwsh.stdin.write(`${JSON.stringify(request)}\n`);
    const { value } = await this.#lines.next();
    const [, text] = /^syntax:(.+)$/.exec(String(value)) ?? [];
    if (text === undefined) throw new Error(`The engine said ${JSON.stringify(value)}: ${this.#errors}`);
    const recorded = withOutcomes(invocations, request.outcomes);
    rmSync(folder, { recursive: true, force: true });
    return { recorded, syntax: (JSON.parse(text) as string).replaceAll('\r\n', '\n') };
  }

  async stop(): Promise<void> {
    const closed = once(this.#pwsh, 'close');
    this.#pwsh.stdin.end();
    await closed;
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

function script(): string {
  const binding = readFileSync(join(import.meta.dirname, 'engine', 'binding.ps1'), 'utf8');
  return `$ErrorActionPreference = 'Stop'
while ($null -ne ($line = [Console]::In.ReadLine())) {
    $request = $line | ConvertFrom-Json
    Import-Module -Name $request.path -Force
    $syntax = Get-Command -Module $request.name | Get-Command -Syntax | ConvertTo-Json -Compress
    $data = [pscustomobject] @{ binding = @($request) }
${binding}
    'syntax:' + $syntax
}
`;
}

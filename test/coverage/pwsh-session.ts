import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { camelCase } from '../../src/cmdlet/cmdlet.js';
import { resultMark, startPwsh, withPrelude } from '../helpers/pwsh.js';
import { modulePath } from '../pwsh/quantum.js';
import type { Answer, HostCall, Place } from './covered-call.js';

/** One real PowerShell with the module imported, which runs one line after the other until it is stopped. */
export class PwshSession {
  readonly #folder = mkdtempSync(join(tmpdir(), 'azq-coverage-'));
  readonly #pwsh: ReturnType<typeof startPwsh>;
  readonly #lines: AsyncIterator<string>;
  #stderr = '';

  constructor(endpoint: string, environment: Readonly<Record<string, string>> = {}) {
    const file = join(this.#folder, 'session.ps1');
    writeFileSync(file, withPrelude(script));
    const env = { AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT: endpoint, ...environment };
    this.#pwsh = startPwsh(file, { modulePath }, { env });
    this.#pwsh.stderr.on('data', (chunk: Buffer) => (this.#stderr += chunk.toString()));
    this.#lines = createInterface({ input: this.#pwsh.stdout })[Symbol.asyncIterator]();
  }

  /** Makes a call; `$at` is the place, `$names` the three parameters that name its workspace. */
  call({ command, pwsh, environment }: HostCall, at: Place): Promise<Answer> {
    return this.#run({ line: pwsh, at, command, environment: environment?.(at) ?? {} });
  }

  /** Runs a line. */
  run(line: string, at: Place): Promise<Answer> {
    return this.#run({ line, at, command: '', environment: {} });
  }

  async #run(request: { line: string; at: Place; command: string; environment: object }): Promise<Answer> {
    this.#pwsh.stdin.write(`${JSON.stringify(request)}\n`);
    for (;;) {
      const { value, done } = await this.#lines.next();
      if (done) throw new Error(`PowerShell ended at ${request.line}: ${this.#stderr}`);
      if (!value.startsWith(resultMark)) continue; // What the engine says to a person, such as -WhatIf's line.
      const answer = JSON.parse(value.slice(resultMark.length)) as {
        written: unknown[];
        errors: string[];
        parameterSet: string | null;
      };
      const errors = answer.errors.map((id) => id.split(',')[0] ?? id);
      return { written: answer.written.map(inCamelCase), errors, parameterSet: answer.parameterSet ?? undefined };
    }
  }

  async stop(): Promise<void> {
    const closed = once(this.#pwsh, 'close');
    this.#pwsh.stdin.end();
    await closed;
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

// The breakpoint stops nothing: it notes the set that the engine chose for the command.
const script = `
Import-Module $data.modulePath
$null = Set-PSBreakpoint -Command Invoke-HostCmdlet -Action {
    foreach ($frame in Get-PSCallStack) {
        $variables = $frame.GetFrameVariables()
        if ($frame.Command -eq $global:Watched -and $variables.ContainsKey('PSCmdlet')) {
            $global:ChosenSet = $variables['PSCmdlet'].Value.ParameterSetName
        }
    }
}
while ($null -ne ($request = [Console]::In.ReadLine())) {
    $request = $request | ConvertFrom-Json
    $at = $request.at
    $names = @{ SubscriptionId = $at.subscriptionId; ResourceGroupName = $at.resourceGroupName; WorkspaceName = $at.workspaceName }
    $global:ChosenSet = $null
    $global:Watched = $request.command
    $Error.Clear()
    $written = @()
    $request.environment.PSObject.Properties | ForEach-Object { [Environment]::SetEnvironmentVariable($_.Name, $_.Value) }
    try { $written = @(. ([scriptblock]::Create($request.line)) 2>$null 3>$null) } catch { $null = $_ }
    $request.environment.PSObject.Properties | ForEach-Object { [Environment]::SetEnvironmentVariable($_.Name, $null) }
    Out-Result @{ written = $written; errors = @($Error | ForEach-Object FullyQualifiedErrorId); parameterSet = $global:ChosenSet }
}
`;

/** Names as Node has them. */
function inCamelCase(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inCamelCase);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [camelCase(name), inCamelCase(item)]));
}
